/** The second person: types the sheet again or reads it through, then confirms or rejects. Edits nothing. */
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { PaperCheckMethod, PaperSheet } from '../../../../shared/contract/desk.ts';
import type { CriteriaSet } from '../../../../shared/criteria.ts';
import type { SheetContent } from '../../../../shared/session.ts';
import { t } from '../../../kit/strings/index.ts';
import { confirmDialog } from '../../app/confirm-dialog.tsx';
import { notifyNote, notifySuccess, useCommand } from '../../app/run.tsx';
import { memberName } from '../../app/state.ts';
import { plain } from './enter-sheet.tsx';
import { isName, useGivenName } from './names.ts';
import { showOnPaper, useUnsavedSheet } from './open-sheet.ts';
import { ReadSheet } from './read-sheet.tsx';
import { SheetHead } from './sheet-head.tsx';
import { beginTyping, contentOf, isBegun, jumpTo, openRows, type Typing } from './typing.ts';
import { TypingGrid } from './typing-grid.tsx';

type Opened = { readonly method: PaperCheckMethod; readonly content: SheetContent | null; readonly opinion: string };

export function CheckSheet({ entry, set }: { readonly entry: PaperSheet; readonly set: CriteriaSet }) {
  const { run, pending } = useCommand();
  const [name, setName] = useGivenName('checkedBy');
  const [opened, setOpened] = useState<Opened | null>(null);
  const [typing, setTyping] = useState<Typing>(() => beginTyping(set));
  const [differing, setDiffering] = useState<readonly string[]>([]);
  const field = useRef<HTMLInputElement>(null);
  const open = openRows(typing);
  const begun = isBegun(typing);
  // Chosen to type: the hands are on the keys already.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the way of checking is chosen.
  useEffect(() => field.current?.focus(), [opened]);
  useUnsavedSheet(begun);
  const { id } = entry;
  const who = memberName(entry.member);
  const checkedBy = name.trim();

  const begin = async (method: PaperCheckMethod): Promise<void> => {
    if (!isName(name)) return notifyNote(t('onPaper.nameNeeded'));
    const answer = await run('open-paper-sheet', { id, method, checkedBy });
    if (answer.ok) setOpened({ method, ...answer.value });
  };
  const confirm = async (): Promise<void> => {
    if (!opened) return;
    if (opened.method === 'typed' && open[0]) return void setTyping(jumpTo(typing, open[0]) ?? typing);
    const content = opened.method === 'typed' ? { content: plain(contentOf(typing, '')) } : {};
    const answer = await run('check-paper-sheet', { id, method: opened.method, checkedBy, ...content });
    if (!answer.ok) return;
    if (answer.value.kind === 'differs') {
      const { criteria } = answer.value;
      setDiffering(criteria);
      return void setTyping(jumpTo(typing, criteria[0] ?? '') ?? typing);
    }
    showOnPaper(null);
    notifySuccess(t('onPaper.confirmed', { name: who, receipt: answer.value.receipt, total: answer.value.total }));
  };
  const reject = async (): Promise<void> => {
    if (!isName(name)) return notifyNote(t('onPaper.nameNeeded'));
    const given = await confirmDialog(() => ({
      title: t('onPaper.rejectTitle', { name: who }),
      body: t('onPaper.rejectBody'),
      confirmLabel: t('onPaper.rejectNow'),
      reason: true,
      danger: true,
    }));
    if (!given) return;
    const answer = await run('reject-paper-sheet', { id, reason: given.reason, checkedBy }, { success: t('onPaper.rejected', { name: who }) });
    if (answer.ok) showOnPaper(null);
  };
  return (
    <Stack gap="sm">
      <SheetHead place={entry} label={t('onPaper.checkedBy')} name={name} onName={setName} next={field} />
      {differing.length > 0 && (
        <Alert color="amber" icon={<IconAlertTriangle />} p="sm" role="alert">
          {t('onPaper.differs', { n: differing.length, criteria: differing.join(', ') })}
        </Alert>
      )}
      {!opened && <Text>{t('onPaper.checkWho', { by: entry.enteredBy })}</Text>}
      {opened?.method === 'typed' && (
        <TypingGrid typing={typing} onTyping={setTyping} marked={differing} onEnd={() => void confirm()} onSave={() => void confirm()} field={field} />
      )}
      {opened?.content && <ReadSheet set={set} content={opened.content} />}
      {opened && opened.opinion !== '' && (
        <Text>
          <b>{t('onPaper.opinion')}:</b> {opened.opinion}
        </Text>
      )}
      <Group justify="flex-end">
        <Button variant="subtle" color="red" onClick={() => void reject()}>
          {t('onPaper.reject')}
        </Button>
        {!opened && (
          <>
            <Button variant="default" loading={pending === 'open-paper-sheet'} onClick={() => void begin('read')}>
              {t('onPaper.readThrough')}
            </Button>
            <Button loading={pending === 'open-paper-sheet'} onClick={() => void begin('typed')}>
              {t('onPaper.typeAgain')}
            </Button>
          </>
        )}
        {opened && (
          <Button loading={pending === 'check-paper-sheet'} disabled={opened.method === 'typed' && open.length > 0} onClick={() => void confirm()}>
            {t(opened.method === 'typed' ? 'onPaper.compare' : 'onPaper.confirm')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
