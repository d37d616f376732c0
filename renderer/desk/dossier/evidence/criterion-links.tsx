/** The criteria a file speaks for, with the pages where: bookmarks that open the page. */
import { ActionIcon, Button, Text, Title, Tooltip, UnstyledButton } from '@mantine/core';
import { IconBookmark, IconLink, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { DeskEvidence, DeskSession, DossierRow, EvidenceItem, EvidenceLink } from '../../../../shared/contract/desk.ts';
import { criteriaOf, setByNumber } from '../../../../shared/criteria.ts';
import { t } from '../../../kit/strings/index.ts';
import { call } from '../../app/client.ts';
import { offerUndo, useCommand } from '../../app/run.tsx';
import { useBook } from '../../app/use-book.ts';
import classes from './evidence.module.css';
import { LinkForm } from './link-form.tsx';
import { showRange } from './page-range.ts';

type Props = {
  readonly session: DeskSession;
  readonly dossier: DossierRow;
  readonly file: EvidenceItem;
  readonly evidence: DeskEvidence;
  readonly page: number;
  readonly onPage: (page: number) => void;
  readonly reload: () => void;
};

const placeWords = (link: EvidenceLink): string =>
  [
    link.firstPage === null ? t('evidence.linkWhole') : t('evidence.linkAt', { range: showRange(link) }),
    link.label,
    link.origin === 'name' ? t('evidence.linkByName') : '',
  ]
    .filter(Boolean)
    .join(' · ');

export function CriterionLinks({ session, dossier, file, evidence, page, onPage, reload }: Props) {
  const [adding, setAdding] = useState(false);
  const { run } = useCommand();
  const { book } = useBook(session.book.id);
  const set = book && setByNumber(book, dossier.setNumber);
  const links = evidence.links.filter((link) => link.evidence === file.id);
  const titleOf = (criterion: string): string => (set ? (criteriaOf(set).get(criterion)?.criterion.title ?? '') : '');
  const link = async ({ criterion, firstPage, lastPage, label }: Pick<EvidenceLink, 'criterion' | 'firstPage' | 'lastPage' | 'label'>): Promise<boolean> => {
    const answer = await run('link-evidence', { evidence: file.id, criterion, firstPage, lastPage, label });
    reload();
    return answer.ok;
  };
  const unlink = async (gone: EvidenceLink): Promise<void> => {
    const answer = await run('unlink-evidence', { id: gone.id });
    reload();
    if (!answer.ok) return;
    offerUndo(t('evidence.linkRemoved', { code: gone.criterion }), async () => {
      const { criterion, firstPage, lastPage, label } = gone;
      const back = await call('link-evidence', { evidence: file.id, criterion, firstPage, lastPage, label });
      reload();
      return back;
    });
  };
  return (
    <section>
      <Title order={4}>{t('evidence.links')}</Title>
      {links.length === 0 && !adding && <Text c="dimmed">{t('evidence.linksNone')}</Text>}
      {links.map((one) => (
        <div key={one.id} className={classes.link}>
          <UnstyledButton className={classes.linkWords} onClick={() => onPage(one.firstPage ?? 1)} title={t('evidence.linkGo', { page: one.firstPage ?? 1 })}>
            <b>{one.criterion}</b> {titleOf(one.criterion)}
            <Text span c="dimmed" display="block">
              <IconBookmark size={16} aria-hidden style={{ verticalAlign: '-2px' }} /> {placeWords(one)}
            </Text>
          </UnstyledButton>
          {evidence.mayChange && (
            <Tooltip label={t('evidence.linkRemove', { code: one.criterion })}>
              <ActionIcon
                variant="subtle"
                color="gray"
                size={44}
                aria-label={t('evidence.linkRemove', { code: one.criterion })}
                onClick={() => void unlink(one)}
              >
                <IconX size={18} />
              </ActionIcon>
            </Tooltip>
          )}
        </div>
      ))}
      {adding && set && <LinkForm set={set} file={file} page={page} onLink={link} onClose={() => setAdding(false)} />}
      {evidence.mayChange && !adding && (
        <Button variant="light" px="sm" mt="xs" leftSection={<IconLink size={20} />} disabled={!set} onClick={() => setAdding(true)}>
          {t('evidence.linkAdd')}
        </Button>
      )}
    </section>
  );
}
