/** A draft in hand: sets at the left, what is edited in the middle, what the checks say beside it. Saved by itself; published when nothing is wrong. */
import { ActionIcon, Box, Button, Grid, Group, Text, Title, Tooltip, UnstyledButton } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconArrowLeft, IconFileSpreadsheet, IconPlus } from '@tabler/icons-react';
import type { BookDraft, BookFinding } from '../../../../shared/contract/desk-books.ts';
import { DESK_FILES } from '../../../../shared/contract/desk-files.ts';
import { shortHash } from '../../../../shared/criteria.ts';
import { ProblemAlert } from '../../../kit/problem-list.tsx';
import { Status, StatusSign } from '../../../kit/status.tsx';
import { t } from '../../../kit/strings/index.ts';
import { confirmDialog } from '../../app/confirm-dialog.tsx';
import { useUnsaved } from '../../app/leave-guard.ts';
import { OWN_BOOKS_PATH } from '../../app/route.ts';
import { notifyProblems, useCommand } from '../../app/run.tsx';
import { saveFile } from '../../app/save-file.ts';
import { go, type Unsaved, useDesk } from '../../app/state.ts';
import { useNarrow } from '../../app/text-size.ts';
import { useRead } from '../../app/use-read.ts';
import { Awaited } from '../../paper/kept-screen.tsx';
import classes from '../criteria.module.css';
import { changeSet, newSet, without } from './edit-book.ts';
import { FactsForm } from './facts-form.tsx';
import { FindingList } from './finding-list.tsx';
import { openDraft } from './open-draft.ts';
import own from './own.module.css';
import { SetEditor } from './set-editor.tsx';
import { type DraftInHand, useDraft } from './use-draft.ts';

const UNSAVED: Unsaved = { title: 'ownBooks.unsavedTitle', body: 'ownBooks.unsavedBody', leave: 'common.discard' };
const errorsOf = (findings: readonly BookFinding[]): readonly BookFinding[] => findings.filter((f) => f.grade === 'error');

function Head({ hand }: { readonly hand: DraftInHand }) {
  const { run, pending } = useCommand();
  const errors = errorsOf(hand.findings).length;
  const publish = async (): Promise<void> => {
    const { id } = hand.book;
    const yes = await confirmDialog(() => ({
      title: t('ownBooks.publishTitle', { id }),
      body: t('ownBooks.publishBody'),
      confirmLabel: t('ownBooks.publishDo'),
    }));
    if (!yes) return;
    const answer = await run('publish-book', { draft: hand.draft, revision: hand.revision });
    if (!answer.ok) return;
    go('criteria', [OWN_BOOKS_PATH]);
    await confirmDialog(() => ({
      title: t('ownBooks.publish'),
      body: t('ownBooks.publishedDone', { id: answer.value.id, hash: shortHash(answer.value.hash) }),
      confirmLabel: t('common.close'),
    }));
  };
  const save = async (): Promise<void> =>
    notifyProblems(await saveFile(`${DESK_FILES.book}?${new URLSearchParams({ draft: hand.draft })}`, 'bo-tieu-chi.xlsx'));
  return (
    <Group justify="space-between">
      <Group gap="sm">
        <ActionIcon variant="default" size={44} onClick={() => go('criteria', [OWN_BOOKS_PATH])} aria-label={t('ownBooks.back')}>
          <IconArrowLeft size={20} />
        </ActionIcon>
        <Title order={2}>{t('ownBooks.draftTitle', { id: hand.book.id })}</Title>
        <Status tone={hand.problems.length > 0 ? 'stop' : hand.saving ? 'busy' : 'ok'}>
          {t(hand.problems.length > 0 ? 'ownBooks.notSaved' : hand.saving ? 'ownBooks.saving' : 'ownBooks.saved')}
        </Status>
      </Group>
      <Group gap="xs">
        <Tooltip label={t('ownBooks.undo')}>
          <ActionIcon variant="default" size={44} disabled={!hand.canUndo} onClick={hand.undo} aria-label={t('ownBooks.undo')}>
            <IconArrowBackUp size={20} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t('ownBooks.redo')}>
          <ActionIcon variant="default" size={44} disabled={!hand.canRedo} onClick={hand.redo} aria-label={t('ownBooks.redo')}>
            <IconArrowForwardUp size={20} />
          </ActionIcon>
        </Tooltip>
        <Button variant="default" leftSection={<IconFileSpreadsheet size={20} aria-hidden />} disabled={hand.saving} onClick={() => void save()}>
          {t('ownBooks.exportEdit')}
        </Button>
        <Tooltip label={t('ownBooks.publishWait')} disabled={errors === 0}>
          <Button onClick={() => void publish()} disabled={errors > 0 || hand.saving || hand.problems.length > 0} loading={pending === 'publish-book'}>
            {t('ownBooks.publish')}
          </Button>
        </Tooltip>
      </Group>
    </Group>
  );
}

