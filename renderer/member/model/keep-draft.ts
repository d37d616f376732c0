/**
 * Drafts in the phone's storage. Each edit reads what is stored, changes it and stores it at once under the next number, so that two tabs of one
 * seat don't lose each other's ticks. How much of it the host has acknowledged is kept beside it.
 */
import type { MemberState, ProductCard } from '../../../shared/contract/member.ts';
import type { CriteriaSet } from '../../../shared/criteria.ts';
import { completenessOf } from '../../../shared/scoring.ts';
import type { TextStore } from '../../kit/light/text-store.ts';
import { type Draft, openCopies, readDraft, startDraft } from './draft.ts';
import { draftKey, draftPrefix, keptKey } from './keys.ts';
import { openProducts } from './open-products.ts';
import type { Submission } from './outbox.ts';
import { change, forget, keep, page, texts } from './page-state.ts';

type Current = NonNullable<MemberState['current']>;

/** Where the draft of a product lies, and how far the host said it is. */
export type DraftPlace = {
  readonly key: string;
  readonly keptKey: string;
  readonly dossier: string;
  readonly round: number;
  readonly hostRev: number;
  readonly live: MemberState;
  readonly current: Current;
};

const baseOf = (current: Pick<Current, 'reopened'>): number => (current.reopened ? current.reopened.version : 0);

function placeFor(live: MemberState, current: Current): DraftPlace | null {
  if (current.receipt && !current.reopened) return null;
  const { dossier, round, draftRev } = current;
  const key = draftKey(live, dossier, round, baseOf(current));
  return { key, keptKey: keptKey(key), dossier, round, hostRev: draftRev, live, current };
}

/** null while nothing is to be filled in: no product in hand, or its sheet has been received. */
export const placeOf = (live: MemberState | null): DraftPlace | null => (live?.current && live.phase === 'scoring' ? placeFor(live, live.current) : null);

/** Of every product to be filled in, the one in hand first: a draft begun without a line goes to the host also when another product is in hand by then. */
export function draftPlaces(): readonly DraftPlace[] {
  const { live } = page();
  if (!live) return [];
  const open = openProducts(live).filter((product) => product.dossier !== live.current?.dossier);
  const first = live.phase === 'scoring' && live.current ? [live.current] : [];
  return [...first, ...open].flatMap((product) => placeFor(live, product) ?? []);
}

const numberIn = (text: string | null): number => {
  const value = Number((text ?? '').split('|')[0]);
  return value > 0 && value % 1 === 0 ? value : 0;
};

function revIn(text: string | null): number {
  try {
    return numberIn(String((JSON.parse(text ?? 'null') as { rev?: unknown } | null)?.rev ?? 0));
  } catch {
    return 0;
  }
}

/**
 * The draft to go on with: the stored one; else what was handed in but refused; else the sheet given back or the round before, as the host
 * has it, or as this phone still has it; else an empty one.
 */
export function findDraft(store: Pick<TextStore, 'read'>, live: MemberState, current: Current, outbox: readonly Submission[]): Draft {
  const stored = (round: number, base = 0): Draft | null => readDraft(store.read(draftKey(live, current.dossier, round, base)));
  const refused = outbox.filter((own) => own.dossier === current.dossier && own.round === current.round && own.status !== 'received')[0];
  return stored(current.round, baseOf(current)) ?? (refused ? startDraft(refused.content) : startDraft(current.before ?? stored(current.round - 1)));
}

/** Number 0: nothing was edited here yet. */
export const storedRev = (place: DraftPlace): { readonly rev: number; readonly draft: Draft } => ({
  rev: revIn(texts.read(place.key)),
  draft: findDraft(texts, place.live, place.current, page().outbox),
});

/** Its number alone. */
export const hereRev = (place: DraftPlace): number => revIn(texts.read(place.key));

/** The greatest number that the host has acknowledged to this phone. */
export const keptRev = (place: DraftPlace): number => numberIn(texts.read(place.keptKey));

/** The host has it. The time is for showing only. */
export function noteKept(place: DraftPlace, rev: number): void {
  keep(place.keptKey, `${rev}|${new Date().toISOString()}`);
  loadDraft();
}

function store(place: DraftPlace, rev: number, draft: Draft): void {
  const label: Pick<ProductCard, 'name' | 'number'> = { name: place.current.name, number: place.current.number };
  keep(place.key, JSON.stringify({ ...draft, label, rev }));
}

