/** The desk over HTTP, as its page speaks to the host. */
import type { DeskCommand, DeskInput, DeskLive, DeskOutput } from '../../shared/contract/desk.ts';
import { type Client, createClient, type Reply, valueOf } from './client.ts';
import { type Live, listen } from './live.ts';

export type Desk = {
  readonly client: Client;
  /** A command of the desk; throws with the problems when it is refused. */
  readonly run: <C extends DeskCommand>(command: C, input: DeskInput<C>) => Promise<DeskOutput<C>>;
  /** The same, with whatever came back. */
  readonly ask: <C extends DeskCommand>(command: C, input: DeskInput<C>) => Promise<Reply<DeskOutput<C>>>;
  readonly listen: () => Promise<Live<DeskLive>>;
};

/** A desk that has its cookie already. */
export function deskOn(client: Client): Desk {
  const ask: Desk['ask'] = (command, input) => client.command(command, input);
  return { client, ask, run: async (command, input) => valueOf(await ask(command, input)), listen: () => listen<DeskLive>(client) };
}

/** Turns a one-time link into a desk with its cookie. Throws when the link is refused. */
export async function openDesk(link: string): Promise<Desk> {
  const client = createClient(link);
  const entered = await client.get(link);
  if (entered.status !== 302 || client.cookie() === '') throw new Error(`the desk's link was refused: ${entered.status}`);
  return deskOn(client);
}
