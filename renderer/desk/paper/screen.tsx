/** Văn bản: the papers of the session at the left, the chosen one as it will be printed at the right. */
import { Button, Group, Stack } from '@mantine/core';
import { IconCertificate, IconScan, IconWriting } from '@tabler/icons-react';
import { useState } from 'react';
import { t } from '../../kit/strings/index.ts';
import { Column, Columns } from '../app/columns.tsx';
import { DESIGN_PATH, SCANS_PATH, WORDING_PATH } from '../app/route.ts';
import { go, useDesk } from '../app/state.ts';
import { useRead } from '../app/use-read.ts';
import { BringAlong } from './bring-along/button.tsx';
import { DesignScreen } from './design/screen.tsx';
import { filterPapers, NO_PAPER_FILTER } from './filter-papers.ts';
import { JobCard } from './job-card.tsx';
import { Awaited } from './kept-screen.tsx';
import { PaperList } from './paper-list.tsx';
import { PickBar } from './pick-bar.tsx';
import { chosenPapers, NO_PICKS } from './pick-papers.ts';
import { Preview } from './preview.tsx';
import { ScanScreen } from './scans/screen.tsx';
import { SignCard } from './signing/sign-card.tsx';
import { TakeBack } from './signing/take-back.tsx';
import { WordingScreen } from './wording/screen.tsx';

/** Second part of the address when another screen asks for one product's papers only. */
const ONLY_PRODUCT = 'loc';

export function PaperScreen() {
  const [place] = useDesk((s) => s.route.rest);
  if (place === DESIGN_PATH) return <DesignScreen />;
  if (place === SCANS_PATH) return <ScanScreen />;
  return place === WORDING_PATH ? <WordingScreen /> : <Papers />;
}

function Papers() {
  const [code, only] = useDesk((s) => s.route.rest);
  const live = useDesk((s) => s.live);
  const { data: papers, problems } = useRead('list-papers', {});
  const [filter, setFilter] = useState({ ...NO_PAPER_FILTER, dossier: only === ONLY_PRODUCT ? (code ?? null) : null });
  const [picks, setPicks] = useState(NO_PICKS);
  const job = live?.paperJob ?? null;
  const [chosen, setChosen] = useState<string | null>(null);
  const entry = (papers && (papers.find((paper) => paper.id === chosen) ?? filterPapers(papers, filter).find((paper) => paper.url))) ?? null;
  const version = live ? `${live.revision}-${Object.values(live.counts).join('.')}-${entry?.state}` : '';
  return (
    <Columns widths="minmax(20rem, 5fr) minmax(0, 6fr)">
      <Column>
        <Group gap="xs" mb="sm">
          <Button variant="default" leftSection={<IconCertificate size={20} aria-hidden />} onClick={() => go('paper', [DESIGN_PATH])}>
            {t('design.title')}
          </Button>
          <Button variant="default" leftSection={<IconWriting size={20} aria-hidden />} onClick={() => go('paper', [WORDING_PATH])}>
            {t('wording.title')}
          </Button>
          <BringAlong />
          <TakeBack />
          <Button variant="default" leftSection={<IconScan size={20} aria-hidden />} onClick={() => go('paper', [SCANS_PATH])}>
            {t('scans.title')}
          </Button>
        </Group>
        <Stack gap="sm">
          {job && <JobCard job={job} />}
          {live?.signing && <SignCard job={live.signing} />}
          {papers && picks.ids.size > 0 && <PickBar chosen={chosenPapers(papers, picks)} busy={job?.state === 'running'} onClear={() => setPicks(NO_PICKS)} />}
          {papers && (
            <PaperList
              papers={papers}
              filter={filter}
              onFilter={setFilter}
              selected={entry?.id ?? null}
              onSelect={(paper) => setChosen(paper.id)}
              picks={picks}
              onPicks={setPicks}
            />
          )}
        </Stack>
        {!papers && <Awaited problems={problems} />}
      </Column>
      <Preview entry={entry} version={version} />
    </Columns>
  );
}
