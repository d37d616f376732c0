/** The evidence over the scoring page: page, controls, bookmarks and what opens over them. A script of its own, loaded after the page. */
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { MemberEvidence } from '../../../shared/contract/member.ts';
import { criteriaOf } from '../../../shared/criteria.ts';
import { change, useWords } from '../model/page-state.ts';
import { Chips } from './chips.tsx';
import { DossierPanel } from './dossier-panel.tsx';
import { FilesPanel } from './files-panel.tsx';
import { HitBar } from './hit-bar.tsx';
import { holdFocus } from './hold-focus.ts';
import { keyDeed } from './key-deed.ts';
import { aimAt, marksAt } from './marks.ts';
import { closePanel, closeReading, showPanel } from './open-reading.ts';
import { PageControls, PanelTabs } from './page-controls.tsx';
import { fileOf, inOrder, leaf, type Place, samePlace, sheetsOf } from './place.ts';
import { loadEvidence, type Opened, reading, useReading, useSetRead } from './reading-state.ts';
import { useReadingWords } from './reading-words.ts';
import { SearchPanel } from './search-panel.tsx';
import type { File } from './sheet-view.tsx';
import { type Depth, Stage, type StageHandle } from './stage.tsx';
import { ThumbsPanel } from './thumbs-panel.tsx';
import { type Hits, useHits } from './use-hits.ts';
import { usePageImages } from './use-page-images.ts';
import { type Places, usePlaces } from './use-places.ts';
import { wantedImages } from './wanted-images.ts';

/** From here on a panel stands beside the page and stays while one jumps. As in reading.css. */
const BESIDE_PX = 900;
const REFRESH_MS = 8000;

/** Files still being prepared when the viewer is open: asks again how far they are. */
function useFreshFiles(files: readonly File[]): void {
  const waiting = files.some((file) => file.state === 'waiting');
  useEffect(() => {
    if (!waiting) return;
    void loadEvidence(reading().dossier);
    const timer = setInterval(() => void loadEvidence(reading().dossier), REFRESH_MS);
    return () => clearInterval(timer);
  }, [waiting]);
}

function Head({ criterion, file }: { readonly criterion: string; readonly file: File | undefined }) {
  const say = useReadingWords();
  const words = useWords();
  const set = useSetRead();
  const title = set && criteriaOf(set).get(criterion)?.criterion.title;
  return (
    <header className="reader-head">
      <button type="button" className="reader-close" onClick={closeReading}>
        ‹ {say(criterion ? 'backToCard' : 'close')}
      </button>
      <div className="reader-title">
        <h2 id="reader-title">
          {criterion ? (
            <>
              <strong>{criterion}</strong> {title}
            </>
          ) : (
            say('readerTitle')
          )}
        </h2>
        <p className="soft">{file?.name}</p>
      </div>
      <button type="button" className="tools-button reader-tools" aria-haspopup="dialog" aria-label={words('tools')} onClick={() => change({ over: 'tools' })}>
        <span className="tools-sign" aria-hidden="true">
          ?
        </span>
      </button>
    </header>
  );
}

type PanelsProps = {
  readonly evidence: MemberEvidence;
  readonly files: readonly File[];
  readonly file: File | undefined;
  readonly places: Places;
  readonly images: ReturnType<typeof usePageImages>;
  readonly hits: Hits;
  /** Index of a hit. */
  readonly goToHit: (at: number) => void;
  readonly inSight: (urls: readonly string[]) => void;
};

function Panels({ evidence, files, file, places, images, hits, goToHit, inSight }: PanelsProps) {
  const say = useReadingWords();
  const panel = useReading((s) => s.panel);
  const set = useSetRead();
  if (!panel) return null;
  const afterwards = (): void => {
    if (window.innerWidth < BESIDE_PX) closePanel();
  };
  const jump = (to: Place): void => {
    places.jump(to);
    afterwards();
  };
  const goTo = (at: number): void => {
    goToHit(at);
    afterwards();
  };
  const openFile = (id: number): void => {
    places.openFile(id);
    afterwards();
  };
  const { place } = places;
  return (
    <section className="reader-panel" aria-label={say(panel)}>
      <div className="panel-head">
        <h3>{say(panel)}</h3>
        <button type="button" className="quiet" onClick={closePanel}>
          {say('close')}
        </button>
      </div>
      {panel === 'thumbs' && place && file && <ThumbsPanel file={file} place={place} images={images} jump={jump} inSight={inSight} />}
      {panel === 'files' && place && <FilesPanel files={files} place={place} openFile={openFile} />}
      {panel === 'search' && <SearchPanel files={files} hits={hits} goTo={goTo} />}
      {panel === 'dossier' && <DossierPanel evidence={evidence} needsSamples={set?.requiresSamples === true} />}
    </section>
  );
}

