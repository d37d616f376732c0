-- Signed versions of papers that came back from the office. The bytes lie beside the session's file, by content hash.

-- All stay. `paper_hash`: what our paper said when it was filed. A version taken back keeps its file and says why.
CREATE TABLE signed_paper (
  id               INTEGER PRIMARY KEY,
  paper            TEXT NOT NULL,
  about            TEXT NOT NULL,
  paper_hash       TEXT NOT NULL,
  file_hash        TEXT NOT NULL CHECK (length(file_hash) = 64),
  bytes            INTEGER NOT NULL CHECK (bytes > 0),
  type             TEXT NOT NULL CHECK (type IN ('pdf', 'docx')),
  name             TEXT NOT NULL,
  filed_by         TEXT NOT NULL CHECK (filed_by <> ''),
  note             TEXT NOT NULL,
  at               TEXT NOT NULL,
  withdrawn_at     TEXT,
  withdrawn_reason TEXT CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL) AND withdrawn_reason <> '')
) STRICT;
-- The same file stands once for a paper.
CREATE UNIQUE INDEX one_file_a_paper ON signed_paper (paper, file_hash) WHERE withdrawn_at IS NULL;
CREATE TRIGGER signed_paper_stays BEFORE DELETE ON signed_paper BEGIN SELECT RAISE(ABORT, 'signed papers are never deleted'); END;
CREATE TRIGGER signed_paper_keeps BEFORE UPDATE ON signed_paper
WHEN OLD.withdrawn_at IS NOT NULL OR NEW.withdrawn_at IS NULL OR NEW.paper <> OLD.paper OR NEW.about <> OLD.about OR NEW.paper_hash <> OLD.paper_hash
  OR NEW.file_hash <> OLD.file_hash OR NEW.bytes <> OLD.bytes OR NEW.type <> OLD.type OR NEW.name <> OLD.name OR NEW.filed_by <> OLD.filed_by
  OR NEW.note <> OLD.note OR NEW.at <> OLD.at
BEGIN SELECT RAISE(ABORT, 'signed papers are never changed, only withdrawn once'); END;
