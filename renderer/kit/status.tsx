/** States by sign and word, never by colour alone. */
import { IconAlertTriangle, IconCircle, IconCircleCheck, IconCircleDot, IconLock, IconPencil, IconX } from '@tabler/icons-react';
import type { CSSProperties, ReactNode } from 'react';
import type { DossierState, SessionState } from '../../shared/session.ts';
import classes from './status.module.css';
import { type StringKey, t } from './strings/index.ts';

/** ok: green, done or fine · look: amber, needs a look · stop: red, blocks · busy: under way · idle: nothing yet. */
export type Tone = 'ok' | 'look' | 'stop' | 'busy' | 'idle';

const COLOURED: Readonly<Record<Tone, CSSProperties>> = {
  ok: { color: 'var(--mantine-color-green-text)' },
  look: { color: 'var(--mantine-color-amber-text)' },
  stop: { color: 'var(--mantine-color-red-text)' },
  busy: { color: 'var(--mantine-color-blue-text)' },
  idle: { color: 'var(--mantine-color-gray-text)' },
};

const SIGNS: Readonly<Record<Tone, ReactNode>> = {
  ok: <IconCircleCheck size={18} aria-hidden />,
  look: <IconAlertTriangle size={18} aria-hidden />,
  stop: <IconX size={18} aria-hidden />,
  busy: <IconCircleDot size={18} aria-hidden />,
  idle: <IconCircle size={18} aria-hidden />,
};

/** A sign and a word in one pill. */
export function Status({ tone, icon, children }: { readonly tone: Tone; readonly icon?: ReactNode; readonly children: ReactNode }) {
  return (
    <div className={`${classes.pill} ${classes[tone]}`}>
      <span className={classes.sign}>{icon ?? SIGNS[tone]}</span>
      <span className={classes.words}>{children}</span>
    </div>
  );
}

/** The sign alone, for places where the word stands beside it. */
export const StatusSign = ({ tone }: { readonly tone: Tone }) => (
  <span className={classes.alone} style={COLOURED[tone]}>
    {SIGNS[tone]}
  </span>
);

type Known = { readonly tone: Tone; readonly words: StringKey; readonly icon?: ReactNode };

const DOSSIER: Readonly<Record<DossierState, Known>> = {
  ready: { tone: 'idle', words: 'common.dossierReady' },
  scoring: { tone: 'busy', words: 'common.dossierScoring', icon: <IconPencil size={18} aria-hidden /> },
  closed: { tone: 'look', words: 'common.dossierClosed', icon: <IconLock size={18} aria-hidden /> },
  confirmed: { tone: 'ok', words: 'common.dossierConfirmed' },
};

const SESSION: Readonly<Record<SessionState, Known>> = {
  preparing: { tone: 'look', words: 'common.sessionPreparing', icon: <IconPencil size={18} aria-hidden /> },
  open: { tone: 'ok', words: 'common.sessionOpen' },
  ended: { tone: 'idle', words: 'common.sessionEnded', icon: <IconLock size={18} aria-hidden /> },
};

const Badged = ({ known }: { readonly known: Known }) => (
  <Status tone={known.tone} icon={known.icon}>
    {t(known.words)}
  </Status>
);

export const DossierBadge = ({ state }: { readonly state: DossierState }) => <Badged known={DOSSIER[state]} />;
const ASKING: Known = { tone: 'ok', words: 'written.asking' };
/** `asking`: opinions are collected in writing. */
export const SessionBadge = ({ state, asking = false }: { readonly state: SessionState; readonly asking?: boolean }) => (
  <Badged known={state === 'open' && asking ? ASKING : SESSION[state]} />
);
