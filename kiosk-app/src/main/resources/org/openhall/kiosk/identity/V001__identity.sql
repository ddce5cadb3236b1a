-- Who this device is: one line, written at enrolment. Holds private keys: the file is the owner's alone.
CREATE TABLE identity(
  one INTEGER PRIMARY KEY CHECK (one = 1),
  device_id TEXT NOT NULL,
  device_no TEXT NOT NULL,
  hall TEXT NOT NULL,
  url TEXT NOT NULL,
  certificate TEXT NOT NULL,
  authority TEXT NOT NULL,
  tls_key TEXT NOT NULL,
  sign_key TEXT NOT NULL
) STRICT;

-- Signed root documents, the pinned one and those that followed it.
CREATE TABLE root(
  version INTEGER PRIMARY KEY,
  signed TEXT NOT NULL
) STRICT;

-- What may never fall: the epoch, and the place in the feed for each key that signs heads.
CREATE TABLE ratchet_epoch(
  one INTEGER PRIMARY KEY CHECK (one = 1),
  no INTEGER NOT NULL
) STRICT;

CREATE TABLE ratchet_seq(
  kid TEXT PRIMARY KEY,
  epoch_no INTEGER NOT NULL,
  seq INTEGER NOT NULL
) STRICT;

-- The latest moment that the hall is known to have lived through, and the spread it asked for.
CREATE TABLE hall_time(
  one INTEGER PRIMARY KEY CHECK (one = 1),
  epoch_millis INTEGER NOT NULL,
  spread_millis INTEGER NOT NULL
) STRICT;
