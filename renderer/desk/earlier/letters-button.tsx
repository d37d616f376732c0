/** Letters to the producers of the rows in sight: papers of the open session, prepared at one press. */
import { Button, Tooltip } from '@mantine/core';
import { IconArrowRight, IconMail } from '@tabler/icons-react';
import { useState } from 'react';
import type { ExpiringRow } from '../../../shared/earlier/expiring.ts';
import { isDue, reminderKey } from '../../../shared/earlier/reminder-letters.ts';
import { t } from '../../kit/strings/index.ts';
import { REMINDERS_PATH } from '../app/route.ts';
import { notifySuccess, useCommand } from '../app/run.tsx';
import { go, useDesk } from '../app/state.ts';

export function LettersButton({ rows }: { readonly rows: readonly ExpiringRow[] }) {
  const { run, pending } = useCommand();
  const [prepared, setPrepared] = useState(false);
  const inHand = useDesk((s) => s.session !== null);
  const due = rows.filter(isDue);
  const letters = new Set(due.map(reminderKey)).size;
  const producers = [...new Set(due.map((row) => row.producer))];
  const idle = letters === 0 || !inHand;
  const prepare = async (): Promise<void> => {
    const answer = await run('prepare-reminders', { producers });
    if (!answer.ok) return;
    setPrepared(true);
    notifySuccess(t('earlier.lettersDone', answer.value));
  };
  return (
    <>
      <Tooltip label={t(inHand ? 'earlier.lettersHint' : 'earlier.lettersNeedSession')} multiline maw={420}>
        <Button
          leftSection={<IconMail size={20} />}
          loading={pending !== null}
          data-disabled={idle || undefined}
          aria-disabled={idle}
          onClick={() => !idle && void prepare()}
        >
          {t('earlier.letters', { n: letters })}
        </Button>
      </Tooltip>
      {prepared && (
        <Button variant="light" rightSection={<IconArrowRight size={20} />} onClick={() => go('paper', [REMINDERS_PATH])}>
          {t('earlier.toPapers')}
        </Button>
      )}
    </>
  );
}
