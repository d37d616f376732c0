/** The first person types a sheet from paper. Saved, it waits for a second person and counts for nothing. */
import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import type { CriteriaSet } from '../../../../shared/criteria.ts';
import type { SheetPlace } from '../../../../shared/paper/sheet-code.ts';
import { t } from '../../../kit/strings/index.ts';
import { notifyNote, notifySuccess, useCommand } from '../../app/run.tsx';
import { memberName } from '../../app/state.ts';
import { isName, useGivenName } from './names.ts';
import { showOnPaper, useUnsavedSheet } from './open-sheet.ts';
import { SheetHead } from './sheet-head.tsx';
import { beginTyping, contentOf, isBegun, jumpTo, openRows, type Typing } from './typing.ts';
import { TypingGrid } from './typing-grid.tsx';

export function EnterSheet({ place, set }: { readonly place: SheetPlace; readonly set: CriteriaSet }) {
  const { run, pending } = useCommand();
  const [name, setName] = useGivenName('enteredBy');
  const [typing, setTyping] = useState<Typing>(() => beginTyping(set));
  const [opinion, setOpinion] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const words = useRef<HTMLTextAreaElement>(null);
  const open = openRows(typing);
  const begun = isBegun(typing) || opinion !== '';
  useUnsavedSheet(begun);

  const save = async (): Promise<void> => {
    if (!isName(name)) return notifyNote(t('onPaper.nameNeeded'));
    if (open[0]) return void setTyping(jumpTo(typing, open[0]) ?? typing);
    const answer = await run('enter-paper-sheet', { ...place, content: plain(contentOf(typing, opinion.trim())), enteredBy: name.trim() });
    if (!answer.ok) return;
    showOnPaper(null);
    notifySuccess(t('onPaper.saved', { name: memberName(place.member) }));
  };
  return (
    <Stack gap="sm">
      <SheetHead place={place} label={t('onPaper.enteredBy')} name={name} onName={setName} next={field} />
      <TypingGrid
        typing={typing}
        onTyping={setTyping}
        marked={[]}
        onEnd={() => (open[0] ? setTyping(jumpTo(typing, open[0]) ?? typing) : words.current?.focus())}
        onSave={() => void save()}
        field={field}
      />
      <Group align="flex-end" wrap="nowrap">
        <Textarea
          ref={words}
          label={t('onPaper.opinion')}
          value={opinion}
          onChange={(event) => setOpinion(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && event.ctrlKey) void save();
          }}
          maxLength={2000}
          autosize
          minRows={1}
          maxRows={3}
          style={{ flex: 1 }}
        />
        <Button size="md" loading={pending !== null} disabled={open.length > 0} onClick={() => void save()}>
          {t('onPaper.save')}
        </Button>
      </Group>
    </Stack>
  );
}

/** Content as the command takes it. */
export const plain = (content: ReturnType<typeof contentOf>) => ({
  ...content,
  marks: { ...content.marks },
  confirmedBlanks: [...content.confirmedBlanks],
  criterionNotes: {},
});
