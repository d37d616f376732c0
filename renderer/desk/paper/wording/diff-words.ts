/** What was taken out of one text and put into another, word by word. */
export type Stretch = { readonly kind: 'same' | 'gone' | 'new'; readonly text: string };

const wordsOf = (text: string): readonly string[] => text.match(/\s+|[{}]|[^\s{}]+/g) ?? [];

/** Longest run of words that both texts have, then what lies between. Texts are at most some thousand words long. */
export function diffWords(before: string, after: string): readonly Stretch[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const stretches: { kind: Stretch['kind']; text: string }[] = [];
  const add = (kind: Stretch['kind'], text: string): void => {
    const last = stretches.at(-1);
    if (last?.kind === kind) last.text += text;
    else stretches.push({ kind, text });
  };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      add('same', a[i] ?? '');
      i += 1;
      j += 1;
    } else if (i < a.length && (j >= b.length || at(i + 1, j) >= at(i, j + 1))) {
      add('gone', a[i] ?? '');
      i += 1;
    } else {
      add('new', b[j] ?? '');
      j += 1;
    }
  }
  return stretches;
}
