-- The data key, wrapped under each secret that opens it.
CREATE TABLE key_slot (
  kind    TEXT PRIMARY KEY CHECK (kind IN ('passphrase', 'recovery')),
  time    INTEGER NOT NULL CHECK (time > 0),
  memory  INTEGER NOT NULL CHECK (memory > 0), -- KiB
  lanes   INTEGER NOT NULL CHECK (lanes > 0),
  salt    BLOB NOT NULL CHECK (length(salt) = 16),
  wrapped BLOB NOT NULL
) STRICT;

-- One row. Its box proves that the data key is this store's own.
CREATE TABLE store (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  id  BLOB NOT NULL CHECK (length(id) = 16),
  rev INTEGER NOT NULL CHECK (rev > 0),
  box BLOB NOT NULL
) STRICT;

CREATE TABLE child (
  id  BLOB PRIMARY KEY CHECK (length(id) = 16),
  rev INTEGER NOT NULL CHECK (rev > 0),
  box BLOB NOT NULL
) STRICT;

CREATE TABLE letter (
  id    BLOB PRIMARY KEY CHECK (length(id) = 16),
  child BLOB NOT NULL REFERENCES child (id) ON DELETE CASCADE,
  rev   INTEGER NOT NULL CHECK (rev > 0),
  box   BLOB NOT NULL
) STRICT;
CREATE INDEX letter_of_child ON letter (child);

-- Wordings that were kept: sent for review, returned, agreed, copied out.
CREATE TABLE version (
  letter BLOB NOT NULL REFERENCES letter (id) ON DELETE CASCADE,
  rev    INTEGER NOT NULL CHECK (rev > 0), -- the letter's, when it was kept
  box    BLOB NOT NULL,
  PRIMARY KEY (letter, rev)
) STRICT;

-- The box may be written anew only by a new data key; who it belongs to never
-- changes.
CREATE TRIGGER version_stays BEFORE UPDATE OF letter, rev ON version
BEGIN SELECT RAISE(ABORT, 'a kept version never changes'); END;

-- What was done when. It outlives its letter and holds no words of it.
CREATE TABLE event (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  box BLOB NOT NULL
) STRICT;
