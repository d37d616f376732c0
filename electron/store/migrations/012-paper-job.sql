-- Papers being put out into a folder. Rows stand only while a job runs: what is left of one that was cut short is put right when the file is opened again.

CREATE TABLE paper_job (
  folder TEXT PRIMARY KEY CHECK (folder <> '')
) STRICT;

-- Kept and counted, whole on disk under its in-progress name, not yet under its own.
CREATE TABLE paper_part (
  folder TEXT NOT NULL REFERENCES paper_job (folder) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (name <> ''),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  PRIMARY KEY (folder, name)
) STRICT, WITHOUT ROWID;
