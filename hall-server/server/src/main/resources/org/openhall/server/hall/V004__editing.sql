-- Where a draft stands: WAITING, REVIEW, RETURNED, APPROVED. edit: rises with each saving, so that nobody writes over what
-- they have not seen. author: account, empty for the command line. base: version that was public when it was made.
ALTER TABLE draft ADD COLUMN state TEXT NOT NULL DEFAULT 'WAITING';
ALTER TABLE draft ADD COLUMN edit INTEGER NOT NULL DEFAULT 1;
ALTER TABLE draft ADD COLUMN author TEXT NOT NULL DEFAULT '';
ALTER TABLE draft ADD COLUMN base INTEGER NOT NULL DEFAULT 0;
ALTER TABLE draft ADD COLUMN reason TEXT NOT NULL DEFAULT '';

-- What happened to a record in the console, oldest first. Rows are added, never changed. digest: SHA-256 of the words it
-- was about.
CREATE TABLE step(
  no INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  at INTEGER NOT NULL,
  act TEXT NOT NULL,
  account TEXT NOT NULL,
  person TEXT NOT NULL,
  edit INTEGER NOT NULL,
  digest TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;
CREATE INDEX step_by_record ON step(kind, id, no);

-- 保密审查 (条例 art 17): what was decided of exactly these words. Rows are added, never changed.
CREATE TABLE review(
  no INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  edit INTEGER NOT NULL,
  digest TEXT NOT NULL,
  verdict TEXT NOT NULL,
  level TEXT NOT NULL,
  basis TEXT NOT NULL,
  account TEXT NOT NULL,
  person TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX review_by_record ON review(kind, id, no);

-- Every version that was ever let out. payload NULL: it was taken back.
CREATE TABLE version(
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  payload TEXT,
  released_by TEXT NOT NULL,
  released_at INTEGER NOT NULL,
  PRIMARY KEY (kind, id, version)
) STRICT, WITHOUT ROWID;

-- What lists show and search: one line a record, public or only a draft. Kept by triggers, so that no writer forgets it.
CREATE TABLE listing(
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  title TEXT NOT NULL,
  publisher TEXT NOT NULL,
  publisher_name TEXT NOT NULL,
  domain TEXT NOT NULL,
  public INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX listing_by_change ON listing(changed_at DESC, kind, id);

CREATE TRIGGER version_of_release AFTER INSERT ON feed BEGIN
  INSERT OR IGNORE INTO version(kind, id, version, payload, released_by, released_at)
  VALUES (NEW.kind, NEW.id, NEW.version, NEW.payload, NEW.released_by, NEW.released_at);
END;
CREATE TRIGGER listing_of_release AFTER INSERT ON feed WHEN NEW.payload IS NOT NULL BEGIN
  INSERT OR REPLACE INTO listing VALUES (NEW.kind, NEW.id,
    coalesce(NEW.payload ->> '$.imprint.title', NEW.payload ->> '$.name', NEW.payload ->> '$.words[0]', NEW.id),
    coalesce(NEW.payload ->> '$.imprint.publisher', ''), coalesce(NEW.payload ->> '$.imprint.publisherName', ''),
    coalesce(NEW.payload ->> '$.domain', ''), 1, NEW.released_at);
END;
CREATE TRIGGER listing_of_withdrawal AFTER INSERT ON feed WHEN NEW.payload IS NULL BEGIN
  DELETE FROM listing WHERE kind = NEW.kind AND id = NEW.id;
END;
CREATE TRIGGER listing_of_draft AFTER INSERT ON draft WHEN NEW.payload IS NOT NULL BEGIN
  INSERT INTO listing VALUES (NEW.kind, NEW.id,
    coalesce(NEW.payload ->> '$.imprint.title', NEW.payload ->> '$.name', NEW.payload ->> '$.words[0]', NEW.id),
    coalesce(NEW.payload ->> '$.imprint.publisher', ''), coalesce(NEW.payload ->> '$.imprint.publisherName', ''),
    coalesce(NEW.payload ->> '$.domain', ''), 0, NEW.saved_at)
  ON CONFLICT(kind, id) DO UPDATE SET changed_at = excluded.changed_at,
    title = CASE public WHEN 1 THEN title ELSE excluded.title END,
    publisher = CASE public WHEN 1 THEN publisher ELSE excluded.publisher END,
    publisher_name = CASE public WHEN 1 THEN publisher_name ELSE excluded.publisher_name END,
    domain = CASE public WHEN 1 THEN domain ELSE excluded.domain END;
END;
CREATE TRIGGER listing_of_dropped_draft AFTER DELETE ON draft BEGIN
  DELETE FROM listing WHERE kind = OLD.kind AND id = OLD.id AND public = 0;
END;

INSERT OR IGNORE INTO version(kind, id, version, payload, released_by, released_at)
  SELECT kind, id, version, payload, released_by, released_at FROM feed;
INSERT INTO listing SELECT kind, id,
    coalesce(payload ->> '$.imprint.title', payload ->> '$.name', payload ->> '$.words[0]', id),
    coalesce(payload ->> '$.imprint.publisher', ''), coalesce(payload ->> '$.imprint.publisherName', ''),
    coalesce(payload ->> '$.domain', ''), 1, released_at
  FROM feed WHERE superseded IS NULL AND payload IS NOT NULL;
INSERT OR IGNORE INTO listing SELECT kind, id,
    coalesce(payload ->> '$.imprint.title', payload ->> '$.name', payload ->> '$.words[0]', id),
    coalesce(payload ->> '$.imprint.publisher', ''), coalesce(payload ->> '$.imprint.publisherName', ''),
    coalesce(payload ->> '$.domain', ''), 0, saved_at
  FROM draft WHERE payload IS NOT NULL;
