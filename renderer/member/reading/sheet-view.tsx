/** One page: the small picture stretched at once, the large one over it when it has come; or in words why there is none. */
import type { MemberEvidence } from '../../../shared/contract/member.ts';
import type { Mark } from './marks.ts';
import { OriginalLink } from './original-link.tsx';
import type { PageImages } from './page-images.ts';
import type { Place } from './place.ts';
import { useReadingWords } from './reading-words.ts';
import { pictureUrl } from './wanted-images.ts';
import type { Size } from './zoom.ts';

export type File = MemberEvidence['files'][number];

/** Until a picture says otherwise. */
const A4: Size = { width: 210, height: 297 };
/** A page that came late is worth a word only after this many tries. */
const SAY_AFTER = 1;

export const pictureSize = (images: PageImages, place: Place): Size =>
  images.look(pictureUrl(place, 'small')).size ?? images.look(pictureUrl(place, 'large')).size ?? A4;

const percent = (part: number): string => `${part * 100}%`;

function Missing({ file, place, images, current }: { readonly file: File; readonly place: Place; readonly images: PageImages; readonly current: boolean }) {
  const say = useReadingWords();
  const [small, large] = [images.look(pictureUrl(place, 'small')), images.look(pictureUrl(place, 'large'))];
  const tried = Math.max(small.tries, large.tries);
  const failing = [small, large].some((p) => p.state === 'failed' || p.tries > SAY_AFTER);
  if (!failing) return <p className="sheet-words">{say('pageLoading')}</p>;
  const words = file.state === 'failed' ? 'fileFailed' : file.state === 'waiting' ? 'pagePreparing' : 'pageMissing';
  return (
    <div className="sheet-words">
      <p role={current ? 'status' : undefined}>{say(words)}</p>
      {current && file.state !== 'failed' && tried > SAY_AFTER && (
        <button type="button" className="small" onClick={images.again}>
          {say('tryAgain')}
        </button>
      )}
      {current && file.state !== 'waiting' && <OriginalLink file={file} />}
    </div>
  );
}

/** Word and Excel files: given as they are. */
function AsGiven({ file, current }: { readonly file: File; readonly current: boolean }) {
  const say = useReadingWords();
  return (
    <div className="sheet-words">
      <p className="sheet-name">{file.name}</p>
      <p>{say('fileAsGiven')}</p>
      {current && <OriginalLink file={file} />}
    </div>
  );
}

export function SheetView({
  file,
  place,
  images,
  marks,
  current,
}: {
  readonly file: File;
  readonly place: Place;
  readonly images: PageImages;
  readonly marks: readonly Mark[];
  readonly current: boolean;
}) {
  const say = useReadingWords();
  if (file.pages === 0) return <AsGiven file={file} current={current} />;
  const ready = (['small', 'large'] as const).map((size) => pictureUrl(place, size)).filter((url) => images.look(url).state === 'ready');
  if (ready.length === 0) return <Missing file={file} place={place} images={images} current={current} />;
  const words = say('pageOfFile', { page: place.page, of: file.pages, name: file.name });
  return (
    <>
      {ready.map((url, i) => (
        <img key={url} className="sheet-picture" src={url} alt={current && i === ready.length - 1 ? words : ''} draggable={false} />
      ))}
      {marks.map(({ left, top, width, height, chosen }, i) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: boxes have nothing else
          key={i}
          className={chosen ? 'mark mark-chosen' : 'mark'}
          style={{ left: percent(left), top: percent(top), width: percent(width), height: percent(height) }}
        />
      ))}
    </>
  );
}
