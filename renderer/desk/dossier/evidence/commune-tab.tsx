/** Báo cáo xã: four findings, each met, not met or unknown, with a note; date and signer. */
import { Button, Group, Paper, SegmentedControl, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { COMMUNE_FINDINGS } from '../../../../shared/commune-findings.ts';
import type { CommuneFinding, CommuneReport } from '../../../../shared/evidence.ts';
import { DateField } from '../../../kit/date-field.tsx';
import { language, t } from '../../../kit/strings/index.ts';
import { call } from '../../app/client.ts';
import { useCommand } from '../../app/run.tsx';
import { TextField } from '../forms/form-parts.tsx';
import { KeptNotice } from '../forms/kept-notice.tsx';
import { useDraft } from '../forms/use-draft.ts';
import { fullReport, isBlankReport } from './commune-report.ts';
import classes from './evidence.module.css';
import { FrozenEvidence, type PartProps } from './evidence-tab.tsx';

const MET = { yes: true, no: false, unknown: null } as const;
const keyOf = (met: boolean | null): keyof typeof MET => (met === null ? 'unknown' : met ? 'yes' : 'no');

const plainReport = (report: CommuneReport) => ({ ...report, findings: report.findings.map((finding) => ({ ...finding })) });

export function CommuneTab({ session, dossier, evidence, reload }: PartProps) {
  const locked = !evidence.mayChange;
  const { draft, set, dirty, since, clear, discard } = useDraft<CommuneReport>(
    fullReport(evidence.commune),
    locked
      ? null
      : {
          key: `commune ${dossier.code}`,
          title: ['evidence.communeKept', { name: dossier.name }],
        },
  );
  const { run, pending } = useCommand();
  const change = (id: string, next: Partial<CommuneFinding>): void =>
    set(
      'findings',
      draft.findings.map((finding) => (finding.id === id ? { ...finding, ...next } : finding)),
    );
  const save = async (): Promise<void> => {
    const report = plainReport(draft);
    const before = evidence.commune && plainReport(evidence.commune);
    const answer = await run(
      'save-commune-report',
      { dossier: dossier.code, report: isBlankReport(draft) ? null : report },
      { success: t('evidence.saved'), undo: () => call('save-commune-report', { dossier: dossier.code, report: before }) },
    );
    if (!answer.ok) return;
    reload();
    clear();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (dirty) void save();
      }}
    >
      <Stack gap="sm">
        {locked ? <FrozenEvidence session={session} /> : <Text c="dimmed">{t('evidence.communeHint')}</Text>}
        {!locked && <KeptNotice since={since} onDiscard={discard} />}
        <Paper withBorder px="lg" py="xs" bg="var(--desk-surface)">
          {COMMUNE_FINDINGS.map(({ id, words }, i) => {
            const finding = draft.findings.find((f) => f.id === id);
            const name = words[language()];
            return (
              <div key={id} className={classes.finding}>
                <Text fw={600}>{`${i + 1}. ${name}`}</Text>
                <SegmentedControl
                  aria-label={name}
                  value={keyOf(finding?.met ?? null)}
                  readOnly={locked}
                  onChange={(value) => change(id, { met: MET[value as keyof typeof MET] })}
                  data={[
                    { value: 'yes', label: t('evidence.communeYes') },
                    { value: 'no', label: t('evidence.communeNo') },
                    { value: 'unknown', label: t('evidence.communeUnknown') },
                  ]}
                />
                <TextInput
                  aria-label={t('evidence.communeNoteOf', { finding: name })}
                  placeholder={locked ? '' : t('evidence.communeNote')}
                  value={finding?.note ?? ''}
                  maxLength={1000}
                  readOnly={locked}
                  onChange={(event) => change(id, { note: event.currentTarget.value })}
                />
              </div>
            );
          })}
          <SimpleGrid cols={2} py="md">
            <DateField label={t('evidence.communeDate')} value={draft.date} onChange={(date) => set('date', date)} disabled={locked} />
            <TextField
              label={t('evidence.communeSigner')}
              value={draft.signer}
              onChange={(signer) => set('signer', signer)}
              max={100}
              {...(locked ? { disabled: true } : {})}
            />
          </SimpleGrid>
        </Paper>
        {!locked && (
          <Group justify="flex-end">
            {dirty && (
              <Text fw={600} c="amber" role="status">
                {t('common.unsaved')}
              </Text>
            )}
            <Button type="submit" disabled={!dirty} loading={pending !== null}>
              {t('evidence.remember')}
            </Button>
          </Group>
        )}
      </Stack>
    </form>
  );
}
