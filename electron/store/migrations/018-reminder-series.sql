-- Letters that remind count in a series of their own, kind 'reminder'. A number that one of them was given among the notices before was handed out and
-- stays; none is given any more.
CREATE TRIGGER reminder_counts_apart BEFORE INSERT ON paper_number WHEN NEW.kind = 'notice' AND NEW.paper LIKE 'nhac-han/%'
BEGIN SELECT RAISE(ABORT, 'reminders have a series of their own'); END;
