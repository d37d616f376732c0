/** No screen without a picture and a look by axe: the lists of test/support/screens hold every address of the desk, every part of the member's page, every phase of the hall. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as route from '../../renderer/desk/app/route.ts';
import { PAGE_TABS } from '../../renderer/desk/dossier/evidence/page-tabs.ts';
import { TABS } from '../../renderer/desk/dossier/tabs.ts';
import { DESK_SCREENS } from '../support/screens/desk-screens.ts';
import { CHAIR, HALL, MEMBER_PARTS, MEMBER_SCENES, NARROW } from '../support/screens/member-screens.ts';

const ROOT = join(import.meta.dirname, '../..');
const addresses = DESK_SCREENS.map(({ at }) => at);
const isThere = (...parts: readonly string[]): boolean => addresses.some((at) => parts.every((part, i) => part === '*' || at[i] === part));

describe('the desk', () => {
  it('every screen of the rail', () => {
    expect(Object.values(route.SLUGS).filter((slug) => !isThere(slug))).toEqual([]);
  });

  it('every part of Chuẩn bị, and of a dossier’s page', () => {
    expect(Object.values(TABS).filter(({ slug }) => !isThere(route.SLUGS.dossier, slug))).toEqual([]);
    expect(Object.values(PAGE_TABS).filter(({ slug }) => !isThere(route.SLUGS.dossier, TABS.dossiers.slug, '*', slug))).toEqual([]);
  });

  // Comparison, expiry, a mapper: whoever gives a screen an address of its own puts it into route.ts as …_PATH, and here.
  it('every address below a screen that route.ts names', () => {
    const paths = Object.entries(route).flatMap(([name, value]) => (name.endsWith('_PATH') && typeof value === 'string' ? [value] : []));
    expect(paths.length).toBeGreaterThan(4);
    expect(paths.filter((path) => !addresses.some((at) => at.slice(1).includes(path)))).toEqual([]);
  });

  it('each picture has a name of its own', () => {
    const names = [...DESK_SCREENS.map(({ name }) => name), ...CHAIR, ...Object.values(HALL), ...Object.keys(MEMBER_SCENES).map((name) => `member-${name}`)];
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });
});

describe('the member’s page', () => {
  it('every part that it draws whole or over everything', () => {
    const app = readFileSync(join(ROOT, 'renderer/member/app.tsx'), 'utf8');
    const drawn = [...app.matchAll(/import \{([^}]+)\} from '\.\/(?:screens|chair|reading)\//g)].flatMap(
      ([, names]) => names?.split(',').map((name) => name.trim()) ?? [],
    );
    expect(drawn.length).toBeGreaterThan(12);
    expect(drawn.sort()).toEqual(Object.keys(MEMBER_PARTS).sort());
  });

  it('each by a scene that there is', () => {
    const scenes: readonly string[] = [...Object.keys(MEMBER_SCENES), ...CHAIR];
    expect([...Object.values(MEMBER_PARTS), ...NARROW].filter((scene) => !scenes.includes(scene))).toEqual([]);
  });
});

it('the hall in every phase of its contract', () => {
  const contract = readFileSync(join(ROOT, 'shared/contract/hall.ts'), 'utf8');
  const phases = [...(contract.match(/readonly phase: ([^;]+);/)?.[1] ?? '').matchAll(/'(\w+)'/g)].map((m) => m[1]);
  expect(phases.sort()).toEqual(Object.keys(HALL).sort());
});
