/** The list at the left: papers with what there is of them, then pages for the secretary's eye, then what is put away. */
import { Stack, Text, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import type { LooseScan, ScannedPaper, Scans } from '../../../../shared/contract/desk-scans.ts';
import { Status } from '../../../kit/status.tsx';
import { t } from '../../../kit/strings/index.ts';
import { when } from '../prints.tsx';
import classes from './scans.module.css';

/** What is looked at: a paper's place in the list, or a page's id. */
export type Chosen = { readonly kind: 'paper'; readonly at: number } | { readonly kind: 'page'; readonly id: number };

const AWAY: ReadonlySet<LooseScan['state']> = new Set(['blank', 'out']);

function paperState({ pages, signedAt }: ScannedPaper): ReactNode {
  const missing = pages.flatMap((found, i) => (found.length === 0 ? [i + 1] : []));
  if (missing.length > 0)
    return <Status tone="look">{t('scans.missing', { have: pages.length - missing.length, pages: pages.length, missing: missing.join(', ') })}</Status>;
  return signedAt === null ? (
    <Status tone="idle">{t('scans.withdrawn')}</Status>
  ) : (
    <Status tone="ok">{t('scans.complete', { pages: pages.length, time: when(signedAt) })}</Status>
  );
}

const doubles = ({ pages }: ScannedPaper): readonly string[] =>
  pages.flatMap((found, i) => (found.length > 1 ? [t('scans.double', { page: i + 1, n: found.length })] : []));

type RowProps = { readonly chosen: boolean; readonly onClick: () => void; readonly children: ReactNode };
const Row = ({ chosen, onClick, children }: RowProps) => (
  <UnstyledButton className={classes.row} aria-current={chosen} onClick={onClick}>
    <Stack gap={4} align="flex-start">
      {children}
    </Stack>
  </UnstyledButton>
);

const Group = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section aria-label={title}>
    <Text className={classes.group}>{title}</Text>
    {children}
  </section>
);

type Props = { readonly scans: Scans; readonly chosen: Chosen | null; readonly onChoose: (chosen: Chosen) => void };

export function ScanRows({ scans, chosen, onChoose }: Props) {
  const pageRow = (page: LooseScan): ReactNode => (
    <Row key={page.id} chosen={chosen?.kind === 'page' && chosen.id === page.id} onClick={() => onChoose({ kind: 'page', id: page.id })}>
      <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
        {t('scans.pageOf', page)}
      </Text>
      <Status tone={page.state === 'other-session' ? 'stop' : AWAY.has(page.state) ? 'idle' : 'look'}>{t(`scans.state-${page.state}`)}</Status>
      {page.why && <Text c="dimmed">{page.why}</Text>}
    </Row>
  );
  const [loose, away] = [scans.loose.filter(({ state }) => !AWAY.has(state)), scans.loose.filter(({ state }) => AWAY.has(state))];
  return (
    <div className={classes.rows}>
      {loose.length > 0 && <Group title={`${t('scans.loose')} (${loose.length})`}>{loose.map(pageRow)}</Group>}
      {scans.papers.length > 0 && (
        <Group title={`${t('scans.papers')} (${scans.papers.length})`}>
          {scans.papers.map((paper, at) => (
            <Row
              key={`${paper.paper} ${paper.earlier ?? ''} ${paper.pages.length}`}
              chosen={chosen?.kind === 'paper' && chosen.at === at}
              onClick={() => onChoose({ kind: 'paper', at })}
            >
              <Text fw={600}>{paper.title}</Text>
              {paperState(paper)}
              {paper.earlier !== null && (
                <Status tone="look">{paper.earlier === '' ? t('scans.earlierUnknown') : t('scans.earlier', { time: when(paper.earlier) })}</Status>
              )}
              {doubles(paper).map((words) => (
                <Text key={words}>{words}</Text>
              ))}
            </Row>
          ))}
        </Group>
      )}
      {away.length > 0 && <Group title={`${t('scans.aside')} (${away.length})`}>{away.map(pageRow)}</Group>}
    </div>
  );
}
