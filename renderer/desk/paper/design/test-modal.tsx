/** How far off this machine's printer prints on paper that is printed already: print a page of crosses, measure, enter, see again. */
import { Button, Group, List, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { DESK_FILES } from '../../../../shared/contract/desk-files.ts';
import { decimalComma } from '../../../../shared/lib/vietnamese.ts';
import type { CertificateDesign } from '../../../../shared/paper/certificate-design.ts';
import type { Shift } from '../../../../shared/paper/shift-paper.ts';
import { t } from '../../../kit/strings/index.ts';
import { Dialog } from '../../app/dialog.tsx';
import { drawFile, printPdf } from '../../app/print-file.ts';
import { notifyProblems, useCommand } from '../../app/run.tsx';
import { PreviewButton } from '../preview-button.tsx';
import { Millimetres } from './properties.tsx';

const MOST = 20;
const words = (n: number): string => decimalComma(String(Math.abs(n)));

/** "sang trái 1,5 mm, xuống 0,5 mm": where everything is moved; '' when nowhere. */
function movedWords({ right, down }: Shift): string {
  const across = right === 0 ? '' : t(right > 0 ? 'design.movedLeft' : 'design.movedRight', { n: words(right) });
  const along = down === 0 ? '' : t(down > 0 ? 'design.movedUp' : 'design.movedDown', { n: words(down) });
  return [across, along].filter(Boolean).join(', ');
}

type Props = { readonly design: CertificateDesign; readonly deviation: Shift; readonly onClose: () => void; readonly onSaved: () => void };

export function TestModal({ design, deviation, onClose, onSaved }: Props) {
  const [off, setOff] = useState<Shift>(deviation);
  const [drawing, setDrawing] = useState<'plain' | 'corrected' | null>(null);
  const { run, pending } = useCommand();
  const print = async (corrected: boolean): Promise<void> => {
    setDrawing(corrected ? 'corrected' : 'plain');
    const drawn = await drawFile(DESK_FILES.certificateTest, { design, corrected });
    setDrawing(null);
    if (drawn.ok) printPdf(drawn.value);
    else notifyProblems(drawn.problems);
  };
  const save = async (): Promise<void> => {
    const answer = await run('save-certificate-deviation', off, { success: t('design.deviationSaved') });
    if (answer.ok) onSaved();
  };
  const changed = off.right !== deviation.right || off.down !== deviation.down;
  const moved = movedWords(off);
  return (
    <Dialog opened onClose={onClose} title={t('design.testTitle')} size="lg" centered>
      <Stack>
        <List type="ordered" spacing="xs">
          <List.Item>{t('design.test1')}</List.Item>
          <List.Item>{t('design.test2')}</List.Item>
          <List.Item>{t('design.test3')}</List.Item>
        </List>
        <Group grow>
          <PreviewButton title={t('design.testTitle')} url={DESK_FILES.certificateTest} body={{ design, corrected: false }} view="Fit" />
          <Button variant="default" leftSection={<IconPrinter size={20} aria-hidden />} loading={drawing === 'plain'} onClick={() => void print(false)}>
            {t('design.printTest')}
          </Button>
        </Group>
        <SimpleGrid cols={2}>
          <Millimetres label={t('design.offRight')} value={off.right} onChange={(right) => setOff({ ...off, right })} min={-MOST} max={MOST} />
          <Millimetres label={t('design.offDown')} value={off.down} onChange={(down) => setOff({ ...off, down })} min={-MOST} max={MOST} />
        </SimpleGrid>
        <Text c="dimmed">{moved ? t('design.moved', { where: moved }) : t('design.notMoved')}</Text>
        <Group justify="flex-end">
          <Button variant="default" loading={drawing === 'corrected'} disabled={changed} onClick={() => void print(true)}>
            {t('design.printCorrected')}
          </Button>
          <Button loading={pending === 'save-certificate-deviation'} disabled={!changed} onClick={() => void save()}>
            {t('design.saveDeviation')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
