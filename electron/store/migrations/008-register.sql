-- Numbers given to papers, and who is at the desk.

-- All stay; the last one of a paper holds, '' takes its number back. `place`: where it stands in the series of its kind and year, NULL by hand.
CREATE TABLE paper_number (
  id    INTEGER PRIMARY KEY,
  paper TEXT NOT NULL,
  kind  TEXT NOT NULL,
  year  TEXT NOT NULL,
  place INTEGER CHECK (place >= 0),
  text  TEXT NOT NULL,
  at    TEXT NOT NULL,
  CHECK (place IS NULL OR text <> '')
) STRICT;
CREATE UNIQUE INDEX one_place_a_number ON paper_number (kind, year, place);
CREATE TRIGGER paper_number_keeps BEFORE UPDATE ON paper_number BEGIN SELECT RAISE(ABORT, 'numbers of papers are never changed'); END;
CREATE TRIGGER paper_number_stays BEFORE DELETE ON paper_number BEGIN SELECT RAISE(ABORT, 'numbers of papers are never deleted'); END;

-- Whose name the register of papers carries for what is put out; '' is the council's secretary.
ALTER TABLE session ADD COLUMN operator TEXT NOT NULL DEFAULT '';
