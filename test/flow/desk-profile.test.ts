/** The regulation through the doors: out as a file and in again, kept, honoured in round 2 and after the last round. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DESK_FILES } from '../../shared/contract/desk-files.ts';
import { rational } from '../../shared/lib/rational.ts';
import { PROFILE_FORMAT } from '../../shared/profile-file.ts';
import { DEFAULT_PROFILE, type Profile } from '../../shared/session.ts';
import { codesOf, valueOf } from '../support/client.ts';
import { makeSheet } from '../support/make-sheet.ts';
import { whenOpen } from '../support/score-product.ts';
import { JAM, makeSmallCouncil } from '../support/small-council.ts';
import { startVenue, type TestVenue } from '../support/venue.ts';

const OWN: Profile = {
  ...DEFAULT_PROFILE,
  quorumShare: rational(5, 7),
  maxRounds: 2,
  gapNamed: true,
  lastRoundChoice: 'mean',
  minutesSuffix: '/BB-HĐ',
  minutesFirst: 4,
};

let venue: TestVenue;
beforeAll(async () => {
  venue = await startVenue();
  await makeSmallCouncil(venue.desk, { begin: false });
});
afterAll(() => venue.close());

test('exported, read back equal; reading and refusing change nothing; saving keeps it', async () => {
  const { desk } = venue;
  await desk.run('save-profile', { profile: OWN });
  const out = await desk.client.get(DESK_FILES.profile);
  expect(out.headers.get('content-disposition')).toMatch(/attachment; filename="quy-che-.*\.json"/);
  const text = await out.text();
  expect(JSON.parse(text)).toMatchObject({ format: PROFILE_FORMAT, version: 1, profile: { quorumShare: '5/7' } });
  await desk.run('save-profile', { profile: DEFAULT_PROFILE });
  const bytes = (t: string) => new TextEncoder().encode(t);
  expect(codesOf(await desk.client.upload(DESK_FILES.profile, bytes(text.replace('"5/7"', '"7/5"'))))).toEqual(['OC-1033']);
  expect(valueOf(await desk.client.upload<Profile>(DESK_FILES.profile, bytes(text)))).toEqual(OWN);
  expect((await desk.run('read-session', {})).profile).toEqual(DEFAULT_PROFILE);
  await desk.run('save-profile', { profile: OWN });
  expect((await desk.run('read-session', {})).profile).toEqual(OWN);
});

test('round 2 names the pair without points; after the last round only what the profile offers is taken', async () => {
  const { desk } = venue;
  await desk.run('begin-session', {});
  const members = await venue.join();
  await desk.run('open-scoring', { dossier: JAM });
  const score = async (round: number, points: readonly number[]): Promise<void> => {
    for (const [i, member] of members.entries()) {
      const state = await whenOpen(member, JAM, round);
      valueOf(await member.submit(member.prepare(state, makeSheet(await member.readSet(JAM), points[i] ?? 70))));
    }
    await desk.run('close-scoring', { dossier: JAM, evenIfMissing: false });
  };
  await score(1, [83, 71, 70, 70, 70]);
  await desk.run('open-next-round', { dossier: JAM });
  const first = members[0];
  if (!first) throw new Error('nobody joined');
  expect((await whenOpen(first, JAM, 2)).current?.gap).toEqual({
    spread: 13,
    limit: 10,
    names: { highest: ['Nguyễn Văn TV1'], lowest: ['Nguyễn Văn TV3', 'Nguyễn Văn TV4', 'Nguyễn Văn TV5'] },
  });
  await score(2, [83, 71, 70, 70, 70]);
  expect(codesOf(await desk.ask('conclude-spread', { dossier: JAM, decision: 'postpone', reason: 'thử' }))).toEqual(['OC-4009']);
  await desk.run('conclude-spread', { dossier: JAM, decision: 'mean', reason: 'đã thảo luận' });
});
