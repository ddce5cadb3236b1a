-- The key of a live row, its release and the hash of its words: all that the state root covers, and nothing else, so
-- that recomputing a bucket reads a few pages in order.
CREATE TABLE row(
  bucket INTEGER NOT NULL,
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  hash TEXT NOT NULL,
  seq INTEGER NOT NULL,
  payload INTEGER NOT NULL,
  PRIMARY KEY(bucket, kind, id)
) STRICT, WITHOUT ROWID;

-- The words as UTF-8 bytes, exactly as they were hashed.
CREATE TABLE payload(
  no INTEGER PRIMARY KEY,
  words BLOB NOT NULL
) STRICT;

-- What was deleted and when, so that followers (the index, a feed) can catch up. Not covered by the root.
CREATE TABLE gone(
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY(kind, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE bucket(
  no INTEGER PRIMARY KEY CHECK (no BETWEEN 0 AND 255),
  hash TEXT NOT NULL,
  live INTEGER NOT NULL
) STRICT;

-- Where the rows stand: one line, none before the first content.
CREATE TABLE place(
  one INTEGER PRIMARY KEY CHECK (one = 1),
  epoch_no INTEGER NOT NULL,
  epoch_id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  live INTEGER NOT NULL,
  root TEXT NOT NULL,
  head TEXT NOT NULL,
  vouched INTEGER NOT NULL
) STRICT;
