-- HTTPS in the room: whether it is on, and whom phones then trust. The authority's key is never in this file.

-- `fingerprint`: SHA-256 of the authority's root certificate, hex.
CREATE TABLE https (
  id          INTEGER PRIMARY KEY CHECK (id = 1),
  turned_on   INTEGER NOT NULL CHECK (turned_on IN (0, 1)),
  fingerprint TEXT NOT NULL CHECK (length(fingerprint) = 64)
) STRICT;
