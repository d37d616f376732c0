/** Facts of the network → what is wrong with it, in the order in which to look at it. Pure; every sentence is in problems/network.ts. */
import { formatTime } from '../lib/vietnamese.ts';
import { type Problem, problem, warning } from '../problems/index.ts';
import { firewallCommands, holderCommand, type NetworkCommand } from './commands.ts';
import { type AdapterFacts, CLOCK_LIMIT_S, isSlow, type NetworkFacts, type PortFacts } from './facts.ts';
import { httpsTroubles } from './https-findings.ts';
import { listed } from './listed.ts';

/** `commands`: what to copy into a terminal, in order; may be empty. */
export type Finding = { readonly problem: Problem; readonly commands: readonly NetworkCommand[] };

/** A test code shown this long without any phone: something keeps them out. */
const TRIAL_PATIENCE_MS = 30_000;
/** A test page that was loaded should have reported by then. */
const REPORT_PATIENCE_MS = 20_000;
/** How long a change of address stays worth saying. */
const CHANGE_SHOWN_MS = 15 * 60_000;

const found = (p: Problem, commands: readonly NetworkCommand[] = []): Finding => ({ problem: p, commands });
const msSince = (facts: NetworkFacts, at: string): number => Date.parse(facts.now) - Date.parse(at);

function address(facts: NetworkFacts): readonly Finding[] {
  const chosen = facts.adapters.find((a) => a.chosen);
  if (!chosen) return [found(problem('OC-7300'))];
  const usable = facts.adapters.filter((a) => a.kind !== 'link-local' && a.kind !== 'virtual');
  const out: Finding[] = [];
  if (chosen.kind === 'link-local') out.push(found(problem('OC-7301', { address: chosen.address, name: chosen.name })));
  if (chosen.kind === 'virtual') out.push(found(warning('OC-7302', { address: chosen.address, name: chosen.name })));
  if (facts.preferred !== null && chosen.name !== facts.preferred)
    out.push(found(warning('OC-7314', { name: facts.preferred, now: chosen.name, address: chosen.address })));
  const busier = elsewhere(facts.adapters, chosen);
  if (busier) out.push(found(warning('OC-7303', { name: busier.name, address: busier.address, phones: busier.phones, chosen: chosen.address })));
  else if (usable.length > 1 && chosen.phones === 0) out.push(found(warning('OC-7316', { name: chosen.name, address: chosen.address })));
  return out;
}

/** Another address through which more phones came than through the chosen one, and lately. */
function elsewhere(adapters: readonly AdapterFacts[], chosen: AdapterFacts): AdapterFacts | undefined {
  return [...adapters].filter((a) => !a.chosen && a.phones > chosen.phones && (a.lastAt ?? '') > (chosen.lastAt ?? '')).sort((a, b) => b.phones - a.phones)[0];
}

/** Whether phones get in at all: by those that came, and by the test code on the screen. */
function reach(facts: NetworkFacts): readonly Finding[] {
  const { trial, adapters } = facts;
  if (!adapters.some((a) => a.chosen && a.kind !== 'link-local')) return [];
  const phones = adapters.reduce((sum, a) => sum + a.phones, 0);
  const waited = trial ? msSince(facts, trial.since) : 0;
  if (trial && trial.opened === 0 && waited >= TRIAL_PATIENCE_MS) {
    const seconds = Math.floor(waited / 1000);
    return phones === 0 ? [found(problem('OC-7304', { seconds }), firewallCommands(facts))] : [found(warning('OC-7305', { seconds, phones }))];
  }
  if (trial && trial.opened > trial.answered && waited >= REPORT_PATIENCE_MS) return [found(warning('OC-7306', { n: trial.opened - trial.answered }))];
  return phones === 0 ? [found(warning('OC-7315'), firewallCommands(facts))] : [];
}

const PORT_CODE = { member: 'OC-7308', hall: 'OC-7309', secure: 'OC-7402' } as const satisfies Record<PortFacts['door'], string>;

const ports = (facts: NetworkFacts): readonly Finding[] =>
  facts.ports
    .filter((p) => p.wanted !== 0 && p.wanted !== p.port)
    .map((p) => found(warning(PORT_CODE[p.door], { wanted: p.wanted, port: p.port }), [holderCommand(facts.platform, p.wanted)]));

function change(facts: NetworkFacts): readonly Finding[] {
  if (!facts.change || msSince(facts, facts.change.at) > CHANGE_SHOWN_MS) return [];
  return [found(warning('OC-7307', { from: facts.change.from, to: facts.change.to, at: formatTime(facts.change.at) }))];
}

/** A seat's page knows its clock too; the test page of the same phone says the same. */
function clocks(facts: NetworkFacts): readonly Finding[] {
  const all = [...facts.clocks, ...facts.phones].filter((c) => Math.abs(c.clockOff) > CLOCK_LIMIT_S);
  const worst = new Map<string, number>();
  for (const { who, clockOff } of all) if (Math.abs(clockOff) > Math.abs(worst.get(who) ?? 0)) worst.set(who, clockOff);
  if (worst.size === 0) return [];
  const names = [...worst]
    .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a))
    .map(([who, off]) => `${who} (${off > 0 ? '+' : '−'}${Math.round(Math.abs(off) / 60)})`);
  return [found(warning('OC-7310', { names: listed(names) }))];
}

/** Slow to answer or slow to load, the slowest first. */
function speed(facts: NetworkFacts): readonly Finding[] {
  const slow = facts.phones.filter(isSlow);
  if (slow.length === 0) return [];
  const names = [...slow].sort((a, b) => (a.kBps ?? 0) - (b.kBps ?? 0) || b.roundTripMs - a.roundTripMs).map((p) => p.who);
  return [found(warning('OC-7311', { names: listed(names) }))];
}

const WHY_NO_NAME = { taken: 'OC-7313', forbidden: 'OC-7317', other: 'OC-7318' } as const;

function name({ name: state }: NetworkFacts): readonly Finding[] {
  if (state.state === 'refused') return [found(warning(WHY_NO_NAME[state.why]))];
  if (state.state === 'on' && state.taken !== null) return [found(warning('OC-7312', { other: state.taken, name: state.name }))];
  return [];
}

/** Nothing to say: an empty list. Errors keep phones out; warnings are to be looked at. */
export const networkFindings = (facts: NetworkFacts): readonly Finding[] => [
  ...[address, reach, change, ports].flatMap((judge) => judge(facts)),
  ...httpsTroubles(facts).map((p) => found(p)),
  ...[clocks, speed, name].flatMap((judge) => judge(facts)),
];
