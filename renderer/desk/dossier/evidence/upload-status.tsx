/** The upload in the corner of the frame: under way with stop, afterwards what became of it. The list opens by itself when something needs a hand. */
import { Button, Modal, Paper, Progress, Stack, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { StatusSign } from '../../../kit/status.tsx';
import { t } from '../../../kit/strings/index.ts';
import { fileSize } from '../../app/start/file-size.ts';
import { useDesk } from '../../app/state.ts';
import { OutcomeList } from './outcome-list.tsx';
import { countOutcome, outcomeRows } from './upload-outcome.ts';
import { totalsOfQueue } from './upload-queue.ts';
import { clearUploads, listUploads, stopUploads, useUploads } from './uploads.ts';

export function UploadStatus() {
  const queue = useUploads((s) => s.queue);
  const listed = useUploads((s) => s.listed);
  const totals = totalsOfQueue(queue);
  const rows = outcomeRows(queue);
  const counts = countOutcome(rows);
  const look = counts.failed + counts.refused + counts.unmatched;
  const wasBusy = useRef(false);
  useEffect(() => {
    // A form half filled in isn't covered; the corner says it just as well.
    if (wasBusy.current && !totals.busy && look > 0 && !useDesk.getState().unsaved) listUploads(true);
    wasBusy.current = totals.busy;
  }, [totals.busy, look]);
  if (queue.length === 0) return null;
  const share = totals.bytes === 0 ? 0 : (100 * totals.sent) / totals.bytes;
  const words = look > 0 ? t('evidence.sentNeedsLook', { n: counts.added, look }) : t('evidence.sent', { n: counts.added });
  return (
    <Paper withBorder p="xs" mt="xs" role="status" aria-label={t('evidence.outcome')}>
      <Stack gap={6}>
        {totals.busy ? (
          <>
            <Text fw={600}>{t('evidence.sending')}</Text>
            <Progress value={share} animated aria-label={t('evidence.sending')} />
            <Text className="figures">
              {t('evidence.sendingCount', { n: totals.settled, all: totals.files, sent: fileSize(totals.sent), bytes: fileSize(totals.bytes) })}
            </Text>
            <Button variant="default" px="xs" onClick={() => stopUploads(null)}>
              {t('evidence.sendingStop')}
            </Button>
          </>
        ) : (
          <>
            <Text fw={600}>
              <StatusSign tone={look > 0 ? 'look' : 'ok'} /> {words}
            </Text>
            {look === 0 && (
              <Button variant="subtle" px="xs" onClick={clearUploads}>
                {t('common.close')}
              </Button>
            )}
          </>
        )}
        <Button variant={look > 0 ? 'filled' : 'default'} px="xs" onClick={() => listUploads(true)}>
          {t('evidence.sentList')}
        </Button>
      </Stack>
      <Modal opened={listed} onClose={() => listUploads(false)} title={t('evidence.outcome')} size="72rem">
        <OutcomeList rows={rows} busy={totals.busy} />
      </Modal>
    </Paper>
  );
}
