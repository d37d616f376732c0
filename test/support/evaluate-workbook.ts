/** Computes a workbook's formulas as a spreadsheet does, for the handful of functions the papers use; anything else throws. */
import { columnLetters } from '../../shared/dossier/cells.ts';
import type { Workbook } from '../../shared/paper/workbook.ts';

type Value = number | string | boolean | null;
/** A range's cells, row by row. */
type Area = readonly Value[];
type Token = { readonly kind: 'number' | 'text' | 'sign' | 'name' | 'ref'; readonly text: string };

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|"((?:[^"]|"")*)"|((?:'(?:[^']|'')+'!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)|([A-Z]+)|(>=|<=|<>|[-+*/&=<>(),]))/y;

function tokensOf(formula: string): readonly Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(formula);
    if (!match) throw new Error(`cannot read ${formula} at ${at}`);
    const [, number, text, ref, name, sign] = match;
    if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (text !== undefined) tokens.push({ kind: 'text', text: text.replace(/""/g, '"') });
    // Nothing is copied to another cell here, so that a fixed reference is as good as any.
    else if (ref !== undefined) tokens.push({ kind: 'ref', text: ref.replace(/\$(?=[A-Z\d]+)/g, '') });
    else if (name !== undefined) tokens.push({ kind: 'name', text: name });
    else tokens.push({ kind: 'sign', text: sign ?? '' });
  }
  return tokens;
}

const columnNumber = (letters: string): number => [...letters].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0);
const numbersOf = (cells: readonly Value[]): readonly number[] => cells.filter((c): c is number => typeof c === 'number');
const sumOf = (cells: readonly Value[]): number => numbersOf(cells).reduce((a, b) => a + b, 0);
const fits = (cell: Value, wanted: Value): boolean =>
  typeof wanted === 'string' && wanted.endsWith('*') ? typeof cell === 'string' && cell.startsWith(wanted.slice(0, -1)) : cell === wanted;
const number = (value: Value): number => {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  throw new Error(`#VALUE! ${String(value)}`);
};

/** `set` changes a cell as somebody at the keyboard would; `valueOf` recomputes what it depends on. References: "Tổng hợp!C7". */
export type Evaluated = {
  readonly valueOf: (reference: string) => Value;
  readonly set: (reference: string, value: number | string) => void;
  /** Of every cell with a formula: reference, formula, the value it was written with. */
  readonly formulas: readonly { readonly at: string; readonly formula: string; readonly written: number | string }[];
  /** A formula as if it stood on that sheet. */
  readonly compute: (sheet: string, formula: string) => Value;
};

