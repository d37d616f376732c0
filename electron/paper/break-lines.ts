/** Text → lines of a width: breaks at spaces, never inside a syllable unless a word alone is wider than the line. */
import type { Family } from '../../shared/paper/certificate-design.ts';
import type { Run, Text } from '../../shared/paper/paper.ts';
import { type Face, faceNameOf, faceOf, type Shaped } from './faces.ts';

export type Piece = { readonly face: Face; readonly shaped: Shaped; readonly text: string };
/** What stands between two possible breaks. `space`: a space before it. `hard`: a forced break before it. */
type Token = { pieces: Piece[]; width: number; space: boolean; hard: boolean };
/** `width` in points, spaces included. `last`: ends its paragraph, so it is never stretched. */
export type Line = {
  readonly tokens: readonly { readonly pieces: readonly Piece[]; readonly space: boolean }[];
  readonly width: number;
  readonly last: boolean;
};

const runsOf = (text: Text): readonly Run[] => (typeof text === 'string' ? [{ text }] : text);

/** One form for each letter, no control characters; a sign of comparison stays with its number, a dash with what it joins. */
const clean = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .replace(/([≥≤<>]) (?=\d)/g, '$1\u00a0')
    .replace(/ ([-–]) (?=\S)/g, '\u00a0$1\u00a0');

/** A space that doesn't break is set, and read back, as a plain one. */
const pieceOf = (face: Face, word: string): Piece => {
  const text = word.replaceAll('\u00a0', ' ');
  return { face, text, shaped: face.shape(text) };
};

/** A word in its face; what the face has no glyph for ("≥" in Be Vietnam Pro) in the other one. */
function piecesOf(word: string, face: Face, other: Face): readonly Piece[] {
  if (face === other) return [pieceOf(face, word)];
  const stretches: { face: Face; text: string }[] = [];
  for (const character of word) {
    const [set, last] = [character === '\u00a0' || face.has(character) ? face : other, stretches.at(-1)];
    if (last?.face === set) last.text += character;
    else stretches.push({ face: set, text: character });
  }
  return stretches.map((stretch) => pieceOf(stretch.face, stretch.text));
}

/** Texts kept with their words: the tree of a set stands on every sheet of its products. */
const MOST_TEXTS = 4000;
const tokensByText = new Map<string, readonly Token[]>();

/** The words of a text at a size, from an earlier paper where it stood there too. */
function tokensOf(text: Text, size: number, family: Family = 'tinos'): readonly Token[] {
  const key = `${size}${runsOf(text)
    .map((run) => `\u0001${faceNameOf(run, family)}\u0002${run.text}`)
    .join('')}`;
  const known = tokensByText.get(key);
  if (known) return known;
  const tokens = splitTokens(text, size, family);
  if (tokensByText.size >= MOST_TEXTS) tokensByText.clear();
  tokensByText.set(key, tokens);
  return tokens;
}

function splitTokens(text: Text, size: number, family: Family): readonly Token[] {
  const tokens: Token[] = [];
  let [space, hard] = [false, false];
  let open: Token | null = null;
  for (const run of runsOf(text)) {
    const face = faceOf(faceNameOf(run, family));
    for (const word of clean(run.text).split(/([ \n]+)/)) {
      if (word === '') continue;
      if (word.startsWith(' ') || word.startsWith('\n')) {
        hard ||= word.includes('\n');
        space = true;
        open = null;
        continue;
      }
      if (!open) {
        open = { pieces: [], width: 0, space: space && !hard, hard };
        tokens.push(open);
        [space, hard] = [false, false];
      }
      for (const piece of piecesOf(word, face, faceOf(faceNameOf(run)))) {
        open.pieces.push(piece);
        open.width += (piece.shaped.width * size) / 1000;
      }
    }
  }
  return tokens;
}

/** Cuts a token that is wider than a whole line, after a hyphen or slash where one is near, else anywhere. */
function cutToken(token: Token, size: number, width: number): Token[] {
  const parts: Token[] = [];
  for (const { face, text } of token.pieces) {
    let rest = [...text];
    while (rest.length > 0) {
      let count = rest.length;
      while (count > 1 && (face.shape(rest.slice(0, count).join('')).width * size) / 1000 > width) count -= 1;
      if (count < rest.length) {
        const seam = rest.slice(0, count).findLastIndex((c) => '-/_.,;'.includes(c)) + 1;
        if (seam > count / 2) count = seam;
      }
      const piece = pieceOf(face, rest.slice(0, count).join(''));
      parts.push({
        pieces: [piece],
        width: (piece.shaped.width * size) / 1000,
        space: parts.length === 0 && token.space,
        hard: parts.length === 0 && token.hard,
      });
      rest = rest.slice(count);
    }
  }
  return parts;
}

/** Width in points of the widest word: what a line needs so that no word is cut. At least a hair, so that it may divide. */
export const widestWord = (text: Text, size: number): number => tokensOf(text, size).reduce((most, token) => Math.max(most, token.width), 0.01);

/** Lines of at most `width` points; the first is shorter by `firstIndent`. Empty text gives one empty line. */
export function breakLines(text: Text, size: number, width: number, firstIndent = 0, family: Family = 'tinos'): readonly Line[] {
  const lines: Line[] = [];
  let current: Token[] = [];
  let used = 0;
  const spaceWidth = (token: Token): number => (token.space ? ((token.pieces[0]?.face.shape(' ').width ?? 0) * size) / 1000 : 0);
  const close = (last: boolean): void => {
    lines.push({ tokens: current, width: used, last });
    [current, used] = [[], 0];
  };
  for (const whole of tokensOf(text, size, family))
    for (const token of whole.width > width - firstIndent ? cutToken(whole, size, width - firstIndent) : [whole]) {
      const room = width - (lines.length === 0 ? firstIndent : 0);
      if (token.hard) close(true);
      else if (current.length > 0 && used + spaceWidth(token) + token.width > room + 0.01) close(false);
      const gap = current.length === 0 ? 0 : spaceWidth(token);
      used += gap + token.width;
      current.push(current.length === 0 ? { ...token, space: false } : token);
    }
  close(true);
  return lines;
}
