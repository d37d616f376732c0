-- Evidence: what is attached to dossiers. The bytes lie beside the session file under their content hash, never in here.

CREATE TABLE evidence_file (
  hash       TEXT PRIMARY KEY CHECK (length(hash) = 64),
  kind       TEXT NOT NULL CHECK (kind IN ('pdf', 'image', 'word', 'sheet')),
  mime       TEXT NOT NULL CHECK (mime <> ''),
  bytes      INTEGER NOT NULL CHECK (bytes > 0),
  -- Pages that can be shown as pictures; Word and Excel files have none.
  pages      INTEGER NOT NULL CHECK (pages >= 0 AND (kind IN ('pdf', 'image')) = (pages > 0)),
  state      TEXT NOT NULL CHECK (state IN ('waiting', 'ready', 'failed')),
  failure    TEXT NOT NULL DEFAULT '',
  text_ready INTEGER NOT NULL DEFAULT 0 CHECK (text_ready IN (0, 1))
) STRICT;

-- An id is drawn by chance, the same in no two sessions: a phone that keeps pages by their address never shows another file's.
CREATE TABLE evidence (
  id       INTEGER PRIMARY KEY CHECK (id > 0),
  dossier  TEXT NOT NULL REFERENCES dossier (code) ON UPDATE CASCADE,
  hash     TEXT NOT NULL REFERENCES evidence_file (hash),
  name     TEXT NOT NULL CHECK (name <> ''),
  position INTEGER NOT NULL,
  item     TEXT NOT NULL DEFAULT '',
  face     INTEGER NOT NULL DEFAULT 0 CHECK (face IN (0, 1)),
  added_at TEXT NOT NULL,
  UNIQUE (dossier, hash)
) STRICT;
CREATE INDEX evidence_hash ON evidence (hash);
-- One face a product.
CREATE UNIQUE INDEX evidence_face ON evidence (dossier) WHERE face = 1;

CREATE TABLE evidence_link (
  id         INTEGER PRIMARY KEY,
  evidence   INTEGER NOT NULL REFERENCES evidence (id) ON DELETE CASCADE,
  criterion  TEXT NOT NULL CHECK (criterion <> ''),
  first_page INTEGER CHECK (first_page > 0),
  last_page  INTEGER CHECK (last_page >= first_page),
  label      TEXT NOT NULL DEFAULT '',
  origin     TEXT NOT NULL CHECK (origin IN ('hand', 'name')),
  CHECK ((first_page IS NULL) = (last_page IS NULL))
) STRICT;
CREATE INDEX evidence_link_evidence ON evidence_link (evidence);

CREATE TABLE dossier_report (
  dossier  TEXT PRIMARY KEY REFERENCES dossier (code) ON UPDATE CASCADE,
  commune  TEXT CHECK (commune IS NULL OR json_valid(commune)),
  advisory TEXT CHECK (advisory IS NULL OR json_valid(advisory))
) STRICT;

CREATE TABLE dossier_sample (
  dossier  TEXT PRIMARY KEY REFERENCES dossier (code) ON UPDATE CASCADE,
  received INTEGER NOT NULL CHECK (received >= 0),
  at       TEXT NOT NULL,
  note     TEXT NOT NULL
) STRICT;

-- What stood behind the dossiers when the session opened. Appended only.
CREATE TABLE manifest (
  number INTEGER PRIMARY KEY CHECK (number > 0),
  at     TEXT NOT NULL,
  hash   TEXT NOT NULL CHECK (length(hash) = 64),
  json   TEXT NOT NULL CHECK (json_valid(json))
) STRICT;
CREATE TRIGGER manifest_keeps BEFORE UPDATE ON manifest BEGIN SELECT RAISE(ABORT, 'manifests are never changed'); END;
CREATE TRIGGER manifest_stays BEFORE DELETE ON manifest BEGIN SELECT RAISE(ABORT, 'manifests are never deleted'); END;
