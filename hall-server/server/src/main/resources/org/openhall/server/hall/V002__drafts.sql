-- Records that wait for a person. payload NULL: the entity shall be taken back.
-- held: why it was not let out with the others, empty mostly.
CREATE TABLE draft(
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  payload TEXT,
  source TEXT NOT NULL,
  saved_at INTEGER NOT NULL,
  held TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

-- What the importer said, for whoever asks later.
CREATE TABLE import_report(
  no INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  report TEXT NOT NULL
) STRICT;
