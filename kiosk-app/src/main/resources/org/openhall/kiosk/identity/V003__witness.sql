-- Signed heads that said how far the hall's audit had come, one for each place of the audit, the newest thousand.
CREATE TABLE witness(
  no INTEGER PRIMARY KEY,
  rows INTEGER NOT NULL,
  hash TEXT NOT NULL,
  signed TEXT NOT NULL
) STRICT;
