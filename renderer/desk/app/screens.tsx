/** The desk's screens: word, sign, and what draws them. */
import {
  IconBook2,
  IconChartBar,
  IconChecklist,
  IconDeviceFloppy,
  IconFileText,
  IconHistory,
  IconHistoryToggle,
  IconHome,
  IconPencilCheck,
  IconTrophy,
  IconWifi,
} from '@tabler/icons-react';
import type { ReactElement, ReactNode } from 'react';
import type { StringKey } from '../../kit/strings/index.ts';
import { BackupScreen } from '../backup/screen.tsx';
import { CriteriaScreen } from '../criteria/screen.tsx';
import { DossierScreen } from '../dossier/screen.tsx';
import { EarlierScreen } from '../earlier/screen.tsx';
import { JournalScreen } from '../journal/screen.tsx';
import { NetworkScreen } from '../network/screen.tsx';
import { PaperScreen } from '../paper/screen.tsx';
import { ResultScreen } from '../result/screen.tsx';
import { ScoringScreen } from '../scoring/screen.tsx';
import { TallyScreen } from '../tally/screen.tsx';
import type { Screen } from './route.ts';
import { StartScreen } from './start/screen.tsx';

export type ScreenEntry = {
  readonly words: StringKey;
  readonly icon: ReactNode;
  readonly draw: () => ReactElement /** Shows the open session. */;
  readonly needsSession: boolean;
};

const SIZE = 24;

export const SCREENS: Readonly<Record<Screen, ScreenEntry>> = {
  start: { words: 'common.screenStart', icon: <IconHome size={SIZE} />, draw: () => <StartScreen />, needsSession: false },
  dossier: { words: 'common.screenDossier', icon: <IconChecklist size={SIZE} />, draw: () => <DossierScreen />, needsSession: true },
  scoring: { words: 'common.screenScoring', icon: <IconPencilCheck size={SIZE} />, draw: () => <ScoringScreen />, needsSession: true },
  tally: { words: 'common.screenTally', icon: <IconChartBar size={SIZE} />, draw: () => <TallyScreen />, needsSession: true },
  result: { words: 'common.screenResult', icon: <IconTrophy size={SIZE} />, draw: () => <ResultScreen />, needsSession: true },
  paper: { words: 'common.screenPaper', icon: <IconFileText size={SIZE} />, draw: () => <PaperScreen />, needsSession: true },
  journal: { words: 'common.screenJournal', icon: <IconHistory size={SIZE} />, draw: () => <JournalScreen />, needsSession: true },
  backup: { words: 'backup.screen', icon: <IconDeviceFloppy size={SIZE} />, draw: () => <BackupScreen />, needsSession: false },
  network: { words: 'common.screenNetwork', icon: <IconWifi size={SIZE} />, draw: () => <NetworkScreen />, needsSession: false },
  criteria: { words: 'common.screenCriteria', icon: <IconBook2 size={SIZE} />, draw: () => <CriteriaScreen />, needsSession: false },
  earlier: { words: 'earlier.screen', icon: <IconHistoryToggle size={SIZE} />, draw: () => <EarlierScreen />, needsSession: false },
};
