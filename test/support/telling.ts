/** What would give a member's points away: the words of a marked sheet, and the keys whose value tells. */
/** Stands as opinion and note in every sheet that a test of secrecy hands in. */
export const WHISPER = 'Ý kiến riêng 7391';
/** Keys whose value would give points away; only an empty one may stand there. */
const TELLING = [
  'totals',
  'marks',
  'confirmedBlanks',
  'criterionNotes',
  'opinion',
  'mean',
  'shownMean',
  'shownParts',
  'parts',
  'spread',
  'gap',
  'sum',
  'stars',
  'band',
  'receipt',
];
/** What the office gave, and the council's own rules. */
const HARMLESS = ['profile', 'book', 'info', 'byStars', 'failedGates', 'starBands'];

/** Paths of every telling value in a JSON tree. */
export function tellingPaths(value: unknown, path = ''): readonly string[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (HARMLESS.includes(key)) return [];
    const empty = inner === null || inner === '' || inner === 0 || (Array.isArray(inner) && inner.length === 0);
    return [...(TELLING.includes(key) && !empty ? [`${path}/${key}`] : []), ...tellingPaths(inner, `${path}/${key}`)];
  });
}
