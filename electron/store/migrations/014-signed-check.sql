-- What was found in a signed PDF when it was filed, and the files of papers as they were put out, to know one again when it comes back signed.

-- `found`: the whole check as JSON. `same`: whether it still shows our paper.
CREATE TABLE signed_check (
  signed_paper INTEGER PRIMARY KEY REFERENCES signed_paper (id),
  found        TEXT NOT NULL,
  same         TEXT NOT NULL CHECK (same IN ('bytes', 'pages', 'different'))
) STRICT;
CREATE TRIGGER signed_check_keeps BEFORE UPDATE ON signed_check BEGIN SELECT RAISE(ABORT, 'checks of signed papers are never changed'); END;
CREATE TRIGGER signed_check_stays BEFORE DELETE ON signed_check BEGIN SELECT RAISE(ABORT, 'checks of signed papers are never deleted'); END;

-- A file that begins with `bytes` bytes of that hash is this paper, whatever was added after them. `paper_hash`: what the paper said.
CREATE TABLE put_out_file (
  paper      TEXT NOT NULL,
  sha256     TEXT NOT NULL CHECK (length(sha256) = 64),
  bytes      INTEGER NOT NULL CHECK (bytes > 0),
  paper_hash TEXT NOT NULL,
  at         TEXT NOT NULL,
  PRIMARY KEY (paper, sha256)
) STRICT, WITHOUT ROWID;
