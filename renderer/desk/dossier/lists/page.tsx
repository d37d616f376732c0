/** Another office's list of products into the session: choose it, see how it is read, take it over, take it back. */
import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconArrowBackUp, IconArrowLeft, IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { DeskOutput, DeskSession, ListProposal } from '../../../../shared/contract/desk.ts';
import { t } from '../../../kit/strings/index.ts';
import { Beside } from '../../app/beside.tsx';
import { call } from '../../app/client.ts';
import { rememberUndo, useCommand } from '../../app/run.tsx';
import { go } from '../../app/state.ts';
import { FrozenNotice } from '../forms/form-parts.tsx';
import { TABS } from '../tabs.ts';
import { ChooseList } from './choose-list.tsx';
import { MapList } from './map-list.tsx';
import { useListUpload } from './use-list-upload.ts';

type Taken = DeskOutput<'take-list'>;

const toDossiers = (): void => go('dossier', [TABS.dossiers.slug]);

function Done({ taken, onAgain }: { readonly taken: Taken; readonly onAgain: () => void }) {
  const { run, pending } = useCommand();
  const undo = async (): Promise<void> => {
    const answer = await run('undo-list', { id: taken.undo });
    if (answer.ok) onAgain();
  };
  return (
    <Alert color="green" icon={<IconCircleCheck />} title={t('lists.doneTitle', { added: taken.added, changed: taken.changed })}>
      <Stack>
        {taken.left > 0 && <Text>{t('lists.doneLeft', { n: taken.left })}</Text>}
        <Group>
          <Button onClick={toDossiers}>{t('lists.see')}</Button>
          <Button variant="default" onClick={onAgain}>
            {t('lists.another')}
          </Button>
          <Button variant="default" leftSection={<IconArrowBackUp size={18} aria-hidden />} loading={pending !== null} onClick={() => void undo()}>
            {t('lists.undo')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}

export function ListPage({ session }: { readonly session: DeskSession }) {
  const [proposal, setProposal] = useState<ListProposal | null>(null);
  const [taken, setTaken] = useState<Taken | null>(null);
  const upload = useListUpload((found) => {
    setTaken(null);
    setProposal(found);
  });
  const again = (): void => {
    setTaken(null);
    setProposal(null);
  };
  return (
    <>
      <Beside mb="md">
        <Title order={2}>{t('lists.title')}</Title>
        <Button variant="subtle" color="gray" leftSection={<IconArrowLeft size={20} aria-hidden />} onClick={toDossiers}>
          {t('lists.back')}
        </Button>
      </Beside>
      <FrozenNotice state={session.state} />
      {session.state === 'preparing' &&
        (taken ? (
          <Done taken={taken} onAgain={again} />
        ) : proposal ? (
          <MapList
            key={proposal.id}
            session={session}
            proposal={proposal}
            upload={upload}
            onTaken={(next) => {
              setTaken(next);
              rememberUndo(t('lists.doneTitle', { added: next.added, changed: next.changed }), () => {
                again();
                return call('undo-list', { id: next.undo });
              });
            }}
          />
        ) : (
          <ChooseList upload={upload} />
        ))}
    </>
  );
}
