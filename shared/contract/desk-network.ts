/** Commands of the desk on the room's network, part of the map in desk.ts. They need no session. */
import { z } from 'zod';
import type { NetworkCommand } from '../network/commands.ts';
import type { NetworkFacts } from '../network/facts.ts';
import type { WireProblem } from './common.ts';

export const deskNetworkInputs = {
  'read-network': z.object({}),
  /** Name of the adapter whose address phones should use; null: the program chooses. */
  'choose-adapter': z.object({ adapter: z.string().min(1).max(200).nullable() }),
  /** HTTPS for members' phones, for the session in hand. */
  'turn-https': z.object({ on: z.boolean() }),
  /** The test code is on the desk's screen, or no longer. */
  'show-test-code': z.object({ shown: z.boolean() }),
} as const;

export type DeskNetworkCommand = keyof typeof deskNetworkInputs;

export type NetworkView = {
  readonly facts: NetworkFacts;
  readonly findings: readonly { readonly problem: WireProblem; readonly commands: readonly NetworkCommand[] }[];
  /** Address of the members' page (by HTTPS where that is on), '' without a network; of the test page and of the page that installs the certificate, each with its QR code as SVG. */
  readonly memberUrl: string;
  readonly testUrl: string;
  readonly testQr: string;
  readonly installUrl: string;
  readonly installQr: string;
  /** The members' page by name, null where the name isn't ours. */
  readonly nameUrl: string | null;
};

export type DeskNetworkOutputs = { 'read-network': NetworkView };
