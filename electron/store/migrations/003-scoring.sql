-- Scoring on which no sheet is lost: drafts, sheets that came late, sheets given back or moved, proposals of members.

-- What a member is filling in. Secret until handed in, and gone with the receipt; no act of the record, so it changes in place.
CREATE TABLE draft (
  dossier TEXT NOT NULL REFERENCES dossier (code) ON UPDATE CASCADE,
  round   INTEGER NOT NULL CHECK (round > 0),
  member  TEXT NOT NULL REFERENCES member (code) ON UPDATE CASCADE,
  rev     INTEGER NOT NULL CHECK (rev > 0),
  content TEXT NOT NULL CHECK (json_valid(content)),
  last    TEXT NOT NULL,
  decided INTEGER NOT NULL CHECK (decided >= 0),
  of      INTEGER NOT NULL CHECK (of >= decided),
  at      TEXT NOT NULL,
  PRIMARY KEY (dossier, round, member)
) STRICT;

-- A sheet that came when its product and round were closed: kept aside, never counted until the desk admits it.
CREATE TABLE late_sheet (
  id         TEXT PRIMARY KEY CHECK (id <> ''),
  dossier    TEXT NOT NULL REFERENCES dossier (code),
  round      INTEGER NOT NULL CHECK (round > 0),
  member     TEXT NOT NULL REFERENCES member (code),
  device     TEXT NOT NULL,
  at         TEXT NOT NULL,
  why        TEXT NOT NULL CHECK (why IN ('closed', 'round-passed', 'confirmed')),
  content    TEXT NOT NULL CHECK (json_valid(content)),
  signature  TEXT NOT NULL,
  state      TEXT NOT NULL DEFAULT 'kept' CHECK (state IN ('kept', 'admitted', 'dismissed')),
  reason     TEXT NOT NULL DEFAULT '',
  settled_at TEXT,
  CHECK ((state = 'kept') = (settled_at IS NULL)),
  CHECK (state = 'kept' OR reason <> '')
) STRICT;
CREATE INDEX late_sheet_member ON late_sheet (member);
CREATE TRIGGER late_sheet_keeps BEFORE UPDATE ON late_sheet
WHEN OLD.state <> 'kept' OR NEW.id <> OLD.id OR NEW.dossier <> OLD.dossier OR NEW.round <> OLD.round OR NEW.member <> OLD.member
  OR NEW.at <> OLD.at OR NEW.why <> OLD.why OR NEW.content <> OLD.content OR NEW.signature <> OLD.signature
BEGIN SELECT RAISE(ABORT, 'late sheets are never changed, only settled once'); END;
CREATE TRIGGER late_sheet_stays BEFORE DELETE ON late_sheet BEGIN SELECT RAISE(ABORT, 'late sheets are never deleted'); END;

-- The desk gave a received sheet back to its member. `version` is the version given back.
CREATE TABLE sheet_reopening (
  dossier TEXT NOT NULL REFERENCES dossier (code),
  round   INTEGER NOT NULL CHECK (round > 0),
  member  TEXT NOT NULL REFERENCES member (code),
  version INTEGER NOT NULL CHECK (version > 0),
  at      TEXT NOT NULL,
  reason  TEXT NOT NULL CHECK (reason <> ''),
  PRIMARY KEY (dossier, round, member, version)
) STRICT;
CREATE TRIGGER sheet_reopening_keeps BEFORE UPDATE ON sheet_reopening BEGIN SELECT RAISE(ABORT, 'reopenings are never changed'); END;
CREATE TRIGGER sheet_reopening_stays BEFORE DELETE ON sheet_reopening BEGIN SELECT RAISE(ABORT, 'reopenings are never deleted'); END;

-- A sheet scored under the wrong product: it stays, and counts nowhere; what it became stands in moved_to.
CREATE TABLE sheet_withdrawn (
  sheet    TEXT PRIMARY KEY REFERENCES sheet (id),
  at       TEXT NOT NULL,
  reason   TEXT NOT NULL CHECK (reason <> ''),
  moved_to TEXT REFERENCES sheet (id)
) STRICT;
CREATE TRIGGER sheet_withdrawn_keeps BEFORE UPDATE ON sheet_withdrawn BEGIN SELECT RAISE(ABORT, 'withdrawals are never changed'); END;
CREATE TRIGGER sheet_withdrawn_stays BEFORE DELETE ON sheet_withdrawn BEGIN SELECT RAISE(ABORT, 'withdrawals are never deleted'); END;

CREATE TABLE knock_out_proposal (
  id           INTEGER PRIMARY KEY,
  dossier      TEXT NOT NULL REFERENCES dossier (code),
  member       TEXT NOT NULL REFERENCES member (code),
  reason       TEXT NOT NULL CHECK (reason <> ''),
  at           TEXT NOT NULL,
  withdrawn_at TEXT
) STRICT;
CREATE UNIQUE INDEX one_proposal_standing ON knock_out_proposal (dossier, member) WHERE withdrawn_at IS NULL;

ALTER TABLE sheet ADD COLUMN signature TEXT NOT NULL DEFAULT '';
-- The last receipt of every seat, for the desk's live state.
CREATE INDEX sheet_device ON sheet (member, received_at, receipt) WHERE source = 'device';
-- Under which address the device joined: when the laptop's address changes, its old page can't say that it left.
ALTER TABLE seat ADD COLUMN bound_host TEXT NOT NULL DEFAULT '';
-- Who waits for help now is read off the journal.
CREATE INDEX journal_help ON journal (seq) WHERE event IN ('help-asked', 'help-settled');
