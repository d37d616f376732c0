/**
 * Reads a wording: text in which braces hold the name of a field `{tỉnh}`, a condition `{nếu có tiền thưởng}…{không thì}…{hết}` or a list
 * `{mỗi sản phẩm được công nhận}…{hết}`. `{{` and `}}` are braces themselves. Every fault is named with line and column, from 1; one pass, no recursion.
 */
import { err, type Outcome, ok } from '../../lib/outcome.ts';
import { type Problem, type ProblemCode, type ProblemParams, problem } from '../../problems/index.ts';
import { type AboutList, nameKey, nearestName, type Vocabulary } from './names.ts';
import { LAST_ROW, MOST_DEPTH, MOST_NAME, MOST_TEMPLATE, type Template, type TemplateNode } from './template.ts';

/** Faults beyond these help nobody. */
const MOST_FAULTS = 20;

type Tag =
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'if'; readonly name: string; readonly wanted: boolean }
  | { readonly kind: 'each'; readonly name: string }
  | { readonly kind: 'else' }
  | { readonly kind: 'end'; readonly of: 'if' | 'each' | null };

/** What stands between two braces, as it was typed. */
function readTag(typed: string): Tag {
  const text = typed.normalize('NFC').trim().replace(/\s+/g, ' ');
  const word = (start: string): string | null => (text.toLowerCase().startsWith(`${start} `) ? text.slice(start.length + 1) : null);
  const [condition, list, key] = [word('nếu'), word('mỗi'), nameKey(text)];
  if (key === 'không thì') return { kind: 'else' };
  if (key === 'hết') return { kind: 'end', of: null };
  if (key === 'hết nếu' || key === 'hết mỗi') return { kind: 'end', of: key === 'hết nếu' ? 'if' : 'each' };
  if (condition !== null) {
    const wanted = !/^không /iu.test(condition);
    return { kind: 'if', name: condition.replace(/^(không )?(có )?/iu, ''), wanted };
  }
  return list === null ? { kind: 'field', name: text } : { kind: 'each', name: list };
}

/** An open condition or list; `list` of a list only. */
type Frame = {
  readonly kind: 'root' | 'if' | 'each';
  readonly tag: string;
  readonly at: number;
  readonly name: string;
  readonly wanted: boolean;
  readonly list: AboutList | null;
  readonly yes: TemplateNode[];
  no: TemplateNode[] | null;
};

const frameOf = (kind: Frame['kind'], more: Partial<Frame> = {}): Frame => ({
  kind,
  tag: '',
  at: 0,
  name: '',
  wanted: true,
  list: null,
  yes: [],
  no: null,
  ...more,
});

/** Line and column of an offset, both from 1. */
export function placeAt(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') };
}

/** The canonical spelling of a typed name among the known ones. */
const known = (typed: string, names: readonly string[]): string | undefined => names.find((name) => nameKey(name) === nameKey(typed));

