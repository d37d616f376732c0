-- Running the council: what is put off, who is replaced, rounds for some, what was said, votes, sheets on paper, breaks, the evening's seal.

-- A dossier put off or taken out. Never deleted: bringing it back keeps the row with its reason.
CREATE TABLE deferral (
  id           INTEGER PRIMARY KEY,
  dossier      TEXT NOT NULL REFERENCES dossier (code) ON UPDATE CASCADE,
  kind         TEXT NOT NULL CHECK (kind IN ('postponed', 'withdrawn')),
  reason       TEXT NOT NULL CHECK (reason <> ''),
  at           TEXT NOT NULL,
  notes        TEXT NOT NULL CHECK (json_valid(notes)),
  ended_at     TEXT,
  ended_reason TEXT NOT NULL DEFAULT '',
  CHECK ((ended_at IS NULL) = (ended_reason = ''))
) STRICT;
CREATE UNIQUE INDEX one_deferral_standing ON deferral (dossier) WHERE ended_at IS NULL;
CREATE TRIGGER deferral_keeps BEFORE UPDATE ON deferral
WHEN OLD.ended_at IS NOT NULL OR NEW.id <> OLD.id OR NEW.kind <> OLD.kind OR NEW.reason <> OLD.reason OR NEW.at <> OLD.at
BEGIN SELECT RAISE(ABORT, 'deferrals are never changed, only ended once'); END;
CREATE TRIGGER deferral_stays BEFORE DELETE ON deferral BEGIN SELECT RAISE(ABORT, 'deferrals are never deleted'); END;

-- A member replaced by another. `dossiers`: codes of those opened before, whose panel stays.
CREATE TABLE replacement (
  member   TEXT PRIMARY KEY REFERENCES member (code) ON UPDATE CASCADE,
  by       TEXT NOT NULL UNIQUE REFERENCES member (code) ON UPDATE CASCADE CHECK (by <> member),
  reason   TEXT NOT NULL,
  dossiers TEXT NOT NULL CHECK (json_valid(dossiers)),
  notes    TEXT NOT NULL CHECK (json_valid(notes))
) STRICT;

-- A round for these members only.
CREATE TABLE round_panel (
  dossier TEXT NOT NULL REFERENCES dossier (code) ON UPDATE CASCADE,
  round   INTEGER NOT NULL CHECK (round > 1),
  member  TEXT NOT NULL REFERENCES member (code) ON UPDATE CASCADE,
  notes   TEXT NOT NULL CHECK (json_valid(notes)),
  PRIMARY KEY (dossier, round, member)
) STRICT;

-- Who said what of a closed product, and what the council concluded. A line struck out stays with its reason.
CREATE TABLE discussion (
  id            INTEGER PRIMARY KEY,
  dossier       TEXT NOT NULL REFERENCES dossier (code) ON UPDATE CASCADE,
  round         INTEGER NOT NULL CHECK (round > 0),
  kind          TEXT NOT NULL CHECK (kind IN ('remark', 'conclusion')),
  speaker       TEXT REFERENCES member (code) ON UPDATE CASCADE,
  text          TEXT NOT NULL CHECK (text <> ''),
  at            TEXT NOT NULL,
  notes         TEXT NOT NULL CHECK (json_valid(notes)),
  struck_at     TEXT,
  struck_reason TEXT NOT NULL DEFAULT '',
  CHECK ((struck_at IS NULL) = (struck_reason = ''))
) STRICT;
CREATE TRIGGER discussion_keeps BEFORE UPDATE ON discussion
WHEN OLD.struck_at IS NOT NULL OR NEW.id <> OLD.id OR NEW.round <> OLD.round OR NEW.kind <> OLD.kind OR NEW.text <> OLD.text OR NEW.at <> OLD.at
BEGIN SELECT RAISE(ABORT, 'a discussion is never changed, lines are only struck out once'); END;
CREATE TRIGGER discussion_stays BEFORE DELETE ON discussion BEGIN SELECT RAISE(ABORT, 'a discussion is never deleted'); END;

