/** Prints one page and asks whether it came out right. */
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { DESK_FILES } from '../../../shared/contract/desk-files.ts';
import { t } from '../../kit/strings/index.ts';
import { drawFile, printPdf } from '../app/print-file.ts';
import { notifyProblems } from '../app/run.tsx';
import { useRead } from '../app/use-read.ts';
import { PreviewButton } from '../paper/preview-button.tsx';
import { keepPrintedAt } from './printed-at.ts';

export function PrintTest({ onClose }: { readonly onClose: () => void }) {
  const { data } = useRead('read-certificate-designs', {});
  const [drawing, setDrawing] = useState(false);
  const [printed, setPrinted] = useState(false);
  const design = data?.designs.find(({ key }) => key === data.inUse)?.design;
  const print = async (): Promise<void> => {
    setDrawing(true);
    const drawn = await drawFile(DESK_FILES.certificateTest, { design, corrected: true });
    setDrawing(false);
    if (!drawn.ok) return notifyProblems(drawn.problems);
    printPdf(drawn.value);
    setPrinted(true);
  };
  const right = (): void => {
    keepPrintedAt(new Date().toISOString());
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t('room.printer')} centered>
      <Stack>
        <Text>{t('room.printBody')}</Text>
        <PreviewButton title={t('room.printer')} url={DESK_FILES.certificateTest} body={{ design, corrected: true }} view="Fit" disabled={!design} />
        <Button
          variant={printed ? 'default' : 'filled'}
          leftSection={<IconPrinter size={20} aria-hidden />}
          disabled={!design}
          loading={drawing}
          onClick={() => void print()}
        >
          {t('room.print')}
        </Button>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('room.printWrong')}
          </Button>
          <Button disabled={!printed} onClick={right}>
            {t('room.printRight')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
