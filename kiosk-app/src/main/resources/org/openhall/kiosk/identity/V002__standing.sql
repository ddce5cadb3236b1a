-- Why the hall has shut this device out, by its own word; no line: it has not.
CREATE TABLE standing(
  one INTEGER PRIMARY KEY CHECK (one = 1),
  word TEXT NOT NULL
) STRICT;
