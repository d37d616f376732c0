/** The checklist of what dossiers must hold, from resources/checklists. */
import { readFileSync } from 'node:fs';
import { type Checklist, parseChecklist } from '../../shared/evidence-checklist.ts';

/** `file`: resources/checklists/<book>.json. Throws when it is missing or doesn't fit: it ships with the program. */
export const readChecklist = (file: string): Checklist => parseChecklist(JSON.parse(readFileSync(file, 'utf8')));
