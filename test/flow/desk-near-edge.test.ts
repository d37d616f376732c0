/** The desk's alarm near a band's edge. Breaks when the gap is told as 0 although there is one, or on the wrong side's sign. */
import { expect, test } from 'vitest';
import { edgeGap, edgeWords } from '../../renderer/desk/result/near-edge.ts';
import { rational } from '../../shared/lib/rational.ts';

test.each([
  [279, 4, 70, '0,25'],
  [281, 4, 70, '0,25'],
  [139, 2, 70, '0,50'],
  [70, 1, 70, ''],
  // 69.9996…: two places would say 0,00.
  [174_999, 2500, 70, '0,0004'],
])('%i/%i from %i: %s', (num, den, edge, gap) => expect(edgeGap(rational(num, den), edge)).toBe(gap));

test('the sentence names mean, edge and gap', () => {
  expect(edgeWords(rational(279, 4), '69,75', 70)).toBe('Điểm trung bình 69,75 chỉ cách mức 70 điểm 0,25: nên rà lại phiếu trước khi xác nhận.');
  expect(edgeWords(rational(70), '70,00', 70)).toBe('Điểm trung bình 70,00 đúng bằng mức 70 điểm: nên rà lại phiếu trước khi xác nhận.');
});
