-- Files that somebody handed in at the console: what they said of them, and how it ended. told, files: JSON.
-- state: OPEN, KEPT (as drafts), DROPPED.
CREATE TABLE batch(
  id TEXT PRIMARY KEY,
  at INTEGER NOT NULL,
  account TEXT NOT NULL,
  person TEXT NOT NULL,
  told TEXT NOT NULL,
  files TEXT NOT NULL,
  state TEXT NOT NULL,
  summary TEXT NOT NULL
) STRICT;
CREATE INDEX batch_by_time ON batch(at DESC);

-- The records of which it left drafts.
CREATE TABLE batch_record(
  batch TEXT NOT NULL,
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  PRIMARY KEY (batch, kind, id)
) STRICT, WITHOUT ROWID;

-- What header words mean in the files of a source (公开主体), as somebody set right. field: empty for something else.
CREATE TABLE heading(
  source TEXT NOT NULL,
  words TEXT NOT NULL,
  field TEXT NOT NULL,
  PRIMARY KEY (source, words)
) STRICT, WITHOUT ROWID;
