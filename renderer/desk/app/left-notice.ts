/** The notice that a form was left with something typed in it: it is kept, and one button leads back. One for each form, gone once the form is back. */
import { notifications } from '@mantine/notifications';
import { t } from '../../kit/strings/index.ts';
import { comeBack, type Kept, keptTitle } from './kept.ts';
import { notifyWithButton } from './run.tsx';

/** Ids of the notices last shown, by form. */
const shown = new Map<string, string>();

export const hideLeft = (key: string): void => void notifications.hide(shown.get(key) ?? '');

export function notifyLeft(entry: Kept): void {
  const { key } = entry;
  hideLeft(key);
  shown.set(
    key,
    notifyWithButton('amber', t('kept.left', { title: keptTitle(entry) }), t('kept.back'), () => comeBack(entry), 8_000),
  );
}
