/** What was put out of a paper: when, how many copies, and whether it still holds. */
import { Alert, Button, Group, Text } from '@mantine/core';
import { IconFileAlert, IconHistory } from '@tabler/icons-react';
import type { ListedPaper, PrintedPaper } from '../../../shared/contract/desk.ts';
import { formatDateTime, formatTime, localDate } from '../../../shared/lib/vietnamese.ts';
import { t } from '../../kit/strings/index.ts';
import { openCodes, useDesk } from '../app/state.ts';

/** "10:42", with the date on any other day than today. */
export const when = (at: string): string => (localDate(at) === localDate(new Date().toISOString()) ? formatTime(at) : formatDateTime(at));

/** "Đã in 10:42 (2 bản)" of the print that holds; null when nothing was printed, or what was is replaced. */
export const holdingPrint = ({ prints }: ListedPaper): PrintedPaper | null => prints.findLast((print) => !print.replaced) ?? null;
export const isReplaced = ({ prints }: ListedPaper): boolean => prints.some((print) => print.replaced);

export const printedWords = (print: PrintedPaper): string => t('corrections.printed', { time: when(print.at), n: print.copies });

/** The earlier prints, each to be seen as it was, with its mark. */
export function ReplacedPrints({ entry }: { readonly entry: ListedPaper }) {
  const live = useDesk((s) => s.live);
  const scoring = live ? openCodes(live) : [];
  const replaced = entry.prints.filter((print) => print.replaced);
  if (replaced.length === 0) return null;
  // An earlier print shows points: none is opened while its product is being scored again.
  const shut = entry.dossier === null ? scoring.length > 0 : scoring.includes(entry.dossier);
  return (
    <Alert mx="md" mb="sm" color="amber" icon={<IconFileAlert />} title={t('corrections.replacedTitle')}>
      <Text mb="xs">{t('corrections.replacedBody')}</Text>
      <Group gap="xs">
        {replaced.map((print) =>
          shut ? (
            <Text key={print.id}>{t('corrections.hiddenWhileScoring')}</Text>
          ) : (
            <Button key={print.id} variant="default" leftSection={<IconHistory size={20} />} component="a" href={print.url} target="_blank" rel="noopener">
              {t('corrections.openReplaced', { time: when(print.at), n: print.copies })}
            </Button>
          ),
        )}
      </Group>
    </Alert>
  );
}