function Pages({ evidence, opened }: { readonly evidence: MemberEvidence; readonly opened: Opened }) {
  const say = useReadingWords();
  const panel = useReading((s) => s.panel);
  const files = inOrder(evidence.files);
  const places = usePlaces(files, opened);
  const images = usePageImages();
  const [depth, setDepth] = useState<Depth>('whole');
  const [thumbs, setThumbs] = useState<readonly string[]>([]);
  const handle = useRef<StageHandle | null>(null);
  const hits = useHits();
  const dialog = useRef<HTMLDivElement>(null);
  const { place } = places;
  const file = place ? fileOf(files, place.file) : undefined;
  useFreshFiles(files);

  // The page in hand before the thumbnails.
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are what the wish depends on
  useLayoutEffect(() => images.want(place ? [...wantedImages(files, place), ...thumbs] : []), [place?.file, place?.page, thumbs, files.length]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when opened
  useEffect(() => {
    dialog.current?.querySelector<HTMLElement>('.reader-close')?.focus({ preventScroll: true });
    if (!place) showPanel('dossier');
  }, []);

  const onKey = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || !dialog.current) return;
    if (event.key === 'Tab') return holdFocus(event, dialog.current);
    const target = event.target as HTMLElement;
    const deed = keyDeed(event.key, depth !== 'whole');
    if (!deed || (deed.kind !== 'close' && (target.tagName === 'INPUT' || target.closest('.reader-panel')))) return;
    event.preventDefault();
    if (deed.kind === 'close') return panel && place ? closePanel() : closeReading();
    if (!place || !file) return;
    if (deed.kind === 'leaf') places.leafBy(deed.by);
    else if (deed.kind === 'to') places.jump({ file: file.id, page: deed.end === 'first' ? 1 : sheetsOf(file) });
    else if (deed.kind === 'zoom') handle.current?.zoom(deed.way);
    else if (!handle.current?.move(deed.dx, deed.dy)) places.leafBy(deed.dx < 0 || deed.dy < 0 ? 1 : -1);
  };

  const goToHit = (at: number): void => {
    const hit = hits.found[at];
    if (!hit) return;
    // From hit to hit the way back stays the one to where the search began.
    (hits.chosen ? places.move : places.jump)({ file: hit.evidence, page: hit.page });
    hits.choose(at);
  };

  const last = places.back[places.back.length - 1];
  return (
    <div ref={dialog} className="reader" role="dialog" aria-modal="true" aria-labelledby="reader-title" onKeyDown={onKey}>
      <Head criterion={opened.criterion} file={file} />
      {place && <Chips links={evidence.links} files={files} criterion={opened.criterion} place={place} jump={places.jump} />}
      <div className="reader-body">
        {place ? (
          <div className="reader-stage">
            <Stage
              files={files}
              place={place}
              images={images}
              marks={(at) => marksAt(hits, at)}
              aim={aimAt(hits, place)}
              leafBy={places.leafBy}
              showDepth={setDepth}
              handle={handle}
            />
            {last && (
              <button type="button" className="return-to" onClick={places.goBack}>
                {say('returnTo', { page: last.page })}
              </button>
            )}
          </div>
        ) : (
          <p className="reader-none">{say('noFiles')}</p>
        )}
        <Panels evidence={evidence} files={files} file={file} places={places} images={images} hits={hits} goToHit={goToHit} inSight={setThumbs} />
      </div>
      {place && <HitBar hits={hits} goTo={goToHit} />}
      <footer className="reader-foot">
        {place && file && (
          <PageControls
            page={place.page}
            of={sheetsOf(file)}
            first={samePlace(leaf(files, place, -1), place)}
            last={samePlace(leaf(files, place, 1), place)}
            depth={depth}
            leafBy={places.leafBy}
            goTo={(page) => places.jump({ file: file.id, page })}
            zoom={(way) => handle.current?.zoom(way)}
          />
        )}
        <PanelTabs some={files.length > 0} />
      </footer>
      <p className="visually-hidden" role="status">
        {place && file ? say('pageOfFile', { page: place.page, of: sheetsOf(file), name: file.name }) : ''}
      </p>
    </div>
  );
}

export function Reader() {
  const { evidence, opened } = useReading();
  return evidence && opened ? <Pages evidence={evidence} opened={opened} /> : null;
}
