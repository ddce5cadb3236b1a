-- Citizens at kiosks who need a person. The id is made on the kiosk. coming: the account that answered; closed: the account
-- that called it done, NULL when the kiosk withdrew it or called anew.
CREATE TABLE staff_call(
  id TEXT PRIMARY KEY,
  device TEXT NOT NULL REFERENCES device(id),
  place TEXT NOT NULL,
  asked_at INTEGER NOT NULL,
  coming_at INTEGER,
  coming TEXT,
  closed_at INTEGER,
  closed TEXT
) STRICT;
CREATE UNIQUE INDEX staff_call_open ON staff_call(device) WHERE closed_at IS NULL;
CREATE INDEX staff_call_by_device ON staff_call(device, asked_at);
