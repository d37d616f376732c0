/** The minutes say who came and went, who presided by authorisation, and who was away for one product only. */
import { expect, test } from 'vitest';
import { drawPaper } from '../../electron/paper/draw-paper.ts';
import { buildPaper } from '../../shared/paper/register.ts';
import type { Movement } from '../../shared/session.ts';
import { book26, contextOf, RECORD } from '../support/paper-record.ts';
import { flatText, missingFrom } from '../support/pdf-tools.ts';

test('arrivals, departures, delegation and exceptions are printed; what was undone is not', async () => {
  const [first, second] = RECORD.members;
  const dossier = RECORD.dossiers[0];
  if (!first || !second || !dossier) throw new Error('no facts');
  const { halfDay } = dossier;
  const at = { member: second.code, halfDay, undoneAt: null, undoneReason: '' };
  const movements: readonly Movement[] = [
    { ...at, id: 1, kind: 'leave', at: '2026-09-04T03:42:00.000Z', reason: 'dự họp khẩn' },
    { ...at, id: 2, kind: 'arrive', at: '2026-09-04T04:05:00.000Z', reason: '' },
    { ...at, id: 3, kind: 'leave', at: '2026-09-04T04:15:00.000Z', reason: 'ghi nhầm đấy', undoneAt: '2026-09-04T04:16:00.000Z', undoneReason: 'nhầm' },
  ];
  const record = {
    ...RECORD,
    info: { ...RECORD.info, chairDelegation: 'Giấy ủy quyền số 15/GUQ cho Phó Chủ tịch' },
    productPresence: [{ dossier: dossier.code, member: second.code, present: false, reason: 'đang họp khẩn', notes: {} }],
  };
  const paper = buildPaper(contextOf(record, book26, { movements }), 'bien-ban', () => true);
  if (!paper.ok) throw new Error('refused');
  const text = await flatText(await drawPaper(paper.value));
  expect(
    missingFrom(text, [
      'Ủy quyền chủ trì: Giấy ủy quyền số 15/GUQ cho Phó Chủ tịch',
      `${second.name} ra lúc 10:42 (lý do: dự họp khẩn)`,
      `${second.name} vào lúc 11:05.`,
      `Vắng khi chấm sản phẩm này: ${second.name} (lý do: đang họp khẩn)`,
    ]),
  ).toEqual([]);
  expect(text).not.toContain('ghi nhầm đấy');
});
