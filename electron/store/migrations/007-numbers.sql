-- A product's number and the members who only look on.

-- Given when the session is opened, by the agenda's order then, and never changed: members know a product by its number and colour. NULL before.
ALTER TABLE dossier ADD COLUMN number INTEGER CHECK (number > 0);
CREATE UNIQUE INDEX one_product_a_number ON dossier (number);
CREATE TRIGGER dossier_number_stays BEFORE UPDATE OF number ON dossier
WHEN OLD.number IS NOT NULL AND NEW.number IS NOT OLD.number
BEGIN SELECT RAISE(ABORT, 'a product keeps its number'); END;

-- The check of 001 knows no observers: their role is "member" there, and this says that they only look on.
ALTER TABLE member ADD COLUMN observes INTEGER NOT NULL DEFAULT 0 CHECK (observes IN (0, 1) AND (observes = 0 OR (scores = 0 AND role = 'member')));
