-- Scans of papers signed by hand, as they came in. The bytes lie with the signed versions beside the session's file, by content hash. Nothing is changed or deleted.

CREATE TABLE scan_file (
  id        INTEGER PRIMARY KEY,
  file_hash TEXT NOT NULL UNIQUE CHECK (length(file_hash) = 64),
  bytes     INTEGER NOT NULL CHECK (bytes > 0),
  kind      TEXT NOT NULL CHECK (kind IN ('pdf', 'image')),
  mime      TEXT NOT NULL,
  name      TEXT NOT NULL,
  taken_by  TEXT NOT NULL CHECK (taken_by <> ''),
  at        TEXT NOT NULL
) STRICT;
CREATE TRIGGER scan_file_stays BEFORE DELETE ON scan_file BEGIN SELECT RAISE(ABORT, 'scans are never deleted'); END;
CREATE TRIGGER scan_file_keeps BEFORE UPDATE ON scan_file BEGIN SELECT RAISE(ABORT, 'scans are never changed'); END;

-- `number` from 1. `codes`: JSON list of the texts of its QR codes. `unreadable`: why it can't be drawn, '' for a page that can.
CREATE TABLE scan_page (
  id         INTEGER PRIMARY KEY,
  scan_file  INTEGER NOT NULL REFERENCES scan_file (id),
  number     INTEGER NOT NULL CHECK (number >= 1),
  codes      TEXT NOT NULL,
  blank      INTEGER NOT NULL CHECK (blank IN (0, 1)),
  unreadable TEXT NOT NULL,
  UNIQUE (scan_file, number)
) STRICT;
CREATE TRIGGER scan_page_stays BEFORE DELETE ON scan_page BEGIN SELECT RAISE(ABORT, 'scans are never deleted'); END;
CREATE TRIGGER scan_page_keeps BEFORE UPDATE ON scan_page BEGIN SELECT RAISE(ABORT, 'scans are never changed'); END;

-- Where a page belongs; the last row of a page holds. `how` 'out': taken out with a reason, it belongs to no paper.
CREATE TABLE scan_place (
  id         INTEGER PRIMARY KEY,
  scan_page  INTEGER NOT NULL REFERENCES scan_page (id),
  how        TEXT NOT NULL CHECK (how IN ('code', 'hand', 'out')),
  about      TEXT,
  paper_hash TEXT,
  page       INTEGER,
  pages      INTEGER,
  placed_by  TEXT NOT NULL,
  reason     TEXT NOT NULL,
  at         TEXT NOT NULL,
  CHECK ((how = 'out') = (about IS NULL) AND (about IS NULL) = (paper_hash IS NULL) AND (about IS NULL) = (page IS NULL) AND (about IS NULL) = (pages IS NULL)),
  CHECK (page BETWEEN 1 AND pages),
  CHECK (how <> 'out' OR reason <> '')
) STRICT;
CREATE TRIGGER scan_place_stays BEFORE DELETE ON scan_place BEGIN SELECT RAISE(ABORT, 'places of scans are never deleted'); END;
CREATE TRIGGER scan_place_keeps BEFORE UPDATE ON scan_place BEGIN SELECT RAISE(ABORT, 'places of scans are never changed'); END;

-- A signed version that was bound of scanned pages. `pages`: JSON list of their ids, in the paper's order.
CREATE TABLE scan_bound (
  signed_paper INTEGER PRIMARY KEY REFERENCES signed_paper (id),
  pages        TEXT NOT NULL
) STRICT;
CREATE TRIGGER scan_bound_stays BEFORE DELETE ON scan_bound BEGIN SELECT RAISE(ABORT, 'bound scans are never deleted'); END;
CREATE TRIGGER scan_bound_keeps BEFORE UPDATE ON scan_bound BEGIN SELECT RAISE(ABORT, 'bound scans are never changed'); END;
