/** The alarm of a mean that lies within half a point of a star band's edge. */
import { type Rational, rational, roundDecimal } from '../../../shared/lib/rational.ts';
import { decimalComma } from '../../../shared/lib/vietnamese.ts';
import { t } from '../../kit/strings/index.ts';

/** How far a mean lies from an edge in points, to as many places as it takes not to say 0: "0,25"; '' when it stands on it. */
export function edgeGap(mean: Rational, edge: number): string {
  const gap = rational(Math.abs(mean.num - edge * mean.den), mean.den);
  if (gap.num === 0) return '';
  for (let places = 2; ; places += 1) {
    const text = roundDecimal(gap, places);
    if (places === 9 || Number(text) > 0) return decimalComma(text);
  }
}

/** "Điểm trung bình 69,75 chỉ cách mức 70 điểm 0,25: …". */
export function edgeWords(mean: Rational, shownMean: string, edge: number): string {
  const gap = edgeGap(mean, edge);
  return gap ? t('corrections.nearEdge', { mean: shownMean, edge, gap }) : t('corrections.onEdge', { mean: shownMean, edge });
}
