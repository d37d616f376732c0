/** The laptop's IPv4 addresses but loopback, each with the kind its adapter probably is. */
import { networkInterfaces } from 'node:os';
import { type Adapter, guessKind } from '../../../shared/network/adapters.ts';

export const readAdapters = (interfaces: ReturnType<typeof networkInterfaces> = networkInterfaces()): readonly Adapter[] =>
  Object.entries(interfaces).flatMap(([name, entries]) =>
    (entries ?? []).filter((entry) => entry.family === 'IPv4' && !entry.internal).map(({ address }) => ({ name, address, kind: guessKind(name, address) })),
  );
