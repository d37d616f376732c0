/** A small session made at the desk by hand: chair, four members, a secretary, two products. Nothing scored yet. */
import { type DossierCode, dossierCode, memberCode } from '../../shared/lib/brand.ts';
import type { Role } from '../../shared/session.ts';
import type { Desk } from './desk-client.ts';

const SCORING = ['TV1', 'TV2', 'TV3', 'TV4', 'TV5'] as const;
export const JAM = dossierCode('27-09526-1-2026');
export const TOUR = dossierCode('27-09214-1-2026');
const HALF_DAY = 'Ngày 1 - sáng';

const saveMember = (desk: Desk, code: string, role: Role): Promise<null> =>
  desk.run('save-member', { member: { code, name: `Nguyễn Văn ${code}`, role, title: '', unit: '', scores: role !== 'secretary', notes: {} }, before: null });

const saveDossier = (desk: Desk, code: DossierCode, name: string, setNumber: number, order: number): Promise<null> =>
  desk.run('save-dossier', {
    dossier: {
      code,
      name,
      setNumber,
      producer: 'Hợp tác xã Thử Nghiệm',
      producerKind: 'Hợp tác xã',
      representative: 'Trần Thị Thử',
      address: 'xã Minh Tân, tỉnh Bắc Ninh',
      commune: 'Xã Minh Tân',
      phone: '',
      registration: 'first',
      currentStars: null,
      eligible: true,
      ineligibleReason: '',
      halfDay: HALF_DAY,
      order,
      notes: {},
    },
    before: null,
  });

/** Makes the session and, unless told otherwise, opens it. */
export async function makeSmallCouncil(desk: Desk, { begin = true }: { readonly begin?: boolean } = {}): Promise<void> {
  await desk.run('create-session', { name: 'Phiên thử', province: 'Bắc Ninh', startDate: '2026-09-04', endDate: '2026-09-05', bookId: 'QD26-2026' });
  for (const [i, code] of SCORING.entries()) await saveMember(desk, code, i === 0 ? 'chair' : 'member');
  await saveMember(desk, 'TK1', 'secretary');
  await saveDossier(desk, JAM, 'Mứt cà rốt dẻo', 7, 1);
  await saveDossier(desk, TOUR, 'Một ngày làng nghề', 26, 2);
  if (begin) await desk.run('begin-session', {});
}

/** Marks members as away in the session's half-day. */
export async function sendAway(desk: Desk, ...members: readonly string[]): Promise<void> {
  for (const code of members) await desk.run('record-attendance', { member: memberCode(code), halfDay: HALF_DAY, present: false, reason: 'Bận việc đột xuất' });
}
