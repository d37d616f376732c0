/** `verify` for a session's bundle: everything an import checks, in a folder that is gone afterwards. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { inFours } from '../../../shared/lib/base32.ts';
import { type Outcome, ok } from '../../../shared/lib/outcome.ts';
import { formatDateTime } from '../../../shared/lib/vietnamese.ts';
import { fact, type Report } from '../../../shared/proof/report.ts';
import { openBundle } from './open-bundle.ts';

/** OC-7220 to OC-7228, OC-7230 where the system's temporary folder is full. */
export async function verifyBundle(file: string): Promise<Outcome<Report>> {
  const folder = mkdtempSync(join(tmpdir(), 'ocop-goi-'));
  try {
    const opened = await openBundle(file, folder);
    if (!opened.ok) return opened;
    const { manifest, fingerprint } = opened.value;
    const count = (start: string): string => String(manifest.files.filter(({ name }) => name.startsWith(start)).length);
    return ok({
      title: { vi: 'GÓI PHIÊN NGUYÊN VẸN', en: 'THE SESSION BUNDLE IS INTACT' },
      facts: [
        fact('Tệp', 'File', basename(file)),
        fact('Phiên', 'Session', manifest.session.name),
        fact('Đóng gói lúc', 'Packed at', formatDateTime(manifest.madeAt)),
        fact('Khóa của phiên đã ký', "Signed by the session's key", inFours(fingerprint)),
        fact('Số dòng nhật ký', 'Journal entries', String(manifest.session.head.seq)),
        fact('Mã băm dòng cuối', 'Hash of the last entry', manifest.session.head.hash),
        fact('Minh chứng, bản đã ký', 'Evidence, signed papers', count('evidence/')),
        fact('Văn bản', 'Papers', count('papers/')),
      ],
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
