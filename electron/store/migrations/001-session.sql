-- The session file: facts only. Totals, means and stars are computed, never stored (a confirmation keeps a copy of what was confirmed).

CREATE TABLE book (
  id   TEXT PRIMARY KEY,
  hash TEXT NOT NULL CHECK (length(hash) = 64),
  json TEXT NOT NULL CHECK (json_valid(json))
) STRICT;

CREATE TABLE session (
  id            INTEGER PRIMARY KEY CHECK (id = 1),
  state         TEXT NOT NULL CHECK (state IN ('preparing', 'open', 'ended')),
  created_at    TEXT NOT NULL,
  rehearsal     INTEGER NOT NULL CHECK (rehearsal IN (0, 1)),
  book_id       TEXT NOT NULL REFERENCES book (id),
  info          TEXT NOT NULL CHECK (json_valid(info)),
  profile       TEXT NOT NULL CHECK (json_valid(profile)),
  hall_dossier  TEXT,
  hall_revealed INTEGER NOT NULL DEFAULT 0 CHECK (hall_revealed IN (0, 1))
) STRICT;

CREATE TABLE member (
  code     TEXT PRIMARY KEY CHECK (code <> ''),
  position INTEGER NOT NULL,
  name     TEXT NOT NULL CHECK (name <> ''),
  role     TEXT NOT NULL CHECK (role IN ('chair', 'deputy', 'member', 'member-secretary', 'secretary')),
  title    TEXT NOT NULL,
  unit     TEXT NOT NULL,
  scores   INTEGER NOT NULL CHECK (scores IN (0, 1)),
  notes    TEXT NOT NULL CHECK (json_valid(notes))
) STRICT;

CREATE TABLE dossier (
  code              TEXT PRIMARY KEY CHECK (code <> ''),
  position          INTEGER NOT NULL,
  name              TEXT NOT NULL CHECK (name <> ''),
  set_number        INTEGER NOT NULL CHECK (set_number > 0),
  producer          TEXT NOT NULL CHECK (producer <> ''),
  producer_kind     TEXT NOT NULL,
  representative    TEXT NOT NULL,
  address           TEXT NOT NULL,
  commune           TEXT NOT NULL,
  phone             TEXT NOT NULL,
  registration      TEXT NOT NULL CHECK (registration IN ('first', 'upgrade', 'again')),
  current_stars     INTEGER CHECK (current_stars BETWEEN 1 AND 5),
  eligible          INTEGER NOT NULL CHECK (eligible IN (0, 1)),
  ineligible_reason TEXT NOT NULL,
  half_day          TEXT NOT NULL,
  agenda_order      REAL CHECK (agenda_order >= 0),
  notes             TEXT NOT NULL CHECK (json_valid(notes)),
  state             TEXT NOT NULL DEFAULT 'ready' CHECK (state IN ('ready', 'scoring', 'closed', 'confirmed')),
  round             INTEGER NOT NULL DEFAULT 0 CHECK (round >= 0),
  opened_at         TEXT,
  CHECK (state = 'ready' OR round > 0)
) STRICT;

-- One product is scored at a time: a wrong second opening is impossible, not just unlikely.
CREATE UNIQUE INDEX one_dossier_scoring ON dossier (state) WHERE state = 'scoring';

CREATE TABLE attendance (
  member   TEXT NOT NULL REFERENCES member (code) ON UPDATE CASCADE,
  half_day TEXT NOT NULL,
  present  INTEGER NOT NULL CHECK (present IN (0, 1)),
  reason   TEXT NOT NULL,
  notes    TEXT NOT NULL CHECK (json_valid(notes)),
  PRIMARY KEY (member, half_day)
) STRICT;

CREATE TABLE recusal (
  member  TEXT NOT NULL REFERENCES member (code) ON UPDATE CASCADE,
  dossier TEXT NOT NULL REFERENCES dossier (code) ON UPDATE CASCADE,
  reason  TEXT NOT NULL,
  notes   TEXT NOT NULL CHECK (json_valid(notes)),
  PRIMARY KEY (member, dossier)
) STRICT;

CREATE TABLE knock_out (
  id            INTEGER PRIMARY KEY,
  dossier       TEXT NOT NULL REFERENCES dossier (code) ON UPDATE CASCADE,
  reason        TEXT NOT NULL CHECK (reason <> ''),
  proposer      TEXT REFERENCES member (code) ON UPDATE CASCADE,
  votes_for     INTEGER NOT NULL CHECK (votes_for >= 0),
  votes_against INTEGER NOT NULL CHECK (votes_against >= 0),
  abstentions   INTEGER NOT NULL CHECK (abstentions >= 0),
  notes         TEXT NOT NULL CHECK (json_valid(notes))
) STRICT;

CREATE TABLE advisory (
  id        INTEGER PRIMARY KEY,
  dossier   TEXT NOT NULL REFERENCES dossier (code) ON UPDATE CASCADE,
  criterion TEXT NOT NULL,
  points    INTEGER CHECK (points >= 0),
  comment   TEXT NOT NULL,
  notes     TEXT NOT NULL CHECK (json_valid(notes))
) STRICT;
CREATE INDEX advisory_dossier ON advisory (dossier);

