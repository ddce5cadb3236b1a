-- Approved drafts that go out by themselves. edit: exactly the words that were approved. fault: why it did not work, mostly empty.
CREATE TABLE schedule(
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  edit INTEGER NOT NULL,
  account TEXT NOT NULL,
  person TEXT NOT NULL,
  at INTEGER NOT NULL,
  fault TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
