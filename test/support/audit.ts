/**
 * `npm run audit`, before a release: asks the registry for publicly known faults of what is in package-lock.json, and says which of the packages that ship have one;
 * then what the offline record (test/safety/known-faults.json) says. A registry that refuses, or no network, is said in words instead of an HTTP status.
 * Exit 0: asked, and nothing that ships has a fault without a written reason. 1: something has. 2: it could not be asked.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { affectedOf, type FaultRecord, readFaults, shippedOf } from './known-faults.ts';

const zVia = z.union([z.string(), z.object({ title: z.string(), url: z.string() })]);
const zFound = z.object({ name: z.string(), severity: z.string(), range: z.string(), nodes: z.array(z.string()), via: z.array(zVia) });
const zAnswered = z.object({ auditReportVersion: z.number(), vulnerabilities: z.record(z.string(), zFound) });
const zRefused = z.object({ message: z.string(), statusCode: z.number().optional() });

/** `tools`: packages with faults that don't ship. */
export type Answer =
  | { readonly kind: 'asked'; readonly found: readonly string[]; readonly tools: number }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'unreachable'; readonly why: string };

/** Reads what `npm audit --json` wrote. `shipped`: the folders, as in the lock file, of what ships. A package that only passes on another one's fault has none of its own. */
export function readAnswer(written: string, shipped: ReadonlySet<string>): Answer {
  let json: unknown = null;
  try {
    json = JSON.parse(written);
  } catch {
    // Said below, with npm's own words.
  }
  const answered = zAnswered.safeParse(json);
  if (answered.success) {
    const own = Object.values(answered.data.vulnerabilities).flatMap((one) => {
      const titles = one.via.flatMap((via) => (typeof via === 'string' ? [] : [`${via.title} ${via.url}`]));
      return titles.length === 0 ? [] : [{ ...one, titles }];
    });
    const ships = own.filter(({ nodes }) => nodes.some((node) => shipped.has(node)));
    return {
      kind: 'asked',
      found: ships.map(({ name, severity, range, titles }) => `${name} ${range} (${severity}): ${titles.join('; ')}`),
      tools: own.length - ships.length,
    };
  }
  const refused = zRefused.safeParse(json);
  const why = (refused.success ? refused.data.message : written).trim().split('\n', 1)[0]?.slice(0, 200) || 'npm';
  return { kind: refused.success && (refused.data.statusCode !== undefined || /^[45]\d\d /.test(why)) ? 'refused' : 'unreachable', why };
}

type Line = readonly [vi: string, en: string];

export function wordsOf(answer: Answer): readonly Line[] {
  if (answer.kind === 'refused')
    return [
      [
        `Máy chủ gói từ chối trả lời về lỗi bảo mật (${answer.why}). Chưa hỏi được gì.`,
        `The registry refuses to answer about known faults (${answer.why}). Nothing could be asked.`,
      ],
    ];
  if (answer.kind === 'unreachable')
    return [
      [
        `Không tới được máy chủ gói: không có mạng, hoặc bị chặn (${answer.why}). Chưa hỏi được gì.`,
        `The registry can't be reached: no network, or blocked (${answer.why}). Nothing could be asked.`,
      ],
    ];
  const { found, tools } = answer;
  return [
    ...found.map((one): Line => [one, one]),
    [`Máy chủ gói biết lỗi của ${found.length} gói đi kèm chương trình.`, `The registry knows faults of ${found.length} of the packages that ship.`],
    [`Công cụ không đi kèm chương trình mà có lỗi đã biết: ${tools}.`, `Tools that don't ship and have known faults: ${tools}.`],
  ];
}

/** The faults that meet a version which ships, those of one package that are borne for the same reason together. */
function meetings(record: FaultRecord): readonly Line[] {
  const groups = Map.groupBy(affectedOf(record, shippedOf(record)), ({ name, version, fault }) => JSON.stringify([name, version, fault.accepted ?? '']));
  return [...groups.values()].flatMap((group): readonly Line[] => {
    const [first] = group;
    if (!first) return [];
    const ids = group.flatMap(({ fault }) => fault.ids);
    const what = `${first.name} ${first.version}: ${ids.join(' ')}`;
    const why = first.fault.accepted;
    return why === undefined
      ? [[`CHƯA XỬ LÝ · ${what}`, `OPEN · ${what}`]]
      : [
          [what, what],
          ['Có lý do ghi sẵn, bằng tiếng Anh:', `Accepted: ${why}`],
        ];
  });
}

/** What the record says without network. `open`: affected, without a written reason. */
export function readRecord(record: FaultRecord): { readonly open: number; readonly lines: readonly Line[] } {
  const shipped = shippedOf(record);
  const faults = [...Object.values(record.packages), ...Object.values(record.beside), ...record.parts].reduce((sum, entry) => sum + entry.faults.length, 0);
  const affected = affectedOf(record, shipped);
  const open = affected.filter(({ fault }) => fault.accepted === undefined).length;
  const looked = Map.groupBy(Object.values(record.packages), (entry) => entry.looked);
  const counted = (how: 'alone' | 'silent' | 'listed'): number => looked.get(how)?.length ?? 0;
  return {
    open,
    lines: [
      [
        `Sổ tra cứu không cần mạng: tra ngày ${record.lookedOn}, danh mục lỗi đến ${record.databaseUntil}, nguồn khác đến ${record.sourcesUntil}; ${shipped.length} gói, ${faults} mục lỗi.`,
        `Offline record: looked up on ${record.lookedOn}, advisories until ${record.databaseUntil}, other sources until ${record.sourcesUntil}; ${shipped.length} packages, ${faults} entries of faults.`,
      ],
      [
        `Gói nào cũng hỏi danh mục lỗi; ngoài ra tìm riêng: ${counted('alone')} gói, tìm riêng mà không nguồn nào nhắc: ${counted('silent')}, không tìm riêng: ${counted('listed')}.`,
        `All were asked of the list of advisories; besides searched for alone: ${counted('alone')}, alone with no word found: ${counted('silent')}, not alone: ${counted('listed')}.`,
      ],
      ...meetings(record),
      [
        `${affected.length} mục gặp phiên bản đang dùng, ${open} mục chưa có lý do.`,
        `${affected.length} entries meet a version that ships, ${open} without a reason.`,
      ],
    ],
  };
}

/** npm as setup.mjs finds it: the one that runs this script, else the one on the path. */
function askRegistry(): string {
  const cli = process.env.npm_execpath;
  const [command, first] = cli?.endsWith('.js') ? [process.env.npm_node_execpath ?? process.execPath, [cli]] : ['npm', []];
  const asked = spawnSync(command, [...first, 'audit', '--json', '--fetch-retries=0'], {
    cwd: join(import.meta.dirname, '..', '..'),
    encoding: 'utf8',
    shell: command === 'npm' && process.platform === 'win32',
    maxBuffer: 64 * 1024 * 1024,
  });
  return asked.stdout?.trim() || asked.stderr || String(asked.error ?? '');
}

function main(): void {
  const record = readFaults();
  const answer = readAnswer(askRegistry(), new Set(shippedOf(record).map(({ where }) => where)));
  const { open, lines } = readRecord(record);
  process.stdout.write([...wordsOf(answer), ...lines].map(([vi, en]) => (vi === en ? `${vi}\n` : `${vi}\n  ${en}\n`)).join(''));
  const bad = open > 0 || (answer.kind === 'asked' && answer.found.length > 0);
  process.exitCode = bad ? 1 : answer.kind === 'asked' ? 0 : 2;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
