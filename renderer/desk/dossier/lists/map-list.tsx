/** A list in hand: how it is read, what that would do, and taking it over. */
import { Badge, Button, Checkbox, FileButton, Group, NumberInput, Paper, SegmentedControl, Select, Tabs, Text, TextInput } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { WireProblem } from '../../../../shared/contract/common.ts';
import type { DeskOutput, DeskSession, ListPreview, ListProposal } from '../../../../shared/contract/desk.ts';
import { dossierCode } from '../../../../shared/lib/brand.ts';
import type { ListMapping } from '../../../../shared/lists/list-mapping.ts';
import { ProblemAlert, ProblemList } from '../../../kit/problem-list.tsx';
import { t } from '../../../kit/strings/index.ts';
import { Beside } from '../../app/beside.tsx';
import { call } from '../../app/client.ts';
import { askToLeave, useUnsaved } from '../../app/leave-guard.ts';
import { notifyCopied, notifyProblems, useCommand } from '../../app/run.tsx';
import { useBook } from '../../app/use-book.ts';
import { useRead } from '../../app/use-read.ts';
import { LIST_FILES } from './choose-list.tsx';
import { ColumnsPart } from './columns-part.tsx';
import classes from './lists.module.css';
import { PlanPart } from './plan-part.tsx';
import type { ListUpload } from './use-list-upload.ts';
import { WordsPart } from './words-part.tsx';

type Part = 'columns' | 'words' | 'plan' | 'problems';

/** What the list would do; the last one stays while the next is being worked out. */
function usePlan(
  id: string,
  mapping: ListMapping,
): { readonly preview: ListPreview | null; readonly problems: readonly WireProblem[]; readonly fresh: boolean } {
  const { data, problems } = useRead('read-list-plan', { id, mapping });
  const last = useRef<ListPreview | null>(null);
  if (data) last.current = data;
  return { preview: data ?? last.current, problems, fresh: data !== null };
}

/** Where to look first: what blocks, else what is unclear, else what happens. */
const firstPart = ({ blocked, words }: ListPreview): Part => (blocked ? 'columns' : words.length > 0 ? 'words' : 'plan');

function HeadLine({
  proposal,
  mapping,
  onPlace,
}: {
  readonly proposal: ListProposal;
  readonly mapping: ListMapping;
  readonly onPlace: (place: Pick<ListMapping, 'sheet'> & Partial<ListMapping>) => void;
}) {
  const { sheet, headRow, headRows } = mapping;
  return (
    <Group align="flex-end" gap="md">
      <Select
        label={t('lists.sheet')}
        data={proposal.sheets.map(({ name, rows }) => ({ value: name, label: t('lists.sheetRows', { name, n: rows }) }))}
        value={sheet}
        onChange={(name) => name && onPlace({ sheet: name })}
        allowDeselect={false}
        flex="1 1 14rem"
      />
      <NumberInput
        label={t('lists.headRow')}
        value={headRow}
        min={1}
        max={1_048_576}
        w={150}
        onChange={(row) => typeof row === 'number' && row >= 1 && onPlace({ sheet, headRow: row, headRows })}
      />
      <div>
        <Text fw={500} id="head-rows">
          {t('lists.headRows')}
        </Text>
        <SegmentedControl
          aria-labelledby="head-rows"
          size="lg"
          data={['1', '2', '3']}
          value={String(headRows)}
          onChange={(rows) => onPlace({ sheet, headRow, headRows: Number(rows) })}
        />
      </div>
    </Group>
  );
}

type Props = {
  readonly session: DeskSession;
  readonly proposal: ListProposal;
  readonly upload: ListUpload;
  readonly onTaken: (taken: DeskOutput<'take-list'>) => void;
};

