/** Drafts in the phone's storage. Each edit reads what is stored, changes it and stores it at once, so that two tabs of one seat don't lose each other's ticks. */
import type { MemberState, ProductCard } from '../../../shared/contract/member.ts';
import type { CriteriaSet } from '../../../shared/criteria.ts';
import type { TextStore } from '../../kit/light/text-store.ts';
import { type Draft, readDraft, startDraft } from './draft.ts';
import { draftKey, draftPrefix } from './keys.ts';
import type { Submission } from './outbox.ts';
import { change, keep, page, texts } from './page-state.ts';

type Current = NonNullable<MemberState['current']>;

/**
 * The draft to go on with: the stored one; else what was handed in but refused; else the round before, as the host
 * has it, or as this phone still has it; else an empty one.
 */
export function findDraft(store: Pick<TextStore, 'read'>, live: MemberState, current: Current, outbox: readonly Submission[]): Draft {
  const stored = (round: number): Draft | null => readDraft(store.read(draftKey(live, current.dossier, round)));
  const refused = outbox.filter((own) => own.dossier === current.dossier && own.round === current.round && own.status !== 'received')[0];
  return stored(current.round) ?? (refused ? startDraft(refused.content) : startDraft(current.before ?? stored(current.round - 1)));
}

export function loadDraft(): void {
  const { live, outbox } = page();
  change({ draft: live?.current ? findDraft(texts, live, live.current, outbox) : null });
}

const asideCodes = (draft: Draft): readonly string[] => Object.keys(draft.setAside);

/** Applies an edit to the product in hand. Does nothing while its set isn't there: nothing can be ticked then. */
export function edit(how: (set: CriteriaSet, draft: Draft) => Draft): void {
  const { live, set, outbox } = page();
  if (!live?.current || !set) return;
  const { current } = live;
  const before = findDraft(texts, live, current, outbox);
  const draft = how(set, before);
  const label: Pick<ProductCard, 'name' | 'number'> = { name: current.name, number: current.number };
  keep(draftKey(live, current.dossier, current.round), JSON.stringify({ ...draft, label }));
  const fresh = asideCodes(draft).filter((code) => asideCodes(before).indexOf(code) < 0);
  change({ draft, setAside: fresh.length > 0 ? fresh : page().setAside.filter((code) => asideCodes(draft).indexOf(code) >= 0) });
}

export type Unfinished = { readonly key: string; readonly name: string; readonly number: number; readonly round: number; readonly ticks: number };

/** Drafts of this seat that were begun and not handed in, other than the product in hand. */
export function unfinishedDrafts(store: Pick<TextStore, 'read' | 'keys'>, live: MemberState, outbox: readonly Submission[]): readonly Unfinished[] {
  const known = [...outbox, ...live.sheets, ...(live.current && live.phase === 'scoring' ? [live.current] : [])].map((own) =>
    draftKey(live, own.dossier, own.round),
  );
  const found: Unfinished[] = [];
  for (const key of store.keys(draftPrefix(live))) {
    const text = store.read(key);
    const draft = readDraft(text);
    const ticks = Object.keys(draft?.marks ?? {}).length;
    if (ticks === 0 || known.indexOf(key) >= 0) continue;
    const { label } = JSON.parse(text as string) as { readonly label?: { readonly name?: string; readonly number?: number } };
    found.push({ key, name: label?.name ?? '', number: label?.number ?? 0, round: Number(key.slice(draftPrefix(live).length).split('|')[0]), ticks });
  }
  return found;
}
