/** Bookmarks over the page: those of the criterion first, then the other ones of the file in hand. One line that scrolls by itself. */
import type { EvidenceLink } from '../../../shared/evidence.ts';
import { chipsFor, fileOf, linkPlace, type Place, within } from './place.ts';
import { useReadingWords } from './reading-words.ts';
import type { File } from './sheet-view.tsx';

type ChipsProps = {
  readonly links: readonly EvidenceLink[];
  readonly files: readonly File[];
  readonly criterion: string;
  readonly place: Place;
  readonly jump: (to: Place) => void;
};

export function Chips({ links, files, criterion, place, jump }: ChipsProps) {
  const say = useReadingWords();
  const chips = chipsFor(links, files, criterion, place.file);
  if (chips.length === 0) return null;
  const pages = ({ firstPage, lastPage }: EvidenceLink): string => {
    if (firstPage === null) return say('wholeFile');
    return lastPage === null || lastPage === firstPage ? say('pageShort', { page: firstPage }) : say('pagesShort', { from: firstPage, to: lastPage });
  };
  return (
    <ul className="chips" aria-label={say('bookmarks')}>
      {chips.map((link) => (
        <li key={link.id}>
          <button
            type="button"
            className={link.criterion === criterion ? 'chip chip-own' : 'chip'}
            aria-current={within(link, place)}
            onClick={() => jump(linkPlace(link))}
          >
            {link.criterion !== criterion && <strong>{link.criterion} </strong>}
            {pages(link)} · {link.label || fileOf(files, link.evidence)?.name}
          </button>
        </li>
      ))}
    </ul>
  );
}
