-- What a manager says of a wording of a letter: of one that is here, or of one
-- that was brought. It goes with the last of the two, which erasing sees to.
CREATE TABLE review (
  id    BLOB PRIMARY KEY CHECK (length(id) = 16),
  about BLOB NOT NULL CHECK (length(about) = 16), -- the letter's id
  rev   INTEGER NOT NULL CHECK (rev > 0),
  box   BLOB NOT NULL
) STRICT;
CREATE INDEX review_of_letter ON review (about);

-- Letters of somebody else's that came for review.
CREATE TABLE brought (
  id  BLOB PRIMARY KEY CHECK (length(id) = 16),
  rev INTEGER NOT NULL CHECK (rev > 0),
  box BLOB NOT NULL
) STRICT;
