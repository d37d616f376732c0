-- What the session's certificates look like.

-- A picture by the hash of its bytes. Designs and kept prints name it, so it is never changed and never goes.
CREATE TABLE certificate_picture (
  hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
  type TEXT NOT NULL CHECK (type IN ('image/jpeg', 'image/png')),
  bytes BLOB NOT NULL
) STRICT;
CREATE TRIGGER certificate_picture_stays BEFORE UPDATE ON certificate_picture BEGIN SELECT RAISE(ABORT, 'a picture is never changed'); END;
CREATE TRIGGER certificate_picture_is_kept BEFORE DELETE ON certificate_picture BEGIN SELECT RAISE(ABORT, 'a picture is never removed'); END;

CREATE TABLE certificate_design (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  design TEXT NOT NULL,
  saved_at TEXT NOT NULL
) STRICT;

-- One row: the design that is printed, one of the program's own or one of the session's, and how far off this machine's printer prints
-- (hundredths of a millimetre, right and down positive).
CREATE TABLE certificate_setting (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  built_in TEXT,
  own INTEGER REFERENCES certificate_design (id),
  off_right INTEGER NOT NULL DEFAULT 0,
  off_down INTEGER NOT NULL DEFAULT 0,
  CHECK ((built_in IS NULL) <> (own IS NULL))
) STRICT;
INSERT INTO certificate_setting (id, built_in) VALUES (1, 'framed');
