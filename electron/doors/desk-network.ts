/** The desk's page on the network: the facts, what the rules find in them, and the secretary's choice. */
import { wireProblem } from '../../shared/contract/common.ts';
import type { DeskNetworkCommand, NetworkView } from '../../shared/contract/desk-network.ts';
import { TRY_PATH } from '../../shared/contract/try-paths.ts';
import { ok } from '../../shared/lib/outcome.ts';
import type { SeatClock } from '../../shared/network/facts.ts';
import { networkFindings } from '../../shared/network/findings.ts';
import type { Network } from '../safety/network/keep-network.ts';
import { readMembers } from '../store/council-tables.ts';
import type { DeskHandlers } from './desk-commands.ts';
import { qrSvg } from './qr.ts';
import type { Venue } from './venue.ts';

/** Clocks of the seated members' phones that said theirs. */
function seatClocks(venue: Venue): readonly SeatClock[] {
  const session = venue.session();
  if (!session) return [];
  return readMembers(session.db).flatMap(({ code, name }) => {
    const clockOff = venue.phoneOf(code)?.clockOff ?? null;
    return clockOff === null ? [] : [{ who: name, clockOff }];
  });
}

function networkView(venue: Venue, network: Network): NetworkView {
  const facts = network.facts(seatClocks(venue));
  const memberUrl = facts.adapters.length > 0 ? (venue.addresses()[0] ?? '') : '';
  const testUrl = memberUrl && `${memberUrl}${TRY_PATH.page}`;
  const port = facts.ports.find((p) => p.door === 'member')?.port ?? 0;
  return {
    facts,
    findings: networkFindings(facts).map(({ problem, commands }) => ({ problem: wireProblem(problem), commands })),
    memberUrl,
    testUrl,
    testQr: testUrl && qrSvg(testUrl),
    nameUrl: facts.name.state === 'on' ? `http://${facts.name.name}:${port}` : null,
  };
}

export function deskNetworkHandlers(venue: Venue, network: Network): Pick<DeskHandlers, DeskNetworkCommand> {
  return {
    'read-network': () => ok(networkView(venue, network)),
    'choose-adapter': ({ adapter }) => network.choose(adapter),
    'show-test-code': ({ shown }) => {
      network.trials.show(shown, new Date(network.now()).toISOString());
      return ok(null);
    },
  };
}
