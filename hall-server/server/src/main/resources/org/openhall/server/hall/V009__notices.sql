-- What one person did alone with a notice, for a second person to look at afterwards. basis: EMERGENCY, TEMPLATE,
-- WITHDRAWAL. verdict: empty until somebody looked, then FINE or WRONG.
CREATE TABLE sent_alone(
  no INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  basis TEXT NOT NULL,
  account TEXT NOT NULL,
  person TEXT NOT NULL,
  at INTEGER NOT NULL,
  reason TEXT NOT NULL,
  verdict TEXT NOT NULL DEFAULT '',
  judge TEXT NOT NULL DEFAULT '',
  judge_person TEXT NOT NULL DEFAULT '',
  judged_at INTEGER NOT NULL DEFAULT 0,
  note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX sent_alone_by_notice ON sent_alone(kind, id, no);
CREATE INDEX sent_alone_waiting ON sent_alone(no) WHERE verdict = '';

-- Words for notices that come again and again, blanks in braces. state: PROPOSED, APPROVED, RETIRED.
CREATE TABLE notice_template(
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  priority TEXT NOT NULL,
  state TEXT NOT NULL,
  account TEXT NOT NULL,
  person TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