export function MapList({ session, proposal, upload, onTaken }: Props) {
  const [mapping, setMapping] = useState(proposal.mapping);
  const [start, setStart] = useState(proposal.mapping);
  const [kept, setKept] = useState(proposal.kept);
  const [part, setPart] = useState<Part | null>(null);
  const [change, setChange] = useState<ReadonlySet<string>>(new Set());
  const [leaveFaults, setLeaveFaults] = useState(false);
  const [keepAs, setKeepAs] = useState(proposal.kept || proposal.file.replace(/\.\w+$/, ''));
  const { preview, problems, fresh } = usePlan(proposal.id, mapping);
  const { run, pending } = useCommand();
  // What was set by hand; the way it was read first comes again with the file.
  useUnsaved(mapping !== start || change.size > 0);
  const { book } = useBook(session.book.id);
  const sets = book?.sets ?? [];
  useEffect(() => {
    if (preview) setPart((before) => before ?? firstPart(preview));
  }, [preview]);

  const place = async ({ sheet, headRow, headRows }: Pick<ListMapping, 'sheet'> & Partial<ListMapping>): Promise<void> => {
    if (!(await askToLeave())) return;
    const answer = await call('read-list-proposal', { id: proposal.id, sheet, place: headRow && headRows ? { headRow, headRows } : null });
    if (!answer.ok) return notifyProblems(answer.problems);
    setMapping(answer.value.mapping);
    setStart(answer.value.mapping);
    setKept(answer.value.kept);
    if (answer.value.kept) setKeepAs(answer.value.kept);
  };
  const forget = useRef<() => void>(null);
  const other = async (file: File | null): Promise<void> => {
    // Else the same file chosen again after staying would do nothing.
    forget.current?.();
    if (file && (await askToLeave())) await upload.send(file);
  };
  if (!preview) return <ProblemAlert problems={problems} />;
  const { counts } = preview;
  const wanted = preview.rows.filter((row) => row.kind === 'change' && change.has(row.code)).map(({ code }) => dossierCode(code));
  const something = counts.add + wanted.length > 0;
  const ready = fresh && !preview.blocked && something && (counts.fault === 0 || leaveFaults);
  const why = something ? (ready || preview.blocked ? undefined : t('lists.leaveFirst')) : t('lists.nothing');
  const take = async (): Promise<void> => {
    const answer = await run('take-list', {
      id: proposal.id,
      mapping,
      change: wanted,
      leaveFaults,
      seen: { add: counts.add, change: wanted.length },
      keepAs,
    });
    if (answer.ok) onTaken(answer.value);
  };
  return (
    <>
      <Beside mb="sm">
        <Group gap="sm">
          <Text fw={600} size="lg">
            {proposal.file}
          </Text>
          <Badge size="lg" variant="light" color={kept ? 'green' : 'gray'} tt="none">
            {kept ? t('lists.known', { name: kept }) : t('lists.guessed')}
          </Badge>
        </Group>
        <FileButton accept={LIST_FILES} resetRef={forget} onChange={(file) => void other(file)}>
          {(props) => (
            <Button {...props} variant="default" leftSection={<IconRefresh size={18} aria-hidden />} loading={upload.reading !== null}>
              {t('lists.chooseOther')}
            </Button>
          )}
        </FileButton>
      </Beside>
      <HeadLine proposal={proposal} mapping={mapping} onPlace={(where) => void place(where)} />
      <Tabs value={part} onChange={(key) => setPart(key as Part)} keepMounted={false} mt="md">
        <Tabs.List mb="md">
          <Tabs.Tab value="columns">{t('lists.tabColumns')}</Tabs.Tab>
          <Tabs.Tab value="words">{t('lists.tabWords', { n: preview.words.length })}</Tabs.Tab>
          <Tabs.Tab value="plan">{t('lists.tabPlan')}</Tabs.Tab>
          <Tabs.Tab value="problems">{t('lists.tabProblems', { n: preview.problems.length })}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="columns">
          <ColumnsPart mapping={mapping} preview={preview} onChange={setMapping} />
        </Tabs.Panel>
        <Tabs.Panel value="words">
          <WordsPart mapping={mapping} preview={preview} sets={sets} onChange={setMapping} />
        </Tabs.Panel>
        <Tabs.Panel value="plan">
          <PlanPart preview={preview} sets={sets} change={change} onChange={setChange} />
        </Tabs.Panel>
        <Tabs.Panel value="problems">
          <ProblemList problems={preview.problems} onCopied={notifyCopied} maxHeight="max(16rem, calc(100vh - 32rem))" />
        </Tabs.Panel>
      </Tabs>
      <Paper withBorder px="md" py="sm" mt="md" bg="var(--desk-surface)" className={classes.act ?? ''}>
        <Group align="flex-end">
          <TextInput label={t('lists.keepAs')} value={keepAs} onChange={(e) => setKeepAs(e.currentTarget.value)} maxLength={100} flex="1 1 14rem" />
          {counts.fault > 0 && (
            <Checkbox
              checked={leaveFaults}
              onChange={(e) => setLeaveFaults(e.currentTarget.checked)}
              label={t('lists.leaveFaults', { n: counts.fault })}
              pb={8}
            />
          )}
          <Button onClick={() => void take()} disabled={!ready} loading={pending !== null} title={why}>
            {t('lists.take', { add: counts.add, change: wanted.length })}
          </Button>
        </Group>
      </Paper>
    </>
  );
}
