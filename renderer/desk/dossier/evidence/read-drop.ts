/** Files that were dropped or chosen, with the path that tells the dossier. Folders are read to the bottom. */
import { isJunk } from '../../../../shared/evidence-names.ts';

export type FileWithPath = { readonly path: string; readonly file: File };

const fileOf = (entry: FileSystemFileEntry): Promise<File> => new Promise((resolve, reject) => entry.file(resolve, reject));

/** A directory answers its entries in portions until an empty one. */
async function entriesOf(directory: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = directory.createReader();
  const found: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (portion.length === 0) return found;
    found.push(...portion);
  }
}

async function filesBelow(entry: FileSystemEntry): Promise<readonly FileWithPath[]> {
  const path = entry.fullPath.replace(/^\/+/, '');
  if (entry.isFile) return isJunk(path) ? [] : [{ path, file: await fileOf(entry as FileSystemFileEntry) }];
  const children = await entriesOf(entry as FileSystemDirectoryEntry);
  const files: FileWithPath[] = [];
  for (const child of children) files.push(...(await filesBelow(child)));
  return files;
}

const byPath = (a: FileWithPath, b: FileWithPath): number => a.path.localeCompare(b.path, 'vi', { numeric: true });

/** The dropped files and those of dropped folders, in the order of their paths. The entries are taken at once: after the event they are gone. */
export async function filesOfDrop(data: DataTransfer): Promise<readonly FileWithPath[]> {
  const entries = [...data.items].map((item) => (item.kind === 'file' ? item.webkitGetAsEntry() : null)).filter((e) => e !== null);
  if (entries.length === 0) return filesOfInput(data.files);
  const files: FileWithPath[] = [];
  for (const entry of entries) files.push(...(await filesBelow(entry)));
  return files.sort(byPath);
}

/** Files of an `<input type="file">`; of a chosen folder they carry their path in it. */
export const filesOfInput = (list: Iterable<File>): readonly FileWithPath[] =>
  [...list]
    .map((file) => ({ path: file.webkitRelativePath || file.name, file }))
    .filter(({ path }) => !isJunk(path))
    .sort(byPath);