/** OC-6060…6070, all at once. */
export function parseTemplate(text: string, vocabulary: Vocabulary): Outcome<Template> {
  if (text.length > MOST_TEMPLATE) return err(problem('OC-6067', { found: text.length, allowed: MOST_TEMPLATE }));
  const faults: Problem[] = [];
  const stack: Frame[] = [frameOf('root')];
  const top = (): Frame => stack.at(-1) as Frame;
  const fault = (code: ProblemCode, at: number, params: ProblemParams = {}): void => {
    if (faults.length < MOST_FAULTS) faults.push(problem(code, { ...placeAt(text, at), ...params }));
  };
  const add = (node: TemplateNode): void => void (top().no ?? top().yes).push(node);
  const addText = (more: string): void => {
    const nodes = top().no ?? top().yes;
    const last = nodes.at(-1);
    if (last?.kind === 'text') nodes[nodes.length - 1] = { kind: 'text', text: last.text + more };
    else if (more) nodes.push({ kind: 'text', text: more });
  };

  const fields = vocabulary.fields.map((f) => f.name);
  const rowFields = (list: AboutList | null): readonly string[] => list?.row.map((f) => f.name) ?? [];
  const inList = (): AboutList | null => stack.find((frame) => frame.list)?.list ?? null;

  const close = (): void => {
    const frame = stack.pop() as Frame;
    add(
      frame.kind === 'if'
        ? { kind: 'if', name: frame.name, wanted: frame.wanted, yes: frame.yes, no: frame.no ?? [] }
        : { kind: 'each', name: frame.name, body: frame.yes },
    );
  };

  const take = (typed: string, at: number): void => {
    const tag = readTag(typed);
    if (tag.kind === 'field') {
      const here = [...rowFields(inList()), ...fields];
      const name = known(tag.name, here);
      const elsewhere = vocabulary.lists.find((list) => known(tag.name, rowFields(list)));
      if (name !== undefined) add({ kind: 'field', name });
      else if (elsewhere) fault('OC-6070', at, { found: tag.name, list: elsewhere.name });
      else fault('OC-6060', at, { found: tag.name, nearest: nearestName(tag.name, here) });
    } else if (tag.kind === 'if') {
      const lists = vocabulary.lists.map((l) => l.name);
      const list = inList();
      const names = [...vocabulary.conditions.map((c) => c.name), ...(list ? [LAST_ROW] : []), ...rowFields(list), ...fields, ...lists];
      const name = known(tag.name, names);
      if (name === undefined) fault('OC-6065', at, { found: tag.name, nearest: nearestName(tag.name, names) });
      if (stack.length > MOST_DEPTH) fault('OC-6069', at, { allowed: MOST_DEPTH });
      stack.push(frameOf('if', { tag: typed, at, name: name ?? '', wanted: tag.wanted }));
    } else if (tag.kind === 'each') {
      const names = vocabulary.lists.map((l) => l.name);
      const name = known(tag.name, names);
      if (name === undefined) fault('OC-6065', at, { found: tag.name, nearest: nearestName(tag.name, names) });
      // Rows within rows would grow past all measure.
      if (inList() || stack.length > MOST_DEPTH) fault('OC-6069', at, { allowed: MOST_DEPTH });
      stack.push(frameOf('each', { tag: typed, at, name: name ?? '', list: vocabulary.lists.find((l) => l.name === name) ?? null }));
    } else if (top().kind === 'root') fault('OC-6063', at, { found: typed.trim() });
    else if (tag.kind === 'else') {
      if (top().kind === 'each' || top().no) fault('OC-6064', at, { found: typed.trim(), opened: top().tag, ...openedAt(text, top().at) });
      else top().no = [];
    } else {
      if (tag.of && tag.of !== top().kind) fault('OC-6064', at, { found: typed.trim(), opened: top().tag, ...openedAt(text, top().at) });
      close();
    }
  };

  const braces = /[{}]/g;
  for (let at = 0; at < text.length; ) {
    braces.lastIndex = at;
    const brace = braces.exec(text)?.index ?? text.length;
    addText(text.slice(at, brace));
    const sign = text[brace];
    if (sign === undefined) break;
    if (text[brace + 1] === sign) {
      addText(sign);
      at = brace + 2;
    } else if (sign === '}') {
      fault('OC-6068', brace);
      at = brace + 1;
    } else {
      const end = brace + 1 + text.slice(brace + 1).search(/[{}\n]|$/);
      const inside = text.slice(brace + 1, end);
      if (text[end] !== '}' || inside.length > MOST_NAME) fault('OC-6061', brace, { found: inside.trim().slice(0, 40) });
      else if (inside.trim() === '') fault('OC-6066', brace);
      else take(inside, brace);
      at = text[end] === '}' ? end + 1 : end;
    }
  }
  for (const frame of stack.slice(1)) fault('OC-6062', frame.at, { opened: frame.tag.trim() });
  return faults.length > 0 ? err(...faults) : ok(top().yes);
}

const openedAt = (text: string, at: number): ProblemParams => {
  const { line, column } = placeAt(text, at);
  return { openedLine: line, openedColumn: column };
};
