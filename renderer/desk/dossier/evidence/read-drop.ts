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

/** `unreadable`: paths of files and folders that the browser couldn't open; what lies beside them is there. */
export type Dropped = { readonly files: readonly FileWithPath[]; readonly unreadable: readonly string[] };

const NOTHING: Dropped = { files: [], unreadable: [] };
const together = (all: readonly Dropped[]): Dropped => ({ files: all.flatMap((d) => d.files), unreadable: all.flatMap((d) => d.unreadable) });

async function filesBelow(entry: FileSystemEntry): Promise<Dropped> {
  const path = entry.fullPath.replace(/^\/+/, '');
  if (entry.isFile && isJunk(path)) return NOTHING;
  try {
    if (entry.isFile) return { files: [{ path, file: await fileOf(entry as FileSystemFileEntry) }], unreadable: [] };
    const below: Dropped[] = [];
    for (const child of await entriesOf(entry as FileSystemDirectoryEntry)) below.push(await filesBelow(child));
    return together(below);
  } catch {
    return { files: [], unreadable: [path] };
  }
}

const byPath = (a: FileWithPath, b: FileWithPath): number => a.path.localeCompare(b.path, 'vi', { numeric: true });

/** The dropped files and those of dropped folders, in the order of their paths. The entries are taken at once: after the event they are gone. */
export async function filesOfDrop(data: Pick<DataTransfer, 'items' | 'files'>): Promise<Dropped> {
  const entries = [...data.items].map((item) => (item.kind === 'file' ? item.webkitGetAsEntry() : null)).filter((e) => e !== null);
  if (entries.length === 0) return { files: filesOfInput(data.files), unreadable: [] };
  const dropped: Dropped[] = [];
  for (const entry of entries) dropped.push(await filesBelow(entry));
  const { files, unreadable } = together(dropped);
  return { files: [...files].sort(byPath), unreadable };
}

/** Files of an `<input type="file">`; of a chosen folder they carry their path in it. */
export const filesOfInput = (list: Iterable<File>): readonly FileWithPath[] =>
  [...list]
    .map((file) => ({ path: file.webkitRelativePath || file.name, file }))
    .filter(({ path }) => !isJunk(path))
    .sort(byPath);
