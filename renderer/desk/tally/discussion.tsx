/** What was said of the product and concluded from it, round by round. A line is struck out with a reason, never changed. */
import { Button, Group, SegmentedControl, Select, Stack, Text, Textarea, Title } from '@mantine/core';
import { IconMessagePlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { DiscussionLine, DossierTally } from '../../../shared/contract/desk.ts';
import { formatTime } from '../../../shared/lib/vietnamese.ts';
import { t } from '../../kit/strings/index.ts';
import { confirmDialog } from '../app/confirm-dialog.tsx';
import { type Run, useCommand } from '../app/run.tsx';
import { memberName, useDesk } from '../app/state.ts';
import { useTyped } from '../app/use-typed.ts';
import classes from './tally.module.css';

const LEAST = 3;
const MOST = 2000;

async function strike(run: Run, line: DiscussionLine): Promise<void> {
  const yes = await confirmDialog(() => ({
    title: t('discussion.strikeTitle'),
    body: t('discussion.strikeBody', { text: line.text }),
    confirmLabel: t('discussion.strike'),
    danger: true,
    reason: true,
  }));
  if (yes) await run('strike-discussion', { id: line.id, reason: yes.reason }, { success: t('discussion.struckDone') });
}

function Line({ line, mayChange }: { readonly line: DiscussionLine; readonly mayChange: boolean }) {
  const { run } = useCommand();
  const who = line.kind === 'conclusion' ? t('discussion.conclusionText') : line.speaker ? memberName(line.speaker) : '';
  return (
    <div className={classes.line} data-kind={line.kind} data-struck={line.struck !== null || undefined}>
      <Text c="dimmed" className="figures">
        {formatTime(line.at)}
      </Text>
      <div>
        <Text lh={1.4} td={line.struck === null ? undefined : 'line-through'} style={{ overflowWrap: 'anywhere' }}>
          {who && <b>{who}: </b>}
          {line.text}
        </Text>
        {line.struck !== null && <Text c="dimmed">{t('discussion.struck', { reason: line.struck })}</Text>}
      </div>
      {mayChange && line.struck === null && (
        <Button variant="subtle" color="gray" px="xs" onClick={() => void strike(run, line)} aria-label={`${t('discussion.strike')}: ${line.text}`}>
          {t('discussion.strike')}
        </Button>
      )}
    </div>
  );
}

/** Phrases a tap writes: of a remark, those on the criterion that makes most of the gap first. */
function phrasesFor(kind: DiscussionLine['kind'], criterion: string | undefined): readonly string[] {
  if (kind === 'conclusion') return [t('discussion.phraseAgain'), t('discussion.phraseChair')];
  const evidence = criterion ? [t('discussion.phraseEvidence', { code: criterion })] : [];
  return [...evidence, t('discussion.phraseKeep'), t('discussion.phraseReconsider'), t('discussion.phraseExplained')];
}

function AddLine({ tally }: { readonly tally: DossierTally }) {
  const members = useDesk((s) => s.session?.members) ?? [];
  const { run, pending } = useCommand();
  const [kind, setKind] = useState<DiscussionLine['kind']>('remark');
  const [round, setRound] = useState(tally.round);
  const [speaker, setSpeaker] = useState<string | null>(null);
  const name = useDesk((s) => s.session?.dossiers.find((d) => d.code === tally.dossier)?.name ?? tally.dossier);
  const {
    edits: text,
    setEdits,
    clear,
  } = useTyped<string>(
    { key: `discussion ${tally.dossier}`, title: ['discussion.kept', { name }] },
    '',
    (value) => (typeof value === 'string' ? value : ''),
    (typed) => typed || null,
  );
  const setText = (next: string): void => setEdits(() => next);
  const ready = text.trim().length >= LEAST;
  const add = async (): Promise<void> => {
    const line = { dossier: tally.dossier, round, kind, speaker: kind === 'remark' ? (speaker ?? '') : '', text: text.trim() };
    const answer = await run('add-discussion', line, { success: t('discussion.added') });
    if (!answer.ok) return;
    clear();
    setSpeaker(null);
  };
  const phrases = phrasesFor(kind, tally.pairs[0]?.criteria[0]?.criterion).filter((p) => !text.includes(p));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) void add();
      }}
    >
      <Stack gap="xs">
        <Group gap="sm" align="flex-end">
          <SegmentedControl
            value={kind}
            onChange={(value) => setKind(value as DiscussionLine['kind'])}
            data={[
              { value: 'remark', label: t('discussion.remark') },
              { value: 'conclusion', label: t('discussion.conclusion') },
            ]}
          />
          {kind === 'remark' && (
            <Select
              aria-label={t('discussion.speaker')}
              placeholder={t('discussion.speakerNone')}
              value={speaker}
              onChange={setSpeaker}
              data={members.map((m) => ({ value: m.code, label: m.name }))}
              searchable
              clearable
              style={{ flex: '1 1 14rem' }}
            />
          )}
          {tally.round > 1 && (
            <SegmentedControl
              value={String(round)}
              onChange={(value) => setRound(Number(value))}
              data={Array.from({ length: tally.round }, (_, i) => ({ value: String(i + 1), label: t('discussion.afterRound', { n: i + 1 }) }))}
            />
          )}
        </Group>
        <Group gap="sm" align="flex-end" wrap="nowrap">
          <Textarea
            aria-label={t(kind === 'remark' ? 'discussion.text' : 'discussion.conclusionText')}
            placeholder={t(kind === 'remark' ? 'discussion.text' : 'discussion.conclusionText')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            maxLength={MOST}
            autosize
            minRows={1}
            maxRows={6}
            style={{ flex: 1 }}
          />
          <Button type="submit" disabled={!ready} loading={pending !== null} leftSection={<IconMessagePlus size={20} aria-hidden />}>
            {t('discussion.add')}
          </Button>
        </Group>
        <Group gap={6} role="group" aria-label={t('discussion.phrases')}>
          {phrases.map((phrase) => (
            <Button key={phrase} variant="default" px="sm" fw={400} onClick={() => setText(text.trim() ? `${text.trim()}. ${phrase}` : phrase)}>
              + {phrase}
            </Button>
          ))}
        </Group>
      </Stack>
    </form>
  );
}

