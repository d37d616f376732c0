/** The window in which sheets on paper are typed, checked and listed; scanning opens it from anywhere on the scoring screen. */
import { Center, Loader, Modal } from '@mantine/core';
import { setByNumber } from '../../../../shared/criteria.ts';
import { ProblemAlert } from '../../../kit/problem-list.tsx';
import { t } from '../../../kit/strings/index.ts';
import { confirmDialog } from '../../app/confirm-dialog.tsx';
import { dossierOf, useDesk } from '../../app/state.ts';
import { useBook } from '../../app/use-book.ts';
import { CheckSheet } from './check-sheet.tsx';
import { EnterSheet } from './enter-sheet.tsx';
import { type InHand, openCode, showOnPaper, useOnPaper } from './open-sheet.ts';
import { SheetList } from './sheet-list.tsx';
import { useScanner } from './use-scanner.ts';

async function mayDrop(): Promise<boolean> {
  if (!useOnPaper.getState().unsaved) return true;
  const sure = await confirmDialog(() => ({ title: t('onPaper.leaveTitle'), body: t('onPaper.leaveBody'), confirmLabel: t('onPaper.leave'), danger: true }));
  return sure !== null;
}

const close = (): void => void mayDrop().then((yes) => yes && showOnPaper(null));
const scanned = (text: string): void => void mayDrop().then((yes) => yes && openCode(text));

function Sheet({ inHand }: { readonly inHand: Exclude<InHand, { readonly kind: 'list' }> }) {
  const place = inHand.kind === 'enter' ? inHand.place : inHand.entry;
  const { book, problems } = useBook(useDesk((s) => s.session?.info.bookId ?? ''));
  const set = book && setByNumber(book, dossierOf(place.dossier)?.setNumber ?? 0);
  if (!set)
    return problems.length > 0 ? (
      <ProblemAlert problems={problems} />
    ) : (
      <Center py="xl">
        <Loader role="status" aria-label={t('common.loading')} />
      </Center>
    );
  const key = `${place.dossier} ${place.member} ${place.round}`;
  return inHand.kind === 'enter' ? <EnterSheet key={key} place={inHand.place} set={set} /> : <CheckSheet key={key} entry={inHand.entry} set={set} />;
}

export function PaperDialogs() {
  const inHand = useOnPaper((s) => s.inHand);
  useScanner(scanned);
  const title = t(inHand?.kind === 'enter' ? 'onPaper.enter' : inHand?.kind === 'check' ? 'onPaper.checkTitle' : 'onPaper.title').replace('…', '');
  return (
    <Modal opened={inHand !== null} onClose={close} title={title} size={inHand?.kind === 'list' ? 'xl' : '78rem'} yOffset="2dvh">
      {inHand?.kind === 'list' && <SheetList />}
      {inHand && inHand.kind !== 'list' && <Sheet inHand={inHand} />}
    </Modal>
  );
}
