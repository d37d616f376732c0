-- Public keys of the session, one for each laptop that signed for it. The private halves are never in this file.

-- Raw Ed25519 keys in Crockford's base 32; `fingerprint` is what people compare. A key, once introduced, stays: what it signed must be checkable.
CREATE TABLE session_key (
  public_key  TEXT PRIMARY KEY CHECK (length(public_key) = 52),
  fingerprint TEXT NOT NULL UNIQUE CHECK (length(fingerprint) = 16),
  since       TEXT NOT NULL
) STRICT;
CREATE TRIGGER session_key_keeps BEFORE UPDATE ON session_key BEGIN SELECT RAISE(ABORT, 'keys of the session are never changed'); END;
CREATE TRIGGER session_key_stays BEFORE DELETE ON session_key BEGIN SELECT RAISE(ABORT, 'keys of the session are never deleted'); END;
