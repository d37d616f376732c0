-- Written opinions: several products are scored at once.

-- What is scored one at a time: '' in a meeting, where that is every product; a product's own code while opinions are collected in writing.
ALTER TABLE dossier ADD COLUMN lane TEXT NOT NULL DEFAULT '';
DROP INDEX one_dossier_scoring;
CREATE UNIQUE INDEX one_dossier_scoring_a_lane ON dossier (lane) WHERE state = 'scoring';