-- A vote on stopping an evaluation, taken on the members' own screens. Closed, its outcome goes to knock_out; cancelled, it leaves none.
CREATE TABLE vote (
  id        INTEGER PRIMARY KEY,
  dossier   TEXT NOT NULL REFERENCES dossier (code),
  reason    TEXT NOT NULL CHECK (reason <> ''),
  proposer  TEXT REFERENCES member (code) ON UPDATE CASCADE,
  opened_at TEXT NOT NULL,
  closed_at TEXT,
  cancelled TEXT NOT NULL DEFAULT '',
  CHECK (cancelled = '' OR closed_at IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX one_vote_open ON vote (closed_at IS NULL) WHERE closed_at IS NULL;
CREATE TRIGGER vote_keeps BEFORE UPDATE ON vote
WHEN OLD.closed_at IS NOT NULL OR NEW.id <> OLD.id OR NEW.dossier <> OLD.dossier OR NEW.reason <> OLD.reason OR NEW.opened_at <> OLD.opened_at
BEGIN SELECT RAISE(ABORT, 'votes are never changed, only closed once'); END;
CREATE TRIGGER vote_stays BEFORE DELETE ON vote BEGIN SELECT RAISE(ABORT, 'votes are never deleted'); END;
CREATE TABLE ballot (
  vote   INTEGER NOT NULL REFERENCES vote (id),
  member TEXT NOT NULL REFERENCES member (code) ON UPDATE CASCADE,
  choice TEXT NOT NULL CHECK (choice IN ('for', 'against', 'abstain')),
  at     TEXT NOT NULL,
  PRIMARY KEY (vote, member)
) STRICT;
CREATE TRIGGER ballot_in_time BEFORE INSERT ON ballot
WHEN (SELECT closed_at FROM vote WHERE id = NEW.vote) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a closed vote takes no ballot'); END;
CREATE TRIGGER ballot_keeps BEFORE UPDATE ON ballot
WHEN (SELECT closed_at FROM vote WHERE id = OLD.vote) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'ballots of a closed vote are never changed'); END;
CREATE TRIGGER ballot_stays BEFORE DELETE ON ballot BEGIN SELECT RAISE(ABORT, 'ballots are never deleted'); END;

-- A sheet filled in on paper: typed in by one person, a sheet only once a second has typed it again or read it through.
CREATE TABLE paper_entry (
  id         INTEGER PRIMARY KEY,
  dossier    TEXT NOT NULL REFERENCES dossier (code),
  round      INTEGER NOT NULL CHECK (round > 0),
  member     TEXT NOT NULL REFERENCES member (code) ON UPDATE CASCADE,
  content    TEXT NOT NULL CHECK (json_valid(content)),
  entered_by TEXT NOT NULL CHECK (entered_by <> ''),
  entered_at TEXT NOT NULL,
  state      TEXT NOT NULL DEFAULT 'entered' CHECK (state IN ('entered', 'confirmed', 'rejected')),
  method     TEXT CHECK (method IN ('typed', 'read')),
  checked_by TEXT NOT NULL DEFAULT '',
  checked_at TEXT,
  reason     TEXT NOT NULL DEFAULT '',
  sheet      TEXT REFERENCES sheet (id),
  CHECK ((state = 'entered') = (checked_at IS NULL)),
  CHECK (state <> 'confirmed' OR (sheet IS NOT NULL AND checked_by <> '' AND checked_by <> entered_by)),
  CHECK (state <> 'rejected' OR reason <> '')
) STRICT;
CREATE UNIQUE INDEX one_entry_waiting ON paper_entry (dossier, round, member) WHERE state = 'entered';
CREATE TRIGGER paper_entry_keeps BEFORE UPDATE ON paper_entry
WHEN OLD.state <> 'entered' OR NEW.id <> OLD.id OR NEW.dossier <> OLD.dossier OR NEW.round <> OLD.round OR NEW.content <> OLD.content
  OR NEW.entered_by <> OLD.entered_by OR NEW.entered_at <> OLD.entered_at
BEGIN SELECT RAISE(ABORT, 'entries are never changed, only settled once'); END;
CREATE TRIGGER paper_entry_stays BEFORE DELETE ON paper_entry BEGIN SELECT RAISE(ABORT, 'entries are never deleted'); END;

-- Asked of a member whose unit, commune or name is the producer's: is there a conflict of interest? A yes becomes a recusal.
CREATE TABLE recusal_question (
  member      TEXT NOT NULL REFERENCES member (code) ON UPDATE CASCADE,
  dossier     TEXT NOT NULL REFERENCES dossier (code) ON UPDATE CASCADE,
  why         TEXT NOT NULL CHECK (why <> ''),
  asked_at    TEXT NOT NULL,
  answer      TEXT CHECK (answer IN ('confirmed', 'declined')),
  answered_at TEXT,
  CHECK ((answer IS NULL) = (answered_at IS NULL)),
  PRIMARY KEY (member, dossier)
) STRICT;

-- The evening's seal: what stood when the day ended. While the last one isn't lifted nothing is scored or decided.
CREATE TABLE day_seal (
  number      INTEGER PRIMARY KEY,
  half_days   TEXT NOT NULL CHECK (json_valid(half_days)),
  at          TEXT NOT NULL,
  head_seq    INTEGER NOT NULL,
  head_hash   TEXT NOT NULL CHECK (length(head_hash) = 64),
  done        TEXT NOT NULL CHECK (json_valid(done)),
  backup      TEXT NOT NULL,
  backup_hash TEXT NOT NULL CHECK (length(backup_hash) = 64),
  resumed_at  TEXT
) STRICT;
CREATE TRIGGER day_seal_keeps BEFORE UPDATE ON day_seal
WHEN OLD.resumed_at IS NOT NULL OR NEW.number <> OLD.number OR NEW.at <> OLD.at OR NEW.head_hash <> OLD.head_hash OR NEW.done <> OLD.done
BEGIN SELECT RAISE(ABORT, 'seals are never changed, only lifted once'); END;
CREATE TRIGGER day_seal_stays BEFORE DELETE ON day_seal BEGIN SELECT RAISE(ABORT, 'seals are never deleted'); END;

-- Final papers as they were put out: about is their line in the list, content the plain data they were drawn from (JSON, raw deflate), so that
-- an earlier state can be drawn again, marked as replaced. content_hash leaves out what changes without making a print wrong.
CREATE TABLE printed_paper (
  id           INTEGER PRIMARY KEY,
  paper        TEXT NOT NULL,
  at           TEXT NOT NULL,
  content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
  about        TEXT NOT NULL CHECK (json_valid(about)),
  content      BLOB NOT NULL,
  copies       INTEGER NOT NULL DEFAULT 1 CHECK (copies > 0),
  UNIQUE (paper, content_hash)
) STRICT;
CREATE TRIGGER printed_paper_keeps BEFORE UPDATE ON printed_paper
WHEN NEW.id <> OLD.id OR NEW.paper <> OLD.paper OR NEW.content_hash <> OLD.content_hash OR NEW.content <> OLD.content
  OR NEW.about <> OLD.about OR NEW.at <> OLD.at OR NEW.copies <= OLD.copies
BEGIN SELECT RAISE(ABORT, 'printed papers are never changed, only counted'); END;
CREATE TRIGGER printed_paper_stays BEFORE DELETE ON printed_paper BEGIN SELECT RAISE(ABORT, 'printed papers are never deleted'); END;

-- The break in hand and the presentation's clock, as JSON or NULL: what the hall counts down.
ALTER TABLE session ADD COLUMN pause TEXT CHECK (pause IS NULL OR json_valid(pause));
ALTER TABLE session ADD COLUMN timer TEXT CHECK (timer IS NULL OR json_valid(timer));

-- Sub-councils: which a member scores in (several at semicolons, '' all products), which scores a product ('' the whole council).
ALTER TABLE member ADD COLUMN sub_councils TEXT NOT NULL DEFAULT '';
ALTER TABLE dossier ADD COLUMN sub_council TEXT NOT NULL DEFAULT '';

-- The plenary's votes on what a sub-council scored: all stay, the last decides.
CREATE TABLE plenary_vote (
  id            INTEGER PRIMARY KEY,
  dossier       TEXT NOT NULL REFERENCES dossier (code),
  stars         INTEGER NOT NULL CHECK (stars BETWEEN 1 AND 5),
  sum           INTEGER CHECK (sum >= 0),
  votes_for     INTEGER NOT NULL CHECK (votes_for >= 0),
  votes_against INTEGER NOT NULL CHECK (votes_against >= 0),
  abstentions   INTEGER NOT NULL CHECK (abstentions >= 0),
  reason        TEXT NOT NULL,
  at            TEXT NOT NULL,
  notes         TEXT NOT NULL CHECK (json_valid(notes))
) STRICT;
CREATE TRIGGER plenary_vote_keeps BEFORE UPDATE ON plenary_vote BEGIN SELECT RAISE(ABORT, 'votes of the plenary are never changed'); END;
CREATE TRIGGER plenary_vote_stays BEFORE DELETE ON plenary_vote BEGIN SELECT RAISE(ABORT, 'votes of the plenary are never deleted'); END;
