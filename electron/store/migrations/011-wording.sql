-- The words of the office papers that the session's office changed.

-- Every version stays; the last one of a part holds. `text` NULL: the program's default again. `by`: who was at the desk, '' when nobody is named.
CREATE TABLE wording (
  part    TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version > 0),
  text    TEXT,
  at      TEXT NOT NULL,
  by      TEXT NOT NULL,
  PRIMARY KEY (part, version)
) STRICT;
CREATE TRIGGER wording_keeps BEFORE UPDATE ON wording BEGIN SELECT RAISE(ABORT, 'versions of a wording are never changed'); END;
CREATE TRIGGER wording_stays BEFORE DELETE ON wording BEGIN SELECT RAISE(ABORT, 'versions of a wording are never deleted'); END;
