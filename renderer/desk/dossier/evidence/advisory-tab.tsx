/** Tổ tư vấn: what the team says of the whole dossier, and its points criterion by criterion. */
import { Button, Group, Paper, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { setByNumber } from '../../../../shared/criteria.ts';
import type { AdvisoryReport } from '../../../../shared/evidence.ts';
import { t } from '../../../kit/strings/index.ts';
import { call } from '../../app/client.ts';
import { useCommand } from '../../app/run.tsx';
import { useBook } from '../../app/use-book.ts';
import { KeptNotice } from '../forms/kept-notice.tsx';
import { useDraft } from '../forms/use-draft.ts';
import { AdvisoryPoints, countEntered } from './advisory-points.tsx';
import classes from './evidence.module.css';
import { FrozenEvidence, type PartProps } from './evidence-tab.tsx';

const BLANK: AdvisoryReport = { opinion: '', proposal: '' };

function ReportForm({ dossier, evidence, reload }: Omit<PartProps, 'session'>) {
  const locked = !evidence.mayChange;
  const { draft, set, dirty, since, clear, discard } = useDraft<AdvisoryReport>(
    evidence.advisory ?? BLANK,
    locked
      ? null
      : {
          key: `advisory ${dossier.code}`,
          title: ['evidence.advisoryKept', { name: dossier.name }],
        },
  );
  const { run, pending } = useCommand();
  const save = async (): Promise<void> => {
    const report = { opinion: draft.opinion.trim(), proposal: draft.proposal.trim() };
    const empty = report.opinion === '' && report.proposal === '';
    const before = evidence.advisory && { ...evidence.advisory };
    const answer = await run(
      'save-advisory-report',
      { dossier: dossier.code, report: empty ? null : report },
      { success: t('evidence.saved'), undo: () => call('save-advisory-report', { dossier: dossier.code, report: before }) },
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
      <Stack gap="sm" p="md">
        <Title order={4}>{t('evidence.advisoryReport')}</Title>
        {!locked && <KeptNotice since={since} onDiscard={discard} />}
        <Textarea
          label={t('evidence.advisoryOpinion')}
          value={draft.opinion}
          maxLength={4000}
          autosize
          minRows={6}
          maxRows={12}
          readOnly={locked}
          onChange={(event) => set('opinion', event.currentTarget.value)}
        />
        <TextInput
          label={t('evidence.advisoryProposal')}
          placeholder={locked ? '' : t('evidence.advisoryProposalHint')}
          value={draft.proposal}
          maxLength={1000}
          readOnly={locked}
          onChange={(event) => set('proposal', event.currentTarget.value)}
        />
        {!locked && (
          <Group>
            <Button type="submit" disabled={!dirty} loading={pending !== null}>
              {t('evidence.remember')}
            </Button>
            {dirty && (
              <Text fw={600} c="amber" role="status">
                {t('common.unsaved')}
              </Text>
            )}
          </Group>
        )}
      </Stack>
    </form>
  );
}

export function AdvisoryTab({ session, dossier, evidence, reload }: PartProps) {
  const { book } = useBook(session.book.id);
  const set = book && setByNumber(book, dossier.setNumber);
  return (
    <>
      {!evidence.mayChange && <FrozenEvidence session={session} />}
      <div className={classes.twoSides}>
        <Paper withBorder className={classes.side}>
          <div className={classes.scroll}>
            <ReportForm dossier={dossier} evidence={evidence} reload={reload} />
          </div>
        </Paper>
        <Paper withBorder className={classes.side}>
          <div className={classes.bar} style={{ justifyContent: 'space-between' }}>
            <div>
              <Title order={4}>{t('evidence.advisoryPoints')}</Title>
              {evidence.mayChange && <Text c="dimmed">{t('evidence.advisoryPointsHint')}</Text>}
            </div>
            {set && (
              <Text fw={600} className="figures" style={{ whiteSpace: 'nowrap' }}>
                {t('evidence.advisoryTotal', countEntered(session, dossier, set))}
              </Text>
            )}
          </div>
          {set && <AdvisoryPoints session={session} dossier={dossier} set={set} locked={!evidence.mayChange} />}
        </Paper>
      </div>
    </>
  );
}
