/** Văn bản: the papers of the session at the left, the chosen one as it will be printed at the right. */
import { useCallback, useMemo, useState } from 'react';
import type { ListedPaper } from '../../../shared/contract/desk.ts';
import { copyRows } from '../../kit/table-menu.tsx';
import { DESIGN_PATH, REMINDERS_PATH, SCANS_PATH, WORDING_PATH } from '../app/route.ts';
import { useDesk } from '../app/state.ts';
import { useComeBack } from '../app/use-come-back.ts';
import { useRead } from '../app/use-read.ts';
import { ReminderNumbers } from '../earlier/reminder-numbers.tsx';
import { CentreBar } from './centre-bar.tsx';
import { DesignScreen } from './design/screen.tsx';
import { filterPapers, NO_PAPER_FILTER, type PaperFilter } from './filter-papers.ts';
import { JobCard } from './job-card.tsx';
import { Awaited } from './kept-screen.tsx';
import classes from './paper.module.css';
import { copiedColumns, PaperList } from './paper-list.tsx';
import { NO_PICKS } from './pick-papers.ts';
import { Preview } from './preview.tsx';
import { ScanScreen } from './scans/screen.tsx';
import { SignCard } from './signing/sign-card.tsx';
import { SignDialog, signable } from './signing/sign-dialog.tsx';
import { WordingScreen } from './wording/screen.tsx';

/** Second part of the address when another screen asks for one product's papers only. */
const ONLY_PRODUCT = 'loc';

export function PaperScreen() {
  const [place] = useDesk((s) => s.route.rest);
  if (place === DESIGN_PATH) return <DesignScreen />;
  if (place === SCANS_PATH) return <ScanScreen />;
  return place === WORDING_PATH ? <WordingScreen /> : <Papers />;
}

type Papers = readonly ListedPaper[];

/** The rows before where nothing differs: the table tells them after every drawing, and telling the same again must not draw anew. */
const unlessSame = (before: Papers, rows: Papers): Papers => (before.length === rows.length && rows.every((row, i) => row === before[i]) ? before : rows);

function Papers() {
  const [code, only] = useDesk((s) => s.route.rest);
  const live = useDesk((s) => s.live);
  const { data: papers, problems } = useRead('list-papers', {});
  const [filter, setFilter] = useState<PaperFilter>({
    ...NO_PAPER_FILTER,
    kind: code === REMINDERS_PATH ? 'reminder' : NO_PAPER_FILTER.kind,
    dossier: only === ONLY_PRODUCT ? (code ?? null) : null,
  });
  const [query, setQuery] = useState('');
  const [picks, setPicks] = useState(NO_PICKS);
  const [shown, setShown] = useState<Papers>([]);
  const keepShown = useCallback((rows: Papers) => setShown((before) => unlessSame(before, rows)), []);
  const [chosen, setChosen] = useState<string | null>(null);
  const [signing, setSigning] = useState<readonly string[]>([]);
  useComeBack('signing', (_, { of = [] }) => setSigning(of));
  const filtered = useMemo(() => filterPapers(papers ?? [], filter), [papers, filter]);
  if (!papers) return <Awaited problems={problems} />;
  const job = live?.paperJob ?? null;
  const toSign = papers.filter((paper) => signing.includes(paper.id));
  const entry = papers.find((paper) => paper.id === chosen) ?? filtered.find((paper) => paper.url) ?? null;
  const version = live ? `${live.revision}-${Object.values(live.counts).join('.')}-${entry?.state}` : '';
  return (
    <div className={classes.centre}>
      <CentreBar
        papers={papers}
        filter={filter}
        onFilter={setFilter}
        query={query}
        onQuery={setQuery}
        picks={picks}
        onPicks={setPicks}
        busy={job?.state === 'running'}
        shown={filtered.length === 0 ? 0 : shown.length}
        onCopy={() => void copyRows(copiedColumns(), shown)}
      />
      <div className={classes.halves}>
        <div className={classes.half}>
          {filter.kind === 'reminder' && <ReminderNumbers />}
          {job && <JobCard job={job} />}
          {live?.signing && <SignCard job={live.signing} />}
          <PaperList
            papers={filtered}
            query={query}
            selected={entry?.id ?? null}
            onSelect={(paper) => setChosen(paper.id)}
            picks={picks}
            onPicks={setPicks}
            shown={shown}
            onShown={keepShown}
          />
        </div>
        <Preview entry={entry} version={version} />
      </div>
      {signable(toSign).length > 0 && <SignDialog papers={toSign} onClose={() => setSigning([])} />}
    </div>
  );
}
