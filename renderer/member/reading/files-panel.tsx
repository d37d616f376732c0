/** All files of the product: kind, pages, name, state; a tap opens one where it was left, the link beside it is the file itself. */
import { lastPage } from './keep-place.ts';
import { OriginalLink } from './original-link.tsx';
import type { Place } from './place.ts';
import { useReadingWords } from './reading-words.ts';
import type { File } from './sheet-view.tsx';
import { storedMarks } from './use-places.ts';

const KINDS = { pdf: 'kindPdf', image: 'kindImage', word: 'kindWord', sheet: 'kindSheet' } as const;

export function FilesPanel({ files, place, openFile }: { readonly files: readonly File[]; readonly place: Place; readonly openFile: (file: number) => void }) {
  const say = useReadingWords();
  const marks = storedMarks();
  return (
    <ul className="panel-body file-list">
      {files.map((file) => {
        const last = lastPage(marks, file.id);
        const facts = [
          say(KINDS[file.kind]),
          file.pages > 0 ? say('filePages', { n: file.pages }) : '',
          file.state === 'waiting' ? say('fileWaiting') : file.state === 'failed' ? say('fileBroken') : '',
          last > 1 ? say('lastAt', { page: last }) : '',
        ];
        return (
          <li key={file.id} className={file.id === place.file ? 'file file-on' : 'file'}>
            <button type="button" className="file-open" aria-current={file.id === place.file} onClick={() => openFile(file.id)}>
              <span className="file-name">{file.name}</span>
              <span className="soft">{facts.filter(Boolean).join(' · ')}</span>
            </button>
            <OriginalLink file={file} />
          </li>
        );
      })}
    </ul>
  );
}