/** Takes in what the host has (null: nothing), where it prevails over what is here. */
export function adoptDraft(
  place: DraftPlace,
  found: { readonly rev: number; readonly draft: Draft } | null,
  prevails: (host: number, here: number) => boolean,
): void {
  if (found && prevails(found.rev, revIn(texts.read(place.key)))) store(place, found.rev, found.draft);
  noteKept(place, found ? found.rev : 0);
}

/** What the page shows of the draft: null while the host has one that this phone hasn't read. */
export function loadDraft(): void {
  const { live, outbox } = page();
  const place = placeOf(live);
  if (!live?.current || !place) return change({ draft: live?.current ? findDraft(texts, live, live.current, outbox) : null, draftKept: null });
  const [here, keptText] = [revIn(texts.read(place.key)), texts.read(place.keptKey)];
  const unread = here === 0 && place.hostRev > 0 && keptText === null;
  const draft = unread ? null : findDraft(texts, live, live.current, outbox);
  change({ draft, draftKept: here === 0 ? null : { here, host: numberIn(keptText), at: (keptText ?? '').split('|')[1] ?? '' } });
}

const asideCodes = (draft: Draft): readonly string[] => Object.keys(draft.setAside);

let onEdit: () => void = () => undefined;

/** What to do after every edit. */
export const whenEdited = (then: () => void): void => {
  onEdit = then;
};

/** Applies an edit to the product in hand. Does nothing while its set or its draft isn't there: nothing can be ticked then. */
export function edit(how: (set: CriteriaSet, draft: Draft) => Draft): void {
  const { set, draft: shown } = page();
  const place = placeOf(page().live);
  if (!place || !set || !shown) return;
  const { rev, draft: before } = storedRev(place);
  const draft = how(set, before);
  store(place, Math.max(rev, keptRev(place)) + 1, draft);
  const fresh = asideCodes(draft).filter((code) => asideCodes(before).indexOf(code) < 0);
  change({ setAside: fresh.length > 0 ? fresh : page().setAside.filter((code) => asideCodes(draft).indexOf(code) >= 0) });
  loadDraft();
  onEdit();
}

/** The sheet has been received: nothing of its draft stays on the phone, whatever version it was based on. */
export function forgetDraft(live: Pick<MemberState, 'session' | 'member'>, dossier: string, round: number): void {
  const first = draftKey(live, dossier, round, 0);
  for (const key of texts.keys(first)) if (key === first || /^\|\d+$/.test(key.slice(first.length))) forgetBoth(key);
}

function forgetBoth(key: string): void {
  forget(key);
  forget(keptKey(key));
}

/** Criteria decided in the draft stored for a product, and how many there are (0 while its set isn't here); null: nothing was ticked. */
export function draftProgress(live: MemberState, product: Current, set: CriteriaSet | null): { readonly n: number; readonly of: number } | null {
  const draft = readDraft(texts.read(draftKey(live, product.dossier, product.round, baseOf(product))));
  if (!draft || Object.keys(draft.marks).length + draft.confirmedBlanks.length === 0) return null;
  if (!set) return { n: Object.keys(draft.marks).length + draft.confirmedBlanks.length, of: 0 };
  const { missing, of } = completenessOf(set, draft);
  return { n: of - missing.length - openCopies(set, draft).length, of };
}

export type Unfinished = { readonly key: string; readonly name: string; readonly number: number; readonly round: number; readonly ticks: number };

/** Drafts of this seat that were begun and not handed in, other than those that may be filled in now. */
export function unfinishedDrafts(store: Pick<TextStore, 'read' | 'keys'>, live: MemberState, outbox: readonly Submission[]): readonly Unfinished[] {
  const known = [...outbox, ...live.sheets, ...openProducts(live)].map((own) => draftKey(live, own.dossier, own.round, 0));
  const found: Unfinished[] = [];
  for (const key of store.keys(draftPrefix(live))) {
    const text = store.read(key);
    const draft = readDraft(text);
    const ticks = Object.keys(draft?.marks ?? {}).length;
    if (ticks === 0 || known.some((other) => key === other || key.indexOf(`${other}|`) === 0)) continue;
    const { label } = JSON.parse(text as string) as { readonly label?: { readonly name?: string; readonly number?: number } };
    found.push({ key, name: label?.name ?? '', number: label?.number ?? 0, round: Number(key.slice(draftPrefix(live).length).split('|')[0]), ticks });
  }
  return found;
}
