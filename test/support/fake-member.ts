/**
 * A made-up council member on a made-up phone: joins with the seat card, listens to the feed, hands in valid sheets, and can
 * stall, vanish and resend as people and networks do.
 */
import { randomBytes } from 'node:crypto';
import type { SeatCard } from '../../shared/contract/desk.ts';
import type { MemberState, Receipt } from '../../shared/contract/member.ts';
import type { CriteriaSet } from '../../shared/criteria.ts';
import type { SheetContent } from '../../shared/session.ts';
import { type Client, createClient, type Reply, valueOf } from './client.ts';
import { type Live, listen } from './live.ts';

export type Submission = { readonly id: string; readonly dossier: string; readonly round: number; readonly content: SheetContent };

export type FakeMember = {
  readonly code: string;
  readonly client: Client;
  /** The feed; null while vanished. */
  readonly live: () => Live<MemberState> | null;
  /** The set of the product in hand, as the page loads it. */
  readonly readSet: (dossier: string) => Promise<CriteriaSet>;
  /** Fills in what `submit` sends, with an id of its own. */
  readonly prepare: (state: MemberState, content: SheetContent) => Submission;
  readonly submit: (submission: Submission) => Promise<Reply<Receipt>>;
  /** Sends, but the line breaks before the answer is read. */
  readonly submitAndHangUp: (submission: Submission) => Promise<void>;
  /** The phone goes to sleep: the feed drops, the seat stays. */
  readonly vanish: () => void;
  /** It wakes up and reconnects with its cookie. */
  readonly comeBack: () => Promise<Live<MemberState>>;
};

/** "#/ghe/<key>" at the end of the card's address. */
export function keyOf(card: SeatCard): string {
  const key = /#\/ghe\/(.+)$/.exec(card.joinUrl)?.[1];
  if (!key) throw new Error(`no seat key in ${card.joinUrl}`);
  return key;
}

/** What a page makes for each seat card: tells its device from any other. */
export const newSecret = (): string => randomBytes(24).toString('base64url');

/** Joins the seat of `card` at the members' door `base` and opens the feed. */
export async function joinMember(base: string, card: SeatCard, device = `Điện thoại ${card.member}`, fetcher: typeof fetch = fetch): Promise<FakeMember> {
  const client = createClient(base, '', keyOf(card), fetcher);
  valueOf(await client.command<MemberState>('join', { key: keyOf(card), pin: card.pin, device, secret: newSecret() }));
  return memberOn(client, card.member, await listen<MemberState>(client));
}

function memberOn(client: Client, code: string, feed: Live<MemberState>): FakeMember {
  let live: Live<MemberState> | null = feed;
  let sent = 0;
  return {
    code,
    client,
    live: () => live,
    readSet: async (dossier) => valueOf(await client.command<CriteriaSet>('read-set', { dossier })),
    prepare: (state, content) => {
      if (!state.current) throw new Error(`${code}: nothing is open`);
      sent += 1;
      const { dossier, round } = state.current;
      return { id: `${code}-${dossier}-${round}-${sent}-${'x'.repeat(16)}`.replace(/[^\w-]/g, '').slice(0, 40), dossier, round, content };
    },
    submit: (submission) => client.command<Receipt>('submit-sheet', submission),
    submitAndHangUp: async (submission) => {
      const line = new AbortController();
      const sending = client.get('/api/submit-sheet', {
        method: 'POST',
        body: JSON.stringify(client.sealed('submit-sheet', submission).body),
        headers: { 'content-type': 'application/json' },
        signal: line.signal,
      });
      // Whether the host got it by then is left to chance: that is what a resend must be good for.
      setTimeout(() => line.abort(), 4);
      await sending.then((response) => response.text()).catch(() => undefined);
    },
    vanish: () => {
      live?.close();
      live = null;
    },
    comeBack: async () => {
      live?.close();
      live = await listen<MemberState>(client);
      return live;
    },
  };
}
