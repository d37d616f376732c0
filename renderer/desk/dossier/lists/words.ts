/** Names of fields, meanings and kinds of rows, in the language in force. */
import type { CriteriaSet } from '../../../../shared/criteria.ts';
import type { ListField, ValueField } from '../../../../shared/lists/list-fields.ts';
import { LEAVE_OUT } from '../../../../shared/lists/list-mapping.ts';
import type { FieldChange, PlanKind } from '../../../../shared/lists/plan-list.ts';
import type { Registration } from '../../../../shared/session.ts';
import type { Tone } from '../../../kit/status.tsx';
import { type StringKey, t } from '../../../kit/strings/index.ts';
import { registrationWords } from '../words.ts';

const FIELD_KEYS: Readonly<Record<ListField, StringKey>> = {
  name: 'dossier.productName',
  producer: 'dossier.producer',
  set: 'dossier.set',
  code: 'dossier.code',
  commune: 'dossier.commune',
  address: 'dossier.address',
  producerKind: 'dossier.producerKind',
  representative: 'dossier.representative',
  phone: 'dossier.phone',
  registration: 'dossier.registration',
  currentStars: 'dossier.currentStars',
  eligible: 'dossier.eligibleLabel',
  ineligibleReason: 'dossier.ineligibleReason',
  halfDay: 'dossier.halfDay',
  order: 'dossier.order',
  subCouncil: 'kinds.subCouncil',
};
export const fieldWords = (field: ListField | 'notes'): string => (field === 'notes' ? t('lists.notes') : t(FIELD_KEYS[field]));

export const KINDS: Readonly<Record<PlanKind, { readonly words: StringKey; readonly tone: Tone }>> = {
  add: { words: 'lists.kindAdd', tone: 'ok' },
  change: { words: 'lists.kindChange', tone: 'look' },
  same: { words: 'lists.kindSame', tone: 'idle' },
  fault: { words: 'lists.kindFault', tone: 'stop' },
  aside: { words: 'lists.kindAside', tone: 'idle' },
};

type Choice = { readonly value: string; readonly label: string };

/** What a word of the list may mean, by field. */
export function meanings(field: ValueField, sets: readonly CriteriaSet[]): readonly Choice[] {
  const leaveOut: Choice = { value: LEAVE_OUT, label: t('lists.leaveOut') };
  if (field === 'set') return [...sets.map(({ number, name }) => ({ value: String(number), label: `${number}. ${name}` })), leaveOut];
  if (field === 'registration')
    return [...(['first', 'upgrade', 'again'] as const).map((value: Registration) => ({ value, label: registrationWords(value) })), leaveOut];
  if (field === 'eligible') return [{ value: 'yes', label: t('lists.yes') }, { value: 'no', label: t('lists.no') }, leaveOut];
  return [{ value: '0', label: t('lists.starsNone') }, ...[1, 2, 3, 4, 5].map((n) => ({ value: String(n), label: t('lists.starsOf', { n }) })), leaveOut];
}

const shownValue = (field: FieldChange['field'], value: string, sets: readonly CriteriaSet[]): string => {
  if (value === '') return '–';
  if (field === 'set') return sets.find(({ number }) => String(number) === value)?.name ?? value;
  if (field === 'registration') return registrationWords(value as Registration);
  if (field === 'eligible') return t(value === 'true' ? 'lists.yes' : 'lists.no');
  return value;
};

/** "Điện thoại: 0912… → 0999…" */
export const changeWords = ({ field, before, after }: FieldChange, sets: readonly CriteriaSet[]): string =>
  `${fieldWords(field)}: ${shownValue(field, before, sets)} → ${shownValue(field, after, sets)}`;
