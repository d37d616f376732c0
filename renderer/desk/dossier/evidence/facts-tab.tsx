/** What is known about one dossier: facts, recusals, votes to stop; and what may be done with it. */
import { Button, Divider, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconBook2, IconHandStop, IconPencil, IconPencilCheck, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { DeskSession, DossierRow } from '../../../../shared/contract/desk.ts';
import { knockOutOf } from '../../../../shared/result.ts';
import { Status } from '../../../kit/status.tsx';
import { t } from '../../../kit/strings/index.ts';
import { call } from '../../app/client.ts';
import { useCommand } from '../../app/run.tsx';
import { go, memberName } from '../../app/state.ts';
import { useNarrow } from '../../app/text-size.ts';
import { useComeBack } from '../../app/use-come-back.ts';
import { RecusalModal } from '../council/recusal-modal.tsx';
import { DossierModal } from '../dossiers/dossier-modal.tsx';
import { plainDossier } from '../dossiers/plain-dossier.ts';
import { halfDayWords, registrationWords } from '../words.ts';
import classes from './facts-tab.module.css';
import { dossierPath, LIST_PATH } from './page-tabs.ts';

const Fact = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <>
    <dt>{label}</dt>
    <dd>{children || '–'}</dd>
  </>
);

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section>
    <Divider mb="md" />
    <Title order={4} mb="xs">
      {title}
    </Title>
    {children}
  </section>
);

function Facts({ dossier: d }: { readonly dossier: DossierRow }) {
  return (
    <dl className={classes.facts}>
      <Fact label={t('dossier.code')}>{d.code}</Fact>
      <Fact label={t('dossier.set')}>{`${d.setNumber}. ${d.setName}`}</Fact>
      <Fact label={t('dossier.producer')}>{[d.producer, d.producerKind].filter(Boolean).join(' · ')}</Fact>
      <Fact label={t('dossier.representative')}>{[d.representative, d.phone].filter(Boolean).join(' · ')}</Fact>
      <Fact label={t('dossier.address')}>{[d.address, d.commune].filter(Boolean).join(', ')}</Fact>
      <Fact label={t('dossier.registration')}>{registrationWords(d.registration)}</Fact>
      <Fact label={t('dossier.currentStars')}>{d.currentStars === null ? t('dossier.currentNone') : t('common.starsWord', { n: d.currentStars })}</Fact>
      <Fact label={t('dossier.halfDay')}>{`${halfDayWords(d.halfDay)}${d.order === null ? '' : ` · ${t('dossier.order').toLowerCase()} ${d.order}`}`}</Fact>
      {!d.eligible && <Fact label={t('dossier.ineligibleReason')}>{d.ineligibleReason}</Fact>}
    </dl>
  );
}

type Props = { readonly session: DeskSession; readonly dossier: DossierRow };

export function FactsTab({ session, dossier }: Props) {
  const narrow = useNarrow();
  const [recusing, setRecusing] = useState(false);
  const [editing, setEditing] = useState(false);
  useComeBack('dossier', (code) => setEditing(code === dossier.code));
  const { run, pending } = useCommand();
  const { name, code } = dossier;
  const recusals = session.recusals.filter((r) => r.dossier === code);
  const knockOuts = session.knockOuts.filter((k) => k.dossier === code);
  const notes = Object.entries(dossier.notes);
  const remove = async (): Promise<void> => {
    const plain = plainDossier(dossier);
    const answer = await run(
      'remove-dossier',
      { dossier: code },
      { success: t('dossier.dossierRemoved', { name }), undo: () => call('save-dossier', { dossier: { ...plain, notes: { ...plain.notes } }, before: null }) },
    );
    if (answer.ok) go('dossier', LIST_PATH);
  };
  return (
    <SimpleGrid cols={narrow ? 1 : 2} spacing="md" style={{ alignItems: 'start' }}>
      <Paper withBorder p="lg" bg="var(--desk-surface)">
        <Stack gap="lg">
          <Facts dossier={dossier} />
          {notes.length > 0 && (
            <Part title={t('dossier.drawerNotes')}>
              <dl className={classes.facts}>
                {notes.map(([key, value]) => (
                  <Fact key={key} label={key}>
                    {value}
                  </Fact>
                ))}
              </dl>
            </Part>
          )}
          <Group gap="xs">
            {session.state === 'preparing' ? (
              <>
                <Button leftSection={<IconPencil size={20} />} onClick={() => setEditing(true)}>
                  {t('common.edit')}
                </Button>
                <Button variant="subtle" color="red" leftSection={<IconTrash size={20} />} loading={pending === 'remove-dossier'} onClick={() => void remove()}>
                  {t('common.remove')}
                </Button>
              </>
            ) : (
              <Button leftSection={<IconPencilCheck size={20} />} onClick={() => go('scoring', [code])}>
                {t('dossier.drawerScoring')}
              </Button>
            )}
            <Button variant="default" leftSection={<IconBook2 size={20} />} onClick={() => go('criteria', [session.book.id, String(dossier.setNumber)])}>
              {t('dossier.drawerReadSet')}
            </Button>
          </Group>
        </Stack>
      </Paper>
      <Paper withBorder p="lg" bg="var(--desk-surface)">
        <Stack gap="lg">
          <section>
            <Title order={4} mb="xs">
              {t('dossier.drawerRecusals')}
            </Title>
            {recusals.length === 0 && <Text c="dimmed">{t('dossier.drawerRecusalsNone')}</Text>}
            {recusals.map((r) => (
              <Text key={r.member}>
                <b>{memberName(r.member)}</b>: {r.reason}
              </Text>
            ))}
            {session.state !== 'ended' && (
              <Button variant="light" mt="xs" leftSection={<IconHandStop size={20} />} onClick={() => setRecusing(true)}>
                {t('dossier.recusalAdd')}
              </Button>
            )}
          </section>
          <Part title={t('dossier.drawerKnockOuts')}>
            {knockOuts.length === 0 && <Text c="dimmed">{t('dossier.drawerKnockOutsNone')}</Text>}
            {knockOuts.map((k) => (
              <div key={`${k.reason} ${k.proposer} ${k.votesFor}/${k.votesAgainst}`}>
                <Group gap="xs">
                  <Text fw={600}>{k.reason}</Text>
                  <Status tone={knockOutOf([k], code) ? 'stop' : 'idle'}>
                    {t(knockOutOf([k], code) ? 'dossier.drawerKnockedOut' : 'dossier.drawerNotKnockedOut')}
                  </Status>
                </Group>
                <Text>{t('dossier.drawerVotes', { for: k.votesFor, against: k.votesAgainst, none: k.abstentions })}</Text>
                {k.proposer && <Text c="dimmed">{t('dossier.drawerProposer', { name: memberName(k.proposer) })}</Text>}
              </div>
            ))}
          </Part>
        </Stack>
      </Paper>
      {recusing && <RecusalModal session={session} dossier={code} onClose={() => setRecusing(false)} />}
      {editing && (
        <DossierModal session={session} dossier={dossier} onClose={() => setEditing(false)} onSaved={(saved) => go('dossier', dossierPath(saved, 'facts'))} />
      )}
    </SimpleGrid>
  );
}