-- Score sheets append; the key keeps a resend or a second device from doubling one.
CREATE TABLE sheet (
  id               TEXT PRIMARY KEY CHECK (id <> ''),
  dossier          TEXT NOT NULL REFERENCES dossier (code),
  member           TEXT NOT NULL REFERENCES member (code),
  round            INTEGER NOT NULL CHECK (round > 0),
  version          INTEGER NOT NULL CHECK (version > 0),
  source           TEXT NOT NULL CHECK (source IN ('device', 'paper', 'workbook')),
  device           TEXT NOT NULL,
  received_at      TEXT NOT NULL,
  receipt          TEXT NOT NULL UNIQUE,
  marks            TEXT NOT NULL CHECK (json_valid(marks)),
  confirmed_blanks TEXT NOT NULL CHECK (json_valid(confirmed_blanks)),
  criterion_notes  TEXT NOT NULL CHECK (json_valid(criterion_notes)),
  opinion          TEXT NOT NULL,
  UNIQUE (dossier, round, member, version)
) STRICT;
CREATE INDEX sheet_member ON sheet (member);
CREATE TRIGGER sheet_keeps BEFORE UPDATE ON sheet BEGIN SELECT RAISE(ABORT, 'score sheets are never changed'); END;
CREATE TRIGGER sheet_stays BEFORE DELETE ON sheet BEGIN SELECT RAISE(ABORT, 'score sheets are never deleted'); END;

CREATE TABLE gate_conclusion (
  dossier   TEXT NOT NULL REFERENCES dossier (code) ON UPDATE CASCADE,
  criterion TEXT NOT NULL,
  stars     INTEGER NOT NULL CHECK (stars BETWEEN 3 AND 5),
  met       INTEGER NOT NULL CHECK (met IN (0, 1)),
  reason    TEXT NOT NULL CHECK (reason <> ''),
  notes     TEXT NOT NULL CHECK (json_valid(notes)),
  PRIMARY KEY (dossier, criterion, stars)
) STRICT;

CREATE TABLE spread_conclusion (
  dossier  TEXT NOT NULL REFERENCES dossier (code) ON UPDATE CASCADE,
  round    INTEGER NOT NULL CHECK (round > 0),
  decision TEXT NOT NULL CHECK (decision IN ('mean', 'postpone')),
  reason   TEXT NOT NULL CHECK (reason <> ''),
  notes    TEXT NOT NULL CHECK (json_valid(notes)),
  PRIMARY KEY (dossier, round)
) STRICT;

-- What the chair confirmed, and each reopening with its reason. Appended only.
CREATE TABLE confirmation (
  dossier TEXT NOT NULL REFERENCES dossier (code),
  number  INTEGER NOT NULL CHECK (number > 0),
  act     TEXT NOT NULL CHECK (act IN ('confirmed', 'reopened')),
  at      TEXT NOT NULL,
  reason  TEXT NOT NULL CHECK (act = 'confirmed' OR reason <> ''),
  result  TEXT NOT NULL CHECK (json_valid(result)),
  PRIMARY KEY (dossier, number)
) STRICT;
CREATE TRIGGER confirmation_keeps BEFORE UPDATE ON confirmation BEGIN SELECT RAISE(ABORT, 'confirmations are never changed'); END;
CREATE TRIGGER confirmation_stays BEFORE DELETE ON confirmation BEGIN SELECT RAISE(ABORT, 'confirmations are never deleted'); END;

-- A member's seat: the QR's key, the PIN (salted hash) and the one device bound to it (hash of its secret).
CREATE TABLE seat (
  member       TEXT PRIMARY KEY REFERENCES member (code) ON UPDATE CASCADE ON DELETE CASCADE,
  key          TEXT NOT NULL UNIQUE,
  pin_salt     TEXT NOT NULL,
  pin_hash     TEXT NOT NULL,
  failures     INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0),
  locked_until TEXT,
  device_hash  TEXT UNIQUE,
  device       TEXT NOT NULL DEFAULT '',
  bound_at     TEXT
) STRICT;

CREATE TABLE journal (
  seq           INTEGER PRIMARY KEY CHECK (seq > 0),
  at            TEXT NOT NULL,
  event         TEXT NOT NULL,
  actor         TEXT NOT NULL CHECK (json_valid(actor)),
  dossier       TEXT,
  details       TEXT NOT NULL CHECK (json_valid(details)),
  previous_hash TEXT NOT NULL CHECK (length(previous_hash) = 64),
  hash          TEXT NOT NULL UNIQUE CHECK (length(hash) = 64)
) STRICT;
-- Finds the last act that changed anything but who has handed in what; must name the same events as journal-table.ts.
CREATE INDEX journal_facts ON journal (seq) WHERE event NOT IN ('sheet-received', 'seat-joined', 'pin-refused');
CREATE TRIGGER journal_keeps BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;
CREATE TRIGGER journal_stays BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is never deleted'); END;
CREATE TRIGGER journal_appends BEFORE INSERT ON journal
WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM journal)
  OR NEW.previous_hash <> coalesce((SELECT hash FROM journal ORDER BY seq DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000')
BEGIN SELECT RAISE(ABORT, 'the journal only grows at its end'); END;
