/** The frozen list: what stood behind each dossier when the session opened. Its canonical JSON is hashed, and the hash is printed. */
import type { EvidenceItem, EvidenceLink } from './evidence.ts';
import type { DossierCode } from './lib/brand.ts';
import { canonicalJson } from './lib/canonical-json.ts';

type ManifestFile = Pick<EvidenceItem, 'name' | 'bytes' | 'hash' | 'pages' | 'item' | 'face'> & {
  readonly links: readonly Pick<EvidenceLink, 'criterion' | 'firstPage' | 'lastPage' | 'label'>[];
};
export type ManifestDossier = { readonly code: DossierCode; readonly name: string; readonly files: readonly ManifestFile[] };

/** What a manifest row holds, counted. */
export type Manifest = { readonly json: string; readonly files: number; readonly bytes: number };

/** Dossiers in the order given, each with its files in their order; ids and times of attaching are left out, they say nothing of the content. */
export function buildManifest(
  dossiers: readonly { readonly code: DossierCode; readonly name: string }[],
  files: readonly EvidenceItem[],
  links: readonly EvidenceLink[],
): Manifest {
  const listed = dossiers.map(
    ({ code, name }): ManifestDossier => ({
      code,
      name,
      files: files
        .filter((f) => f.dossier === code)
        .map((f) => ({
          name: f.name,
          bytes: f.bytes,
          hash: f.hash,
          pages: f.pages,
          item: f.item,
          face: f.face,
          links: links.filter((l) => l.evidence === f.id).map(({ criterion, firstPage, lastPage, label }) => ({ criterion, firstPage, lastPage, label })),
        })),
    }),
  );
  return { json: canonicalJson({ dossiers: listed }), files: files.length, bytes: files.reduce((sum, f) => sum + f.bytes, 0) };
}
