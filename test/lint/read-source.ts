/** Reads one source file into what the house rules ask about: imports, member paths used, calls, literals and comments. */
import { parseSync } from 'vite';

/** `line` counts from 1. `typeOnly`: erased before running. */
export type Import = { readonly from: string; readonly line: number; readonly typeOnly: boolean };
/** A dotted name as written: "Date.now", "globalThis.crypto.subtle"; `call`: how it stands there, `args`: number of arguments. */
export type Use = { readonly name: string; readonly line: number; readonly call: 'read' | 'call' | 'new'; readonly args: number };
export type Text = { readonly text: string; readonly line: number };
export type Source = {
  readonly imports: readonly Import[];
  readonly uses: readonly Use[];
  readonly strings: readonly Text[];
  readonly comments: readonly Text[];
  readonly lines: number;
};

type Node = { readonly type: string; readonly start: number; readonly [key: string]: unknown };

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
const textOf = (value: unknown): string => (isNode(value) && value.type === 'Literal' && typeof value.value === 'string' ? value.value : '');

/** "a.b.c" of an identifier or a plain member chain; the chain's tail where it starts from something else: "().now". */
function dottedName(node: unknown): string {
  if (!isNode(node)) return '';
  if (node.type === 'Identifier') return String(node.name);
  if (node.type === 'ChainExpression') return dottedName(node.expression);
  if (node.type !== 'MemberExpression') return '()';
  return `${dottedName(node.object)}.${node.computed ? textOf(node.property) || '[]' : dottedName(node.property)}`;
}

function lineFinder(code: string): (offset: number) => number {
  const starts = [0, ...[...code.matchAll(/\n/g)].map((m) => m.index + 1)];
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}

const namesNothingAtRunTime = (node: Node): boolean => {
  const specifiers = Array.isArray(node.specifiers) ? node.specifiers.filter(isNode) : [];
  return (
    node.importKind === 'type' ||
    node.exportKind === 'type' ||
    (specifiers.length > 0 && specifiers.every((s) => s.importKind === 'type' || s.exportKind === 'type'))
  );
};

/** Throws when the file doesn't parse: the type check says it better, but silence would hide its imports. */
export function readSource(file: string, code: string): Source {
  const parsed = parseSync(file, code);
  if (parsed.errors.length > 0) throw new Error(`${file}: ${parsed.errors[0]?.message}`);
  const lineOf = lineFinder(code);
  const imports: Import[] = [];
  const uses: Use[] = [];
  const strings: Text[] = [];

  const visit = (node: Node): void => {
    const line = lineOf(node.start);
    const source = textOf(node.source);
    if (source !== '' && node.type !== 'JSXAttribute')
      imports.push({ from: source, line, typeOnly: node.type === 'TSImportType' || namesNothingAtRunTime(node) });
    const first = Array.isArray(node.arguments) ? textOf(node.arguments[0]) : '';
    if (node.type === 'CallExpression' && first !== '' && /^require(\.resolve)?$/.test(dottedName(node.callee)))
      imports.push({ from: first, line, typeOnly: false });
    if (node.type === 'CallExpression' || node.type === 'NewExpression')
      uses.push({
        name: dottedName(node.callee),
        line,
        call: node.type === 'NewExpression' ? 'new' : 'call',
        args: Array.isArray(node.arguments) ? node.arguments.length : 0,
      });
    else if (node.type === 'MemberExpression') uses.push({ name: dottedName(node), line, call: 'read', args: 0 });
    if (textOf(node) !== '') strings.push({ text: textOf(node), line });
    if (node.type === 'TemplateLiteral') strings.push({ text: templateText(node), line });
    for (const value of Object.values(node)) {
      if (isNode(value)) visit(value);
      else if (Array.isArray(value)) for (const item of value) if (isNode(item)) visit(item);
    }
  };
  visit(parsed.program as unknown as Node);
  return { imports, uses, strings, comments: parsed.comments.map((c) => ({ text: c.value, line: lineOf(c.start) })), lines: code.split('\n').length };
}

function templateText(node: Node): string {
  const quasis = Array.isArray(node.quasis) ? node.quasis : [];
  return quasis.map((q: { value?: { cooked?: string } }) => q.value?.cooked ?? '').join('…');
}
