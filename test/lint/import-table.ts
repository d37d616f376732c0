/** The table of who may import whom (README, "Import table"), as data, and the judge of one import. */
import { posix } from 'node:path';
import type { Import } from './read-source.ts';

type Zone = {
  readonly name: string;
  /** Files of the zone. */
  readonly files: RegExp;
  /** Files of the repository it may import. */
  readonly repo: RegExp;
  /** Packages it may import, by name; `node` stands for Node's own modules. */
  readonly packages: RegExp;
  /** The rule in words, for the message. */
  readonly rule: string;
};

const anything = /./;
const screens = /^(react|react-dom|zustand|@mantine\/.+|@tabler\/icons-react|@fontsource\/.+)$/;
const appearance = '[^/]+\\.(css|svg|png|woff2)$';

/** `formats`: packages that read or write files; `folders`: format folders of the repository, shared between stages. */
const stage = (name: string, formats: string, folders = ''): Zone => ({
  name: `electron/${name}`,
  files: new RegExp(`^electron/${name}/`),
  repo: new RegExp(`^(shared/|electron/(store|safety|${name}${folders})/|resources/)`),
  packages: new RegExp(`^(node|zod${formats})$`),
  rule: 'a stage imports shared, store, safety, node and its own formats; never another stage, electron or http',
});

/** The first zone whose `files` fit is the file's. */
const zones: readonly Zone[] = [
  {
    name: 'shared',
    files: /^shared\//,
    repo: /^shared\//,
    packages: /^(zod|@noble\/.+)$/,
    rule: 'shared imports only shared, zod and arithmetic for sealing: it runs anywhere',
  },
  {
    name: 'electron/store',
    files: /^electron\/store\//,
    repo: /^(shared|electron\/store)\//,
    packages: /^(node|zod|better-sqlite3)$/,
    rule: 'the store imports shared, better-sqlite3, node, and zod to read its JSON columns',
  },
  {
    name: 'electron/safety',
    files: /^electron\/safety\//,
    repo: /^(shared|electron\/(store|safety))\//,
    packages: /^(node|zod|yauzl|yazl|@signpdf\/.+|node-forge|@noble\/.+|@peculiar\/asn1-(schema|x509)|multicast-dns)$/,
    rule: 'safety imports shared, store and node',
  },
  {
    name: 'electron/xlsx',
    files: /^electron\/xlsx\//,
    repo: /^(shared|electron\/xlsx)\//,
    packages: /^(node|yazl)$/,
    rule: 'a format folder imports shared, node and its library: it knows no session',
  },
  stage('dossier', '|exceljs|fflate|read-excel-file|write-excel-file|saxes|yauzl|yazl|@zip.js/zip.js|@hyzyla/pdfium|sharp|libheif-js|zxing-wasm', '|xlsx'),
  stage('scoring', ''),
  stage('tally', ''),
  stage('result', '|exceljs|fflate|write-excel-file'),
  stage('paper', '|pdfkit|fontkit|docx|qrcode|sharp|exceljs|@expo-google-fonts/tinos|@fontsource/be-vietnam-pro', '|xlsx'),
  {
    name: 'electron/packing',
    files: /^electron\/packing\//,
    repo: /^(electron\/(packing|safety\/(about|update))\/|shared\/problems\/)/,
    packages: /^(node|js-yaml)$/,
    rule: 'packing runs when the program is handed out, never with it: it imports node, its list, what ships and how updates are made',
  },
  {
    name: 'electron/doors',
    files: /^electron\/doors\//,
    repo: /^(shared|resources|electron\/(doors|store|safety|dossier|scoring|tally|result|paper))\//,
    packages: /^(node|fastify|@fastify\/.+|qrcode|zod)$/,
    rule: 'doors import shared, the stages, store and safety reads and the http library',
  },
  {
    name: 'electron/main',
    files: /^electron\/main(-\w+)?\.ts$/,
    repo: /^(electron\/[^/]+\.ts|shared\/(lib\/.+|problems\/.+)\.ts)$/,
    packages: /^(node|electron)$/,
    rule: "main imports the host and electron, none of the rules, the store or the doors' routes",
  },
  {
    name: 'electron/host',
    files: /^electron\/[^/]+\.ts$/,
    repo: /^(shared|resources|electron)\/(?!main[.-])/,
    packages: /^(?!electron$|better-sqlite3$)/,
    rule: 'host and cli import everything but electron, and no SQL',
  },
  {
    name: 'renderer/desk',
    files: /^renderer\/desk\//,
    repo: new RegExp(`^(shared/|renderer/(desk|kit)/|resources/${appearance})`),
    packages: screens,
    rule: 'the desk imports shared, kit, React and zustand; never node, electron or another page',
  },
  {
    name: 'renderer/hall',
    files: /^renderer\/hall\//,
    repo: new RegExp(`^(shared/|renderer/(hall|kit)/|resources/${appearance})`),
    packages: screens,
    rule: 'the hall imports shared, kit, React and zustand; never node, electron or another page',
  },
  {
    name: 'renderer/member',
    files: /^renderer\/member\//,
    repo: new RegExp(`^(shared/|renderer/(member|kit)/|resources/${appearance})`),
    packages: /^(react|react-dom|preact|zustand|@fontsource\/.+)$/,
    rule: "the member page imports shared, kit's light part, React and zustand; never zod, the component library or another page",
  },
  {
    name: 'renderer/kit',
    files: /^renderer\/kit\//,
    repo: /^(shared|renderer\/kit|resources)\//,
    packages: screens,
    rule: 'the kit imports shared, kit, React and zustand',
  },
  { name: 'test and tools', files: /^(test\/|[^/]+$)/, repo: anything, packages: anything, rule: '' },
];

const zoneOf = (file: string): Zone | undefined => zones.find((z) => z.files.test(file));

export type Target = { readonly kind: 'repo'; readonly path: string } | { readonly kind: 'package'; readonly name: string };

const builtin = /^(node:|(assert|buffer|child_process|crypto|events|fs|http|https|module|net|os|path|process|stream|tls|url|util|worker_threads|zlib)(\/|$))/;

/** Where an import leads: a path from the repository's root (without Vite's `?query`), or a package ("node" for Node's own). */
export function targetOf(file: string, from: string): Target {
  if (from.startsWith('.')) return { kind: 'repo', path: posix.join(posix.dirname(file), from.replace(/\?.*$/, '')) };
  if (builtin.test(from)) return { kind: 'package', name: 'node' };
  return {
    kind: 'package',
    name: from
      .split('/')
      .slice(0, from.startsWith('@') ? 2 : 1)
      .join('/'),
  };
}

/** What is wrong with an import, in one sentence, or null. */
export function judgeImport(file: string, { from }: Pick<Import, 'from'>): string | null {
  const zone = zoneOf(file);
  if (!zone) return 'stands outside the layout: give it a folder of the table';
  const target = targetOf(file, from);
  const allowed = target.kind === 'repo' ? zone.repo.test(target.path) : zone.packages.test(target.name);
  return allowed ? null : `may not import '${from}': ${zone.rule}`;
}
