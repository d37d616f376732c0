/** Fills a wording with facts. Never throws: what isn't known is printed as dots. */
import { DOTS } from '../words.ts';
import { type Facts, LAST_ROW, MOST_RENDERED, type Template } from './template.ts';

const own = <T>(record: Readonly<Record<string, T>>, name: string): T | undefined => (Object.hasOwn(record, name) ? record[name] : undefined);

/** A condition is one of its own, a field that is given, or a list that has rows. */
function holds(facts: Facts, name: string): boolean {
  return own(facts.conditions, name) ?? own(facts.fields, name)?.given ?? (own(facts.lists, name)?.length ?? 0) > 0;
}

/** A row's own facts before those around it. */
const within = (facts: Facts, row: Facts, last: boolean): Facts => ({
  fields: { ...facts.fields, ...row.fields },
  conditions: { ...facts.conditions, ...row.conditions, [LAST_ROW]: last },
  lists: facts.lists,
});

function render(nodes: Template, facts: Facts, room: number): string {
  let out = '';
  for (const node of nodes) {
    if (out.length >= room) break;
    if (node.kind === 'text') out += node.text;
    else if (node.kind === 'field') out += own(facts.fields, node.name)?.text || DOTS;
    else if (node.kind === 'if') out += render(holds(facts, node.name) === node.wanted ? node.yes : node.no, facts, room - out.length);
    else {
      const rows = own(facts.lists, node.name) ?? [];
      for (const [index, row] of rows.entries()) {
        if (out.length >= room) break;
        out += render(node.body, within(facts, row, index === rows.length - 1), room - out.length);
      }
    }
  }
  return out.slice(0, room);
}

/** The text a wording makes of the facts, at most `MOST_RENDERED` long. */
export const renderTemplate = (template: Template, facts: Facts): string => render(template, facts, MOST_RENDERED);
