-- What exists nowhere else. Times are seconds since 1970.

CREATE TABLE setting(
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

-- The feed, compacted: one row for each entity at its latest place. payload NULL: the entity is gone.
-- superseded: place of the row that replaced this one; it stays until the signed head has passed that place, so that
-- the pages up to the head are always exactly the rows that the head vouches for.
CREATE TABLE feed(
  seq INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  payload TEXT,
  superseded INTEGER,
  released_by TEXT NOT NULL,
  released_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX feed_current ON feed(kind, id) WHERE superseded IS NULL;
CREATE INDEX feed_superseded ON feed(superseded) WHERE superseded IS NOT NULL;

-- Where the feed stands. Places below floor are no longer complete: rows that are gone were forgotten there.
CREATE TABLE feed_place(
  one INTEGER PRIMARY KEY CHECK (one = 1),
  epoch_no INTEGER NOT NULL,
  epoch_id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  floor INTEGER NOT NULL
) STRICT;

-- The newest signed head. Behind feed_place between a release and the moment when the server has vouched for it.
CREATE TABLE head(
  one INTEGER PRIMARY KEY CHECK (one = 1),
  seq INTEGER NOT NULL,
  signed TEXT NOT NULL
) STRICT;

-- no: three digits for slips, given at enrolment, never given twice.
CREATE TABLE device(
  id TEXT PRIMARY KEY,
  no INTEGER UNIQUE CHECK (no BETWEEN 1 AND 999),
  name TEXT NOT NULL,
  profile TEXT NOT NULL,
  state TEXT NOT NULL,
  invited_at INTEGER NOT NULL,
  key_digest TEXT UNIQUE,
  sign_key TEXT,
  hardware TEXT,
  app_version TEXT,
  enrolled_at INTEGER,
  certificate_ends INTEGER,
  last_seen INTEGER,
  boot_id TEXT,
  epoch_no INTEGER,
  seq INTEGER,
  shows TEXT
) STRICT;

-- Only the SHA-256 of a code is kept.
CREATE TABLE enrolment_code(
  hash TEXT PRIMARY KEY,
  device TEXT NOT NULL REFERENCES device(id),
  expires INTEGER NOT NULL,
  used_at INTEGER
) STRICT;

-- What happened to devices, for whoever asks later. Rows are added, never changed.
CREATE TABLE event(
  no INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  device TEXT NOT NULL,
  act TEXT NOT NULL,
  actor TEXT NOT NULL,
  detail TEXT NOT NULL
) STRICT;
CREATE INDEX event_by_device ON event(device, no);
