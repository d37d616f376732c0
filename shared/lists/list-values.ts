/** What another office's words for sets, stars, registrations and eligibility mean here. */
import type { CriteriaBook, CriteriaSet } from '../criteria.ts';
import { groupBy } from '../dossier/group-by.ts';
import { REGISTRATION_WORDS } from '../dossier/read-dossiers.ts';
import { choiceOf, starsOf, yesNoOf } from '../dossier/values.ts';
import { foldVietnamese } from '../lib/vietnamese.ts';
import type { ValueField } from './list-fields.ts';

const PREFIX = /^\s*(?:(?:nhóm|bộ)(?:\s+(?:sản phẩm|sp|tiêu chí|ngành))?|[ivx]+|\d{1,2})\s*[.:)–-]?\s+(?=\p{L})/iu;
const NO_STARS = new Set(['chua co', 'khong', 'chua', 'chua xep hang', 'chua phan hang', 'chua cong nhan', '0', 'none', 'moi', 'x']);

type Names = { readonly sets: ReadonlyMap<string, CriteriaSet>; readonly groups: ReadonlyMap<string, readonly CriteriaSet[]> };
const namesOf = new WeakMap<CriteriaBook, Names>();

/** Folded names and aliases → set, and groups → their sets; made once for a book, since a list asks thousands of times. */
function namesIn(book: CriteriaBook): Names {
  const known = namesOf.get(book);
  if (known) return known;
  const names: Names = {
    sets: new Map(book.sets.flatMap((set) => [set.name, ...set.aliases].map((name) => [foldVietnamese(name), set] as const))),
    groups: groupBy(
      book.sets.filter(({ group }) => group !== null),
      ({ group }) => foldVietnamese(group ?? ''),
    ),
  };
  namesOf.set(book, names);
  return names;
}

/** A set by its name, also behind a group's ("Chè / Chè tươi, chế biến") or a number; of a group that has one set only, that. A number alone may be another decision's. */
function setOf(book: CriteriaBook, text: string): CriteriaSet | undefined {
  if (!/\p{L}/u.test(text)) return undefined;
  const { sets, groups } = namesIn(book);
  const byName = (part: string): CriteriaSet | undefined => sets.get(foldVietnamese(part)) ?? sets.get(foldVietnamese(part.replace(PREFIX, '')));
  const whole = byName(text);
  if (whole) return whole;
  const found = new Set(text.split(/[/\\|>:;\n–—]|\s-\s/).flatMap((part) => byName(part) ?? []));
  if (found.size === 1) return [...found][0];
  const inGroup = found.size === 0 ? (groups.get(foldVietnamese(text.replace(PREFIX, ''))) ?? []) : [];
  return inGroup.length === 1 ? inGroup[0] : undefined;
}

function starsIn(text: string): string | undefined {
  const plain = starsOf(text, 1, 5) ?? [...new Set(text.match(/[1-5](?=\s*(?:sao|\*|★|stars?\b))/giu) ?? [])].join('');
  const stars = String(plain);
  if (/^[1-5]$/.test(stars)) return stars;
  return NO_STARS.has(foldVietnamese(text)) ? '0' : undefined;
}

/** The meaning of a word as a mapping keeps it (see ListMapping.values), or undefined when it says nothing clear. */
export function meaningOf(book: CriteriaBook, field: ValueField, text: string): string | undefined {
  if (field === 'set') return setOf(book, text)?.number.toString();
  if (field === 'currentStars') return starsIn(text);
  if (field === 'registration') return choiceOf(text, REGISTRATION_WORDS);
  const yes = yesNoOf(text);
  return yes === undefined ? undefined : yes ? 'yes' : 'no';
}

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    foldVietnamese(text)
      .split(' ')
      .filter((word) => word.length > 1),
  );
const LIKE = 0.34;

/** The set whose name shares most words with the text, for a secretary to look at; undefined when none comes near. */
export function likelySet(book: CriteriaBook, text: string): number | undefined {
  const wanted = wordsOf(text.replace(PREFIX, ''));
  let best: { readonly number: number; readonly like: number } | undefined;
  for (const set of book.sets)
    for (const name of [set.name, ...set.aliases]) {
      const own = wordsOf(name);
      const shared = [...wanted].filter((word) => own.has(word)).length;
      const like = shared / Math.max(1, wanted.size + own.size - shared);
      if (like >= LIKE && like > (best?.like ?? 0)) best = { number: set.number, like };
    }
  return best?.number;
}
