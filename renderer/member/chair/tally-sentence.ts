/** What explains the stars on the chair's tab: the host's own sentence in Vietnamese, put together from the same facts in English. */
import type { DossierTally } from '../../../shared/contract/desk-tally-shapes.ts';
import { composeSentence, missedUpTo } from '../../kit/light/result-sentence.ts';
import { type Language, speak } from '../../kit/light/words.ts';
import { chairWords } from '../../kit/strings/member-chair.ts';

export function tallySentence(tally: DossierTally, language: Language): string {
  if (language === 'vi') return tally.sentence;
  const say = speak(chairWords, language);
  const soFar = (mean: string): string => (tally.missing.length > 0 ? say('sayProvisional', { mean }) : mean);
  return composeSentence(
    { ...tally, failedGates: missedUpTo(tally.gates, tally.band) },
    {
      mean: (mean) => say('sayMean', { mean: soFar(mean) }),
      band: (mean, n) => say('sayBand', { mean: soFar(mean), n }),
      gates: (gates) => say('sayGates', { gates }),
      stars: (n) => say('sayStars', { n }),
      disposition: (disposition) => say(`say-${disposition}`),
      reason: (reason) => say(`why-${reason}`),
    },
  );
}