function SetNav({ hand, shown }: { readonly hand: DraftInHand; readonly shown: number | null }) {
  const wrong = new Set(errorsOf(hand.findings).map((f) => f.set));
  const add = (): void => {
    hand.edit((book) => ({ ...book, sets: [...book.sets, newSet(book, shown === null ? undefined : book.sets[shown])] }));
    openDraft(hand.draft, String(hand.book.sets.length));
  };
  return (
    <nav aria-label={t('criteria.setList')} className={own.side}>
      <div className={`${classes.sets} ${own.list}`}>
        <UnstyledButton className={classes.set} data-selected={shown === null || undefined} onClick={() => openDraft(hand.draft)}>
          <b style={{ flex: 1 }}>{t('ownBooks.facts')}</b>
          {wrong.has(null) && <StatusSign tone="stop" />}
        </UnstyledButton>
        {hand.book.sets.map((set, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two sets may bear one number meanwhile; the place is the key.
          <UnstyledButton key={index} className={classes.set} data-selected={shown === index || undefined} onClick={() => openDraft(hand.draft, String(index))}>
            <span className={classes.number}>{set.number}</span>
            <span style={{ flex: 1 }}>{set.name}</span>
            {wrong.has(set.number) && <StatusSign tone="stop" />}
          </UnstyledButton>
        ))}
      </div>
      <Button variant="default" mt="xs" leftSection={<IconPlus size={18} aria-hidden />} onClick={add}>
        {t(shown === null ? 'ownBooks.addSet' : 'ownBooks.addSetLike')}
      </Button>
    </nav>
  );
}

function Workbench({ read }: { readonly read: BookDraft }) {
  const hand = useDraft(read);
  const narrow = useNarrow();
  const [, , place, criterion] = useDesk((s) => s.route.rest);
  useUnsaved(hand.saving, UNSAVED);
  const shown = place !== undefined && hand.book.sets[Number(place)] ? Number(place) : null;
  const set = shown === null ? undefined : hand.book.sets[shown];
  const follow = (finding: BookFinding): void => {
    const index = hand.book.sets.findIndex((s) => s.number === finding.set);
    if (index < 0) openDraft(hand.draft);
    else openDraft(hand.draft, String(index), ...(finding.criterion ? [finding.criterion] : []));
  };
  const remove = (): void => {
    hand.edit((book) => ({ ...book, sets: without(book.sets, shown ?? -1) }));
    openDraft(hand.draft);
  };
  return (
    <Box>
      <Head hand={hand} />
      <ProblemAlert problems={hand.problems} />
      <Grid gap="md" mt="md" columns={24}>
        <Grid.Col span={narrow ? 24 : { base: 24, lg: 5 }}>
          <SetNav hand={hand} shown={shown} />
        </Grid.Col>
        <Grid.Col span={narrow ? 24 : { base: 24, lg: 13 }} order={narrow ? 3 : { base: 3, lg: 2 }}>
          {set && shown !== null ? (
            <>
              <Group justify="space-between" mb="sm">
                <Title order={3}>{`${set.number}. ${set.name}`}</Title>
                <Button variant="default" c="red" onClick={remove}>
                  {t('ownBooks.removeSet')}
                </Button>
              </Group>
              <SetEditor
                key={shown}
                set={set}
                criterion={criterion ?? null}
                change={(next, tag = '') => hand.edit((book) => changeSet(book, shown, next), tag && `set ${shown} ${tag}`)}
              />
            </>
          ) : (
            <FactsForm book={hand.book} edit={hand.edit} />
          )}
        </Grid.Col>
        <Grid.Col span={narrow ? 24 : { base: 24, lg: 6 }} order={narrow ? 2 : { base: 2, lg: 3 }}>
          <aside className={own.side} aria-label={t('ownBooks.checks')}>
            <Text fw={700} mb="xs" role="status">
              {`${t('ownBooks.checks')}: ${errorsOf(hand.findings).length > 0 ? t('ownBooks.errors', { n: errorsOf(hand.findings).length }) : t('ownBooks.fine')}`}
            </Text>
            <FindingList findings={hand.findings} onOpen={follow} />
          </aside>
        </Grid.Col>
      </Grid>
    </Box>
  );
}

export function DraftScreen({ draft }: { readonly draft: string }) {
  const { data, problems } = useRead('read-book-draft', { draft });
  return data ? <Workbench read={data} /> : <Awaited problems={problems} />;
}
