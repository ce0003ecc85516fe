-- What was written down at a visit. Fixed with its time: never changed, only
-- added to.
CREATE TABLE note (
  id    BLOB PRIMARY KEY CHECK (length(id) = 16),
  child BLOB NOT NULL REFERENCES child (id) ON DELETE CASCADE,
  rev   INTEGER NOT NULL CHECK (rev = 1),
  box   BLOB NOT NULL
) STRICT;
CREATE INDEX note_of_child ON note (child);

-- The box may be written anew only by a new data key.
CREATE TRIGGER note_stays BEFORE UPDATE OF id, child, rev ON note
BEGIN SELECT RAISE(ABORT, 'a visit note never changes'); END;

-- What must not be purged, and why. Whom it is about is in the box only.
CREATE TABLE hold (
  id  BLOB PRIMARY KEY CHECK (length(id) = 16),
  rev INTEGER NOT NULL CHECK (rev = 1),
  box BLOB NOT NULL
) STRICT;
