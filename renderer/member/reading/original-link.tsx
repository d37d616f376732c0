/** The file itself: PDF and pictures open in a tab of their own, Word and Excel files are saved. */

import { useReadingWords } from './reading-words.ts';
import type { File } from './sheet-view.tsx';

/** "812 KB", "1,4 MB". Powers of 1000, as phones count. */
export function sizeWords(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} KB`;
  const mega = bytes / 1_000_000;
  return `${mega < 10 ? mega.toFixed(1).replace('.', ',') : Math.round(mega)} MB`;
}

export function OriginalLink({ file }: { readonly file: Pick<File, 'id' | 'name' | 'bytes' | 'pages'> }) {
  const say = useReadingWords();
  const href = `/evidence/${file.id}/original`;
  const size = sizeWords(file.bytes);
  if (file.pages === 0)
    return (
      <a className="original" href={href} download={file.name}>
        {say('download', { size })}
      </a>
    );
  return (
    <a className="original" href={href} target="_blank" rel="noopener">
      {say('openOriginal', { size })}
    </a>
  );
}
