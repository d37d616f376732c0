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
import { later } from './later.tsx';
import type { Screen } from './route.ts';
import { StartScreen } from './start/screen.tsx';

// All but the first come in files of their own, in the order of the work.
const DossierScreen = later(async () => (await import('../dossier/screen.tsx')).DossierScreen);
const ScoringScreen = later(async () => (await import('../scoring/screen.tsx')).ScoringScreen);
const TallyScreen = later(async () => (await import('../tally/screen.tsx')).TallyScreen);
const ResultScreen = later(async () => (await import('../result/screen.tsx')).ResultScreen);
const PaperScreen = later(async () => (await import('../paper/screen.tsx')).PaperScreen);
const JournalScreen = later(async () => (await import('../journal/screen.tsx')).JournalScreen);
const BackupScreen = later(async () => (await import('../backup/screen.tsx')).BackupScreen);
const NetworkScreen = later(async () => (await import('../network/screen.tsx')).NetworkScreen);
const CriteriaScreen = later(async () => (await import('../criteria/screen.tsx')).CriteriaScreen);
const EarlierScreen = later(async () => (await import('../earlier/screen.tsx')).EarlierScreen);

export type ScreenEntry = {
  readonly words: StringKey;
  readonly icon: ReactNode;
  readonly draw: () => ReactElement;
  /** Shows the open session. */
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
