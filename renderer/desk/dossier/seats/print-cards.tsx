/** Buttons that print the cards just issued, or keep them as a PDF. */
import { Button } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import type { SeatCard } from '../../../../shared/contract/desk.ts';
import { DESK_FILES } from '../../../../shared/contract/desk-files.ts';
import { t } from '../../../kit/strings/index.ts';
import { drawFile, printPdf } from '../../app/print-file.ts';
import { notifyProblems } from '../../app/run.tsx';
import { keepFile } from '../../app/save-file.ts';
import { PreviewButton } from '../../paper/preview-button.tsx';

const SIZE = 20;

type Props = { readonly cards: readonly SeatCard[] /** Once the cards are on their way to paper or into a file. */; readonly onPrinted: () => void };

export function PrintCards({ cards, onPrinted }: Props) {
  const [drawing, setDrawing] = useState<'print' | 'keep' | null>(null);
  const wanted = { cards: cards.map(({ member, pin }) => ({ member, pin })) };
  const draw = async (what: 'print' | 'keep', use: (file: Blob) => void): Promise<void> => {
    setDrawing(what);
    const file = await drawFile(DESK_FILES.seatCards, wanted);
    setDrawing(null);
    notifyProblems(file.ok ? [] : file.problems);
    if (!file.ok) return;
    use(file.value);
    onPrinted();
  };
  return (
    <>
      <PreviewButton title={t('dossier.cardsTitle')} url={DESK_FILES.seatCards} body={wanted} view="Fit" />
      <Button leftSection={<IconPrinter size={SIZE} />} loading={drawing === 'print'} onClick={() => void draw('print', printPdf)}>
        {t(cards.length === 1 ? 'dossier.cardPrint' : 'dossier.cardsPrint')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconDownload size={SIZE} />}
        loading={drawing === 'keep'}
        onClick={() => void draw('keep', (file) => keepFile(file, 'the-ghe.pdf'))}
      >
        {t('dossier.cardsSave')}
      </Button>
    </>
  );
}
