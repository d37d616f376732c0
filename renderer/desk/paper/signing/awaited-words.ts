/** Whose signature a paper waits for, in a line. */
import type { Awaited } from '../../../../shared/paper/awaited-signatures.ts';
import { t } from '../../../kit/strings/index.ts';

/** "Chờ ký: Nguyễn Văn A và 3 người" */
export function awaitedWords({ names, agency }: Awaited): string {
  const [first, ...more] = names;
  if (first === undefined) return agency ? t('signing.waitsAgency') : '';
  if (first === '') return t('signing.waitsHand');
  return t('signing.waitsFor', { names: more.length > 0 ? t('signing.waitsMore', { name: first, n: more.length }) : first });
}

/** All of them, for whoever points at the line. */
export const awaitedNames = ({ names, agency }: Awaited): string =>
  [...names.filter((name) => name !== ''), ...(agency ? [t('signing.waitsAgency')] : [])].join('\n');
