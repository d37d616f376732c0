/**
 * What opens seats, desk and keys is said once, where it must be, and nowhere else: not on the terminal, in the journal, in what is
 * exported, in names of files, nor in what a door answers to others. Canaries: PINs, seat keys and devices' secrets of a small session
 * in full, the desk's link and cookie. The session's own file and its copies hold the keys of seats, and of PINs and devices' secrets hashes only.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { DESK_FILES, type SeatCard } from '../../shared/contract/desk.ts';
import type { MemberState } from '../../shared/contract/member.ts';
import { createClient, valueOf } from '../support/client.ts';
import { keyOf } from '../support/fake-member.ts';
import { unzip } from '../support/fill-opinion.ts';
import { listen } from '../support/live.ts';
import { JAM, makeSmallCouncil } from '../support/small-council.ts';
import { startVenue, type TestVenue } from '../support/venue.ts';

let venue: TestVenue;
let cards: readonly SeatCard[] = [];
/** Name → the secret itself. */
const canaries = new Map<string, string>();
const said: string[] = [];

beforeAll(async () => {
  for (const stream of [process.stdout, process.stderr]) vi.spyOn(stream, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  venue = await startVenue();
  const { desk, host } = venue;
  canaries.set('desk link, used', new URL(host.ready.desk).searchParams.get('token') ?? '');
  canaries.set('desk cookie', desk.client.cookie().split('=')[1] ?? '');
  await makeSmallCouncil(desk);
  cards = await venue.cards('TV1', 'TV2', 'TV3');
  for (const [i, card] of cards.entries()) {
    const secret = `canary-secret-${i}-${'k'.repeat(24)}`;
    const phone = createClient(host.ready.member, '', keyOf(card));
    const wrong = card.pin === '0000' ? '1111' : '0000';
    await phone.command('join', { key: keyOf(card), pin: wrong, device: 'Máy thử', secret });
    valueOf(await phone.command<MemberState>('join', { key: keyOf(card), pin: card.pin, device: 'Máy thử', secret }));
    (await listen<MemberState>(phone)).close();
    canaries.set(`seat key of ${card.member}`, keyOf(card));
    canaries.set(`device secret of ${card.member}`, secret);
  }
  // A request that fails for no reason anybody foresaw is told on the terminal, without what was sent.
  await createClient(host.ready.member, '', keyOf(cards[0] as SeatCard)).command('join', { key: keyOf(cards[0] as SeatCard), pin: 'x', device: [], secret: 7 });
  await desk.run('open-scoring', { dossier: JAM });
  await desk.run('close-scoring', { dossier: JAM, evenIfMissing: true });
  await desk.run('back-up-now', {});
}, 60_000);
afterAll(async () => {
  vi.restoreAllMocks();
  await venue.close();
});

function clean(where: string, text: string, but = /^$/): void {
  for (const [name, secret] of canaries) if (!but.test(name)) expect(text.includes(secret), `${name} in ${where}`).toBe(false);
}

test('the canaries are real', () => {
  expect(canaries.size).toBe(8);
  for (const [name, secret] of canaries) expect([name, secret.length > 10]).toEqual([name, true]);
});

test('not on the terminal', () => clean('stdout and stderr', said.join('') + venue.told.join('\n')));

test('not in the journal: neither the table nor its file', async () => {
  const rows = JSON.stringify(venue.host.venue.session()?.db.prepare('SELECT * FROM journal').all());
  expect(rows.length).toBeGreaterThan(500);
  clean('journal', rows);
  // Four digits may stand anywhere by chance: a PIN is looked for as a value.
  for (const { pin, member } of cards) expect(rows.includes(`"${pin}"`) || rows.includes(`\\"${pin}\\"`), `PIN of ${member}`).toBe(false);
  clean('journal file', await (await venue.desk.client.get(DESK_FILES.journal)).text());
});

test('not in what is exported, nor in the name of any file', async () => {
  const workbook = new Uint8Array(await (await venue.desk.client.get(DESK_FILES.session)).arrayBuffer());
  for (const [part, bytes] of Object.entries(await unzip(workbook))) clean(`session.xlsx ${part}`, part + bytes.toString('utf8'));
  clean('profile', await (await venue.desk.client.get(DESK_FILES.profile)).text());
  const files = readdirSync(venue.dataDir, { recursive: true, withFileTypes: true });
  expect(files.length).toBeGreaterThan(2);
  for (const file of files) {
    clean('a name of a file', file.name);
    // A seat's key is of no use without its PIN: the session's file, which makes the QR, may hold it. Nothing else may, and no secret of a device.
    const session = /\.sqlite(?:-wal|-shm)?$/.test(file.name);
    if (file.isFile()) clean(file.name, readFileSync(join(file.parentPath, file.name)).toString('latin1'), session ? /^seat key/ : undefined);
  }
});

test('not in what the doors tell others', async () => {
  const { member, hall } = venue.host.ready;
  const [other] = await venue.join('TV4');
  for (const client of [createClient(member), other?.client, createClient(hall)])
    for (const command of ['read-state', 'join', 'look-up-seat', 'resume-seat', 'leave-not']) {
      const reply = await client?.command(command, { key: 'XXXX-XXXX', pin: '0000', device: 'x', secret: 'y'.repeat(32) });
      clean(`${command}`, reply?.text ?? '');
    }
  const seats = await venue.desk.ask('read-session', {});
  clean('read-session', seats.text);
});
