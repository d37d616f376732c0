/** Facts of the network in words. */
import type { NetworkView } from '../../../shared/contract/desk-network.ts';
import type { AdapterKind } from '../../../shared/network/adapters.ts';
import type { CommandUse } from '../../../shared/network/commands.ts';
import { CLOCK_LIMIT_S, isSlow, type PortFacts, type TriedPhone } from '../../../shared/network/facts.ts';
import type { Tone } from '../../kit/status.tsx';
import { type StringKey, t } from '../../kit/strings/index.ts';

export const KINDS: Readonly<Record<AdapterKind, StringKey>> = {
  hotspot: 'network.kindHotspot',
  wifi: 'network.kindWifi',
  cable: 'network.kindCable',
  other: 'network.kindOther',
  virtual: 'network.kindVirtual',
  'link-local': 'network.kindLinkLocal',
};

export const USES: Readonly<Record<CommandUse, StringKey>> = {
  private: 'network.usePrivate',
  unblock: 'network.useUnblock',
  allow: 'network.useAllow',
  'allow-name': 'network.useAllowName',
  firewalld: 'network.useFirewalld',
  'who-holds': 'network.useWho',
};

/** The page's one-word verdict: red when something keeps phones out, amber when something is to be looked at. */
export function verdict(findings: NetworkView['findings']): { readonly tone: Tone; readonly words: string } {
  if (findings.some((f) => f.problem.grade === 'error')) return { tone: 'stop', words: t('network.stop') };
  return findings.length > 0 ? { tone: 'look', words: t('network.look') } : { tone: 'ok', words: t('network.fine') };
}

const portWords = ({ wanted, port }: PortFacts): string =>
  wanted === 0 ? String(port) : wanted === port ? t('network.portFixed', { port }) : t('network.portOther', { port, wanted });

export function portsLine(ports: readonly PortFacts[]): string {
  const of = (door: PortFacts['door']): string => ports.filter((p) => p.door === door).map(portWords)[0] ?? '';
  const words = t('network.ports', { member: of('member'), hall: of('hall') });
  return of('secure') ? t('network.portsSecure', { ports: words, secure: of('secure') }) : words;
}

/** "đúng" within the limit, else minutes ahead or behind. */
export function clockWords(clockOff: number): string {
  if (Math.abs(clockOff) <= CLOCK_LIMIT_S) return t('network.clockRight');
  return t(clockOff > 0 ? 'network.clockAhead' : 'network.clockBehind', { n: Math.round(Math.abs(clockOff) / 60) });
}

export function phoneState(phone: TriedPhone): { readonly tone: Tone; readonly words: string } {
  if (isSlow(phone)) return { tone: 'look', words: t('network.slow') };
  if (Math.abs(phone.clockOff) > CLOCK_LIMIT_S) return { tone: 'look', words: t('network.clockOff') };
  return { tone: 'ok', words: t('network.good') };
}
