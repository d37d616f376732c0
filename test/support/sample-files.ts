/** Where the shipped book and the shipped sample workbook lie. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CriteriaBook } from '../../shared/criteria.ts';

/** The program's folder, from the source tree and from the bundle alike. */
function programFolder(from: string = import.meta.dirname): string {
  return existsSync(join(from, 'resources', 'criteria')) ? from : programFolder(dirname(from));
}

export const PROGRAM_FOLDER = programFolder();
export const CRITERIA_FOLDER = join(PROGRAM_FOLDER, 'resources', 'criteria');
export const SAMPLE_WORKBOOK = join(PROGRAM_FOLDER, 'resources', 'sample', 'bac-ninh-2020.xlsx');

/** Book 26/2026 as shipped. */
export const sampleBook = (): CriteriaBook => JSON.parse(readFileSync(join(CRITERIA_FOLDER, 'qd26-2026.json'), 'utf8')) as CriteriaBook;

/** The sample's evidence as shipped. */
export const SAMPLE_FILES = join(PROGRAM_FOLDER, 'resources', 'sample', 'evidence');
