-- Letters that remind producers of certificates which end: each as it was prepared, as JSON. Nothing is changed or deleted; the last one of a producer holds.
CREATE TABLE reminder (
  id       INTEGER PRIMARY KEY,
  producer TEXT NOT NULL CHECK (producer <> ''),
  letter   TEXT NOT NULL,
  at       TEXT NOT NULL
) STRICT;
CREATE TRIGGER reminder_stays BEFORE DELETE ON reminder BEGIN SELECT RAISE(ABORT, 'reminders are never deleted'); END;
CREATE TRIGGER reminder_keeps BEFORE UPDATE ON reminder BEGIN SELECT RAISE(ABORT, 'reminders are never changed'); END;
