import { t } from '../../../kit/strings/index.ts';

const LARGEST = 50 * 1024 * 1024;

/** What speaks against sending the file at all, or null. */
export function refuseFile(file: Pick<File, 'name' | 'size'>): string | null {
  if (!/\.xlsx$/i.test(file.name)) return t('start.importNotXlsx', { name: file.name });
  return file.size > LARGEST ? t('start.importTooBig', { name: file.name }) : null;
}
