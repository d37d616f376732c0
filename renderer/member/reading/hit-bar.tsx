/** From hit to hit, within the thumb's reach, while the list of hits is closed or lies beside the page. */
import { useReadingWords } from './reading-words.ts';
import type { Hits } from './use-hits.ts';

export function HitBar({ hits, goTo }: { readonly hits: Hits /** Index of a hit. */; readonly goTo: (at: number) => void }) {
  const say = useReadingWords();
  const { asked, found, chosen } = hits;
  if (!asked || found.length === 0) return null;
  const at = chosen?.at ?? -1;
  return (
    <section className="hit-bar" aria-label={say('hits')}>
      <button type="button" aria-label={say('previousHit')} disabled={at <= 0} onClick={() => goTo(at - 1)}>
        ‹
      </button>
      <p role="status">
        {at < 0 ? say('found', { n: found.length }) : say('hitOf', { i: at + 1, n: found.length })} <span className="soft">«{asked.text}»</span>
      </p>
      <button type="button" aria-label={say('nextHit')} disabled={at >= found.length - 1} onClick={() => goTo(at + 1)}>
        ›
      </button>
      <button type="button" className="hit-end" aria-label={say('endSearch')} onClick={hits.clear}>
        ×
      </button>
    </section>
  );
}
