-- Which records changed, for those who follow: one row a record, numbered by its newest change. Kept by triggers, so that
-- no writer forgets it.
CREATE TABLE touched(
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  no INTEGER NOT NULL,
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX touched_by_no ON touched(no);

CREATE TRIGGER touched_by_release AFTER INSERT ON feed BEGIN
  INSERT OR REPLACE INTO touched VALUES (NEW.kind, NEW.id, (SELECT coalesce(max(no), 0) + 1 FROM touched));
END;
CREATE TRIGGER touched_by_draft AFTER INSERT ON draft BEGIN
  INSERT OR REPLACE INTO touched VALUES (NEW.kind, NEW.id, (SELECT coalesce(max(no), 0) + 1 FROM touched));
END;
CREATE TRIGGER touched_by_dropping AFTER DELETE ON draft BEGIN
  INSERT OR REPLACE INTO touched VALUES (OLD.kind, OLD.id, (SELECT coalesce(max(no), 0) + 1 FROM touched));
END;
