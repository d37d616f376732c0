/** The host's end of the sealed line for tests of the member's page alone. */
import { randomBytes } from 'node:crypto';
import { aboutAnswer, aboutRequest, NONCE_BYTES, seal, seatKeys, unseal } from '../../shared/seal.ts';

/** Key of the one seat card these tests know. */
export const SEAT = 'ghe-uv1-k7q2';
const KEYS = seatKeys(SEAT);

type Sealed = { readonly seat?: string | null; readonly box?: string | null };

/** What came in a sealed request of that seat, and how one text of its answer is sealed; undefined: any other. */
export function unbox(command: string, { seat, box }: Sealed): { readonly input: unknown; readonly reseal: (text: string) => string } | undefined {
  const text = seat === KEYS.id && box ? unseal(KEYS.up, aboutRequest(command), box) : null;
  if (text === null || !box) return undefined;
  return {
    input: (JSON.parse(text) as { readonly input: unknown }).input,
    reseal: (answer) => seal(KEYS.down, randomBytes(NONCE_BYTES), aboutAnswer(command, box), answer),
  };
}

/** A `fetch` whose host is `answer`: gets command and input, gives the whole answer. */
export const sealedFetch =
  (answer: (command: string, input: never) => Promise<unknown> | unknown) =>
  async (url: string, init: { readonly body: string }): Promise<Response> => {
    const command = url.replace('/api/', '');
    const opened = unbox(command, JSON.parse(init.body) as Sealed);
    if (!opened) throw new Error(`${command} is not sealed with the seat's key`);
    const said = await answer(command, opened.input as never);
    return new Response(JSON.stringify({ box: opened.reseal(JSON.stringify({ epoch: 'thử', answer: said })) }));
  };
