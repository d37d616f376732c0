/** One part in hand: its text, faults at once with their place, what it says with this session's facts, and how it differs from the default. */
import { Alert, Button, Group, Paper, Text, Textarea, Title } from '@mantine/core';
import { IconFileText, IconHistory, IconRestore, IconX } from '@tabler/icons-react';
import { type ReactNode, type Ref, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import { wireProblem } from '../../../../shared/contract/common.ts';
import { kindOf, type PartKey, partOf, WORDED_NAMES } from '../../../../shared/paper/wording/catalogue.ts';
import { checkWording } from '../../../../shared/paper/wording/check-wording.ts';
import { renderTemplate } from '../../../../shared/paper/wording/render-template.ts';
import { linesOf, sentenceOf } from '../../../../shared/paper/wording/say.ts';
import type { Facts } from '../../../../shared/paper/wording/template.ts';
import { ProblemLines } from '../../../kit/problem-list.tsx';
import { language, t } from '../../../kit/strings/index.ts';
import { DiffText } from './diff-text.tsx';
import { offsetOf, putAround } from './edit-wording.ts';
import classes from './wording.module.css';

const ICON = 18;
const FORMS = { meeting: 'wording.formMeeting', written: 'wording.formWritten', 'written-then-meeting': 'wording.formTurned' } as const;

/** Puts a name in at the cursor, around what is marked. */
export type TextHandle = { readonly insert: (before: string, after: string) => void };

type Props = {
  readonly ref: Ref<TextHandle>;
  readonly name: PartKey;
  readonly text: string;
  readonly facts: Facts;
  readonly state: ReactNode;
  /** Whether the text isn't saved. */
  readonly draft: boolean;
  readonly onWrite: (text: string) => void;
  readonly onUndo: () => void;
  readonly onVersions: (() => void) | null;
  readonly onPaper: () => void;
};

export function PartEditor({ ref, name, text, facts, state, draft, onWrite, onUndo, onVersions, onPaper }: Props) {
  const part = partOf(name);
  const area = useRef<HTMLTextAreaElement>(null);
  /** Where the cursor goes once the text is drawn. */
  const caret = useRef<{ readonly from: number; readonly to: number } | null>(null);
  useLayoutEffect(() => {
    if (!caret.current) return;
    area.current?.focus();
    area.current?.setSelectionRange(caret.current.from, caret.current.to);
    caret.current = null;
  });
  useImperativeHandle(ref, () => ({
    insert: (before, after) => {
      const [from, to] = [area.current?.selectionStart ?? text.length, area.current?.selectionEnd ?? text.length];
      const put = putAround({ text, from, to }, before, after);
      caret.current = put;
      onWrite(put.text);
    },
  }));
  const checked = checkWording(name, text);
  const goToFault = (): void => {
    const params = checked.ok ? undefined : checked.problems[0]?.params;
    const at = offsetOf(text, Number(params?.['line'] ?? 1), Number(params?.['column'] ?? 1));
    area.current?.focus();
    area.current?.setSelectionRange(at, at + 1);
  };
  const said = checked.ok ? renderTemplate(checked.value, facts) : null;
  const lines = said === null ? [] : part.lines ? linesOf(said) : [sentenceOf(said)].filter(Boolean);
  const hint = part.lines ? t('wording.linesHint') : t(part.needed ? 'wording.neededHint' : 'wording.sentenceHint');
  const differs = text !== part.text;
  return (
    <Paper withBorder p="md" className={classes.editor}>
      <Group justify="space-between" align="flex-start" wrap="nowrap" mb={4}>
        <div>
          <Text c="dimmed">{WORDED_NAMES[kindOf(name)][language()]}</Text>
          <Title order={3} size="h4">
            {part[language()]}
          </Title>
        </div>
        {state}
      </Group>
      <Textarea
        ref={area}
        label={t('wording.text')}
        description={`${hint}${part.form ? ` ${t(FORMS[part.form])}` : ''}`}
        value={text}
        onChange={(event) => onWrite(event.currentTarget.value)}
        error={!checked.ok}
        autosize
        minRows={3}
        maxRows={9}
        spellCheck={false}
        classNames={{ input: classes.text }}
      />
      {!checked.ok && (
        <Alert color="red" icon={<IconX />} title={t('wording.faultsTitle')} mt="sm" role="status">
          <ProblemLines problems={checked.problems.map(wireProblem)} />
          <Button mt="xs" variant="default" onClick={goToFault}>
            {t('wording.goToFault')}
          </Button>
        </Alert>
      )}
      <Text fw={600} mt="md" id="wording-said">
        {t('wording.preview')}
      </Text>
      {part.fields && <Text c="dimmed">{t('wording.previewExample')}</Text>}
      <section aria-labelledby="wording-said" aria-live="polite" className={classes.said}>
        {said === null && <Text c="dimmed">{t('wording.previewFaulty')}</Text>}
        {said !== null && lines.length === 0 && <Text c="dimmed">{t('wording.previewEmpty')}</Text>}
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name and may say the same.
          <p key={index}>{line}</p>
        ))}
      </section>
      <Group gap="xs" mt="md">
        <Button variant="default" leftSection={<IconFileText size={ICON} aria-hidden />} disabled={!checked.ok} onClick={onPaper}>
          {t('wording.wholePaper')}
        </Button>
        <Button variant="default" leftSection={<IconRestore size={ICON} aria-hidden />} disabled={!differs} onClick={() => onWrite(part.text)}>
          {t('wording.reset')}
        </Button>
        <Button variant="default" leftSection={<IconHistory size={ICON} aria-hidden />} disabled={!onVersions} onClick={onVersions ?? undefined}>
          {t('wording.versions')}
        </Button>
        {draft && (
          <Button variant="subtle" onClick={onUndo}>
            {t('wording.undo')}
          </Button>
        )}
      </Group>
      {differs && (
        <>
          <Text fw={600} mt="md">
            {t('wording.diff')}
          </Text>
          <Text c="dimmed">{t('wording.diffNote')}</Text>
          <DiffText before={part.text} after={text} />
        </>
      )}
    </Paper>
  );
}
