/** The desk's page on the network: the facts, what the rules find in them, and the secretary's choice. */
import { wireProblem } from '../../shared/contract/common.ts';
import type { DeskNetworkCommand, NetworkView } from '../../shared/contract/desk-network.ts';
import { INSTALL_PATH } from '../../shared/contract/install-path.ts';
import { TRY_PATH } from '../../shared/contract/try-paths.ts';
import { err, ok } from '../../shared/lib/outcome.ts';
import type { SeatClock } from '../../shared/network/facts.ts';
import { networkFindings } from '../../shared/network/findings.ts';
import { problem } from '../../shared/problems/index.ts';
import { turnHttps } from '../safety/https/turn-https.ts';
import type { Network } from '../safety/network/keep-network.ts';
import { readMembers } from '../store/council-tables.ts';
import type { DeskHandlers, DeskSurroundings } from './desk-commands.ts';
import { qrSvg } from './qr.ts';
import type { SecureDoor } from './secure-door.ts';
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

function networkView(venue: Venue, network: Network, secure: SecureDoor): NetworkView {
  const facts = network.facts(seatClocks(venue), secure.facts());
  const there = facts.adapters.length > 0;
  // Whoever tests, or installs the certificate, doesn't trust it yet.
  const plainUrl = there ? (venue.addresses()[0] ?? '') : '';
  const testUrl = plainUrl && `${plainUrl}${TRY_PATH.page}`;
  const installUrl = plainUrl && `${plainUrl}${INSTALL_PATH}`;
  const port = facts.ports.find((p) => p.door === 'member')?.port ?? 0;
  return {
    facts,
    findings: networkFindings(facts).map(({ problem, commands }) => ({ problem: wireProblem(problem), commands })),
    memberUrl: there ? venue.joinAddress() : '',
    installUrl,
    installQr: installUrl && qrSvg(installUrl),
    testUrl,
    testQr: testUrl && qrSvg(testUrl),
    nameUrl:
      facts.name.state !== 'on' ? null : facts.https.state === 'on' ? `https://${facts.name.name}:${facts.https.port}` : `http://${facts.name.name}:${port}`,
  };
}

export function deskNetworkHandlers({ venue, network, secure, dataDir }: DeskSurroundings): Pick<DeskHandlers, DeskNetworkCommand> {
  return {
    'read-network': () => ok(networkView(venue, network, secure())),
    'turn-https': async ({ on }) => {
      const session = venue.session();
      if (!session) return err(problem('OC-1001'));
      const turned = turnHttps(session, dataDir, on, network.now());
      await secure().follow();
      return turned;
    },
    'choose-adapter': ({ adapter }) => network.choose(adapter),
    'show-test-code': ({ shown }) => {
      network.trials.show(shown, new Date(network.now()).toISOString());
      return ok(null);
    },
  };
}
