-- People come and go by the minute; who owes a sheet for a product is fixed when it is opened.

-- Exceptions to the half-day's attendance for one product.
CREATE TABLE product_presence (
  dossier TEXT NOT NULL REFERENCES dossier (code) ON UPDATE CASCADE,
  member  TEXT NOT NULL REFERENCES member (code) ON UPDATE CASCADE,
  present INTEGER NOT NULL CHECK (present IN (0, 1)),
  reason  TEXT NOT NULL,
  notes   TEXT NOT NULL CHECK (json_valid(notes)),
  PRIMARY KEY (dossier, member)
) STRICT;

-- Arrivals and departures. `marked`: the product in hand for which this departure marked the member away, so that undoing it brings them back.
CREATE TABLE movement (
  id            INTEGER PRIMARY KEY,
  member        TEXT NOT NULL REFERENCES member (code) ON UPDATE CASCADE,
  half_day      TEXT NOT NULL,
  kind          TEXT NOT NULL CHECK (kind IN ('arrive', 'leave')),
  at            TEXT NOT NULL CHECK (at <> ''),
  reason        TEXT NOT NULL,
  marked        TEXT REFERENCES dossier (code) ON UPDATE CASCADE,
  undone_at     TEXT,
  undone_reason TEXT NOT NULL DEFAULT '',
  CHECK ((undone_at IS NULL) = (undone_reason = ''))
) STRICT;
CREATE INDEX movement_member ON movement (member);
CREATE TRIGGER movement_keeps BEFORE UPDATE ON movement
WHEN OLD.undone_at IS NOT NULL OR NEW.id <> OLD.id OR NEW.half_day <> OLD.half_day OR NEW.kind <> OLD.kind OR NEW.at <> OLD.at OR NEW.reason <> OLD.reason
BEGIN SELECT RAISE(ABORT, 'movements are never changed, only undone once'); END;
CREATE TRIGGER movement_stays BEFORE DELETE ON movement BEGIN SELECT RAISE(ABORT, 'movements are never deleted'); END;
