import { t } from '../../../kit/strings/index.ts';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** What is wrong with a time typed as on the wall, 24 hours ("08:00"), or null. The browser's own field would show AM and PM where the system is English. */
export const timeFault = (text: string): string | null => (text === '' || TIME.test(text) ? null : t('dossier.timeWrong'));