/** `wanted`: something is in dispute, so the form stands open; else one button opens it. */
export function Discussion({ tally, mayChange, wanted }: { readonly tally: DossierTally; readonly mayChange: boolean; readonly wanted: boolean }) {
  const [asked, setAsked] = useState(false);
  const rounds = [...new Set(tally.discussion.map((d) => d.round))].sort((a, b) => a - b);
  return (
    <Stack gap="sm">
      <Group justify="space-between" align="baseline" gap="xs">
        <Title order={3}>{t('discussion.title')}</Title>
        <Text c="dimmed">{t('discussion.hint')}</Text>
      </Group>
      {rounds.length === 0 && <Text c="dimmed">{t('discussion.none')}</Text>}
      {rounds.map((round) => (
        <Stack key={round} gap={4}>
          <Text fw={600}>{t('discussion.afterRound', { n: round })}</Text>
          {tally.discussion
            .filter((d) => d.round === round)
            .map((line) => (
              <Line key={line.id} line={line} mayChange={mayChange} />
            ))}
        </Stack>
      ))}
      {mayChange &&
        (wanted || asked ? (
          <AddLine key={`${tally.dossier} ${tally.round}`} tally={tally} />
        ) : (
          <Button variant="default" style={{ alignSelf: 'flex-start' }} leftSection={<IconMessagePlus size={20} aria-hidden />} onClick={() => setAsked(true)}>
            {t('discussion.start')}
          </Button>
        ))}
    </Stack>
  );
}
