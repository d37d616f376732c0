/**
 * Opinions in writing take days, and a product may be closed while the phone sleeps. What this member was asked for is remembered on the phone,
 * so that a product which went without a sheet is named instead of simply missing from the list.
 */
import type { MemberState } from '../../../shared/contract/member.ts';
import type { TextStore } from '../../kit/light/text-store.ts';
import { knownKey } from './keys.ts';
import type { Submission } from './outbox.ts';
import { change, keep, page, texts } from './page-state.ts';

/** A product asked for. `base`: version of the sheet given back, 0 for none: a later one answers the question. */
export type Known = { readonly dossier: string; readonly round: number; readonly base: number; readonly number: number; readonly name: string };

const isKnown = (value: unknown): value is Known => {
  const known = value as Known | null;
  return typeof known === 'object' && known !== null && typeof known.dossier === 'string' && typeof known.name === 'string' && typeof known.number === 'number';
};

function readKnown(store: Pick<TextStore, 'read'>, live: MemberState): readonly Known[] {
  try {
    const value: unknown = JSON.parse(store.read(knownKey(live)) ?? '[]');
    return Array.isArray(value) ? value.filter(isKnown) : [];
  } catch {
    return [];
  }
}

const asked = (live: MemberState): readonly Known[] =>
  live.open
    .filter((product) => !product.receipt || product.reopened)
    .map(({ dossier, round, number, name, reopened }) => ({ dossier, round, number, name, base: reopened ? reopened.version : 0 }));

/** Of what was asked for before: the products that are open no more and have neither a sheet at the host nor one on its way, which is told of elsewhere. */
export const goneFrom = (known: readonly Known[], live: MemberState, outbox: readonly Submission[]): readonly Known[] =>
  known.filter(
    ({ dossier, round, base }) =>
      !live.open.some((product) => product.dossier === dossier) &&
      !live.sheets.some((sheet) => sheet.dossier === dossier && sheet.round === round && sheet.version > base) &&
      !outbox.some((own) => own.dossier === dossier && own.round === round && own.status !== 'received'),
  );

/** Compares the state with what is remembered, remembers what it asks for, and puts what went into the page's state. */
export function noteGone(): void {
  const { live, outbox } = page();
  if (!live) return;
  const gone = goneFrom(readKnown(texts, live), live, outbox);
  const next = [...gone, ...asked(live)];
  const text = JSON.stringify(next);
  if (next.length > 0 ? text !== texts.read(knownKey(live)) : texts.read(knownKey(live)) !== null) keep(knownKey(live), text);
  change({ gone });
}

/** The member has read it. */
export function acknowledgeGone(): void {
  const { live } = page();
  if (live) keep(knownKey(live), JSON.stringify(asked(live)));
  change({ gone: [] });
}
