-- Staff. secret: argon2id of the password, empty until the one-time link has been used. second: TOTP key, base32.
-- last_step: the newest TOTP step that was used; no code works twice.
CREATE TABLE account(
  id TEXT PRIMARY KEY,
  login TEXT NOT NULL UNIQUE,
  person TEXT NOT NULL,
  state TEXT NOT NULL,
  secret TEXT NOT NULL,
  second TEXT NOT NULL,
  last_step INTEGER NOT NULL,
  made_at INTEGER NOT NULL,
  made_by TEXT NOT NULL
) STRICT;

CREATE TABLE account_grant(
  account TEXT NOT NULL REFERENCES account(id),
  role TEXT NOT NULL,
  scope TEXT NOT NULL,
  PRIMARY KEY (account, role, scope)
) STRICT, WITHOUT ROWID;

-- Only the SHA-256 of a link's secret is kept. second: the TOTP key that the account gets when the link is used.
CREATE TABLE setup_link(
  hash TEXT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account(id),
  second TEXT NOT NULL,
  expires INTEGER NOT NULL,
  used_at INTEGER
) STRICT;

-- Only the SHA-256 of a session's secret is kept.
CREATE TABLE session(
  hash TEXT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account(id),
  csrf TEXT NOT NULL,
  address TEXT NOT NULL,
  agent TEXT NOT NULL,
  began INTEGER NOT NULL,
  seen INTEGER NOT NULL
) STRICT;
CREATE INDEX session_by_account ON session(account);