export function evaluateWorkbook(book: Workbook): Evaluated {
  const cells = new Map<string, Value | { readonly formula: string }>();
  const formulas: { readonly at: string; readonly formula: string; readonly written: number | string }[] = [];
  for (const sheet of book.sheets)
    sheet.rows.forEach((row, index) => {
      let column = 0;
      for (const { content, span = 1 } of row) {
        const at = `${sheet.name}!${columnLetters(column)}${index + 1}`;
        if (content !== null && typeof content === 'object') {
          cells.set(at, { formula: content.formula });
          formulas.push({ at, formula: content.formula, written: content.value });
        } else cells.set(at, content === '' ? null : content);
        column += span;
      }
    });

  function valueOf(at: string): Value {
    const cell = cells.get(at) ?? null;
    return cell !== null && typeof cell === 'object' ? compute(at.slice(0, at.indexOf('!')), cell.formula) : cell;
  }

  function areaOf(sheet: string, reference: string): Area {
    const bang = reference.lastIndexOf('!');
    const on = bang < 0 ? sheet : reference.slice(1, bang - 1).replace(/''/g, "'");
    const [from = '', to = from] = reference.slice(bang + 1).split(':');
    const [, a = '', first = ''] = /^([A-Z]+)(\d+)$/.exec(from) ?? [];
    const [, b = '', last = ''] = /^([A-Z]+)(\d+)$/.exec(to) ?? [];
    const area: Value[] = [];
    for (let row = Number(first); row <= Number(last); row += 1)
      for (let column = columnNumber(a); column <= columnNumber(b); column += 1) area.push(valueOf(`${on}!${columnLetters(column - 1)}${row}`));
    return area;
  }

  function compute(sheet: string, formula: string): Value {
    const tokens = tokensOf(formula);
    let at = 0;
    const next = (text: string): boolean => {
      if (tokens[at]?.kind !== 'sign' || tokens[at]?.text !== text) return false;
      at += 1;
      return true;
    };
    const need = (text: string): void => {
      if (!next(text)) throw new Error(`${text} expected in ${formula}`);
    };

    function call(name: string): Value {
      need('(');
      const args: { readonly area: Area; readonly rows: number }[] = [];
      do {
        const token = tokens[at];
        const after = tokens[at + 1];
        if (token?.kind === 'ref' && (after?.text === ',' || after?.text === ')')) {
          at += 1;
          const [from = '', to = from] = token.text.slice(token.text.lastIndexOf('!') + 1).split(':');
          const rows = Number(/\d+/.exec(to)) - Number(/\d+/.exec(from)) + 1;
          args.push({ area: areaOf(sheet, token.text), rows });
        } else args.push({ area: [compare()], rows: 1 });
      } while (next(','));
      need(')');
      const area = (i: number): Area => args[i]?.area ?? [];
      const one = (i: number): Value => area(i)[0] ?? null;
      const all = args.flatMap((a) => [...a.area]);
      if (name === 'SUM') return sumOf(all);
      if (name === 'COUNT') return numbersOf(all).length;
      if (name === 'AVERAGE') return sumOf(all) / numbersOf(all).length;
      if (name === 'MAX') return Math.max(...numbersOf(all));
      if (name === 'MIN') return Math.min(...numbersOf(all));
      if (name === 'ROWS') return args[0]?.rows ?? 0;
      if (name === 'COUNTIF') return area(0).filter((cell) => fits(cell, one(1))).length;
      if (name === 'COUNTIFS') return area(0).filter((_, i) => args.every((_arg, k) => k % 2 === 1 || fits(area(k)[i] ?? null, one(k + 1)))).length;
      if (name === 'SUMIF') return sumOf(area(2).filter((_, i) => fits(area(0)[i] ?? null, one(1))));
      if (name === 'ISNUMBER') return typeof one(0) === 'number';
      if (name === 'AND') return all.every((v) => v === true);
      if (name === 'OR') return all.some((v) => v === true);
      if (name === 'ROUND') return Math.round(Number((number(one(0)) * 10 ** number(one(1))).toPrecision(15))) / 10 ** number(one(1));
      if (name === 'IF') return one(0) === true ? one(1) : one(2);
      throw new Error(`#NAME? ${name}`);
    }

    function atom(): Value {
      const token = tokens[at];
      if (next('(')) {
        const value = compare();
        need(')');
        return value;
      }
      at += 1;
      if (token?.kind === 'number') return Number(token.text);
      if (token?.kind === 'text') return token.text;
      if (token?.kind === 'ref') return areaOf(sheet, token.text)[0] ?? null;
      if (token?.kind === 'name') return call(token.text);
      throw new Error(`nothing to compute in ${formula}`);
    }
    function product(): Value {
      let value = atom();
      for (;;) {
        if (next('*')) value = number(value) * number(atom());
        else if (next('/')) value = number(value) / number(atom());
        else return value;
      }
    }
    function sum(): Value {
      let value = product();
      for (;;) {
        if (next('+')) value = number(value) + number(product());
        else if (next('-')) value = number(value) - number(product());
        else return value;
      }
    }
    function join(): Value {
      let value = sum();
      while (next('&')) value = `${value ?? ''}${sum() ?? ''}`;
      return value;
    }
    function compare(): Value {
      const value = join();
      if (next('>=')) return number(value) >= number(join());
      if (next('<')) return number(value) < number(join());
      if (next('=')) return value === join();
      return value;
    }
    const value = compare();
    if (at < tokens.length) throw new Error(`${formula}: ${tokens[at]?.text} is left over`);
    return value;
  }
  return { valueOf, set: (at, value) => void cells.set(at, value), formulas, compute };
}
