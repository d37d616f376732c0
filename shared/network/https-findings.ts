/** What is wrong with HTTPS in the room. Members score by http meanwhile, so nothing of it keeps them out: warnings all. */
import { INSTALL_PATH } from '../contract/install-path.ts';
import { formatDate } from '../lib/vietnamese.ts';
import { type Problem, warning } from '../problems/index.ts';
import type { HttpsFacts, HttpsRefusal, NetworkFacts } from './facts.ts';
import { listed } from './listed.ts';

/** How long a phone that refused is worth naming. */
const REFUSAL_SHOWN_MS = 15 * 60_000;

type On = Extract<HttpsFacts, { readonly state: 'on' }>;

/** A device that said its clock, else its address. */
const whoAt = (facts: NetworkFacts, address: string): string => facts.phones.find((phone) => phone.address === address)?.who ?? address;

/** Devices whose own date lies outside the certificate's, by what their pages said and by how they refused. */
function wrongClocks(facts: NetworkFacts, { from, until, refusals }: On): readonly string[] {
  const now = Date.parse(facts.now);
  const outside = [...facts.clocks, ...facts.phones].filter(
    ({ clockOff }) => now + clockOff * 1000 < Date.parse(from) || now + clockOff * 1000 >= Date.parse(until),
  );
  return [...new Set([...outside.map(({ who }) => who), ...recent(facts, refusals, 'clock').map(({ address }) => whoAt(facts, address))])];
}

const recent = (facts: NetworkFacts, refusals: readonly HttpsRefusal[], why: HttpsRefusal['why']): readonly HttpsRefusal[] =>
  refusals.filter((r) => r.why === why && Date.parse(facts.now) - Date.parse(r.at) < REFUSAL_SHOWN_MS);

export function httpsTroubles(facts: NetworkFacts): readonly Problem[] {
  const { https } = facts;
  if (https.state === 'off') return [];
  if (https.state === 'gone') return [warning('OC-7400')];
  if (https.state === 'shut') return [warning('OC-7401', { why: https.why })];
  const out: Problem[] = [];
  if (facts.now < https.from || facts.now >= https.until) return [warning('OC-7407', { from: formatDate(https.from), until: formatDate(https.until) })];
  if (https.leftOut.length > 0) out.push(warning('OC-7403', { hosts: https.leftOut.join(', ') }));
  const clocks = wrongClocks(facts, https);
  if (clocks.length > 0) out.push(warning('OC-7404', { names: listed(clocks) }));
  const chosen = facts.adapters.find((a) => a.chosen)?.address ?? '';
  const install = `${chosen}:${facts.ports.find((p) => p.door === 'member')?.port ?? ''}${INSTALL_PATH}`;
  for (const [why, code] of [
    ['untrusted', 'OC-7405'],
    ['other', 'OC-7406'],
  ] as const) {
    const names = recent(facts, https.refusals, why).map(({ address }) => whoAt(facts, address));
    if (names.length > 0) out.push(warning(code, { n: names.length, names: listed(names), install }));
  }
  return out;
}
