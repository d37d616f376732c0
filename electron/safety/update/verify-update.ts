/** `verify` for an update file: signature, maker and every hash, against the keys this program was built with. */
import { basename } from 'node:path';
import { inFours } from '../../../shared/lib/base32.ts';
import { type Outcome, ok } from '../../../shared/lib/outcome.ts';
import { formatDateTime } from '../../../shared/lib/vietnamese.ts';
import { fact, type Report } from '../../../shared/proof/report.ts';
import { readUpdateKeys } from './keys.ts';
import { checkUpdate } from './read-update.ts';

/** `program`: its folder. OC-7690 to OC-7698. Whether it fits this machine and version is the desk's question, not this one's. */
export async function verifyUpdate(file: string, program: string): Promise<Outcome<Report>> {
  const checked = await checkUpdate(file, { keys: readUpdateKeys(program), running: null });
  if (!checked.ok) return checked;
  const { manifest, fingerprint } = checked.value;
  return ok({
    title: { vi: 'TỆP CẬP NHẬT NGUYÊN VẸN', en: 'THE UPDATE FILE IS INTACT' },
    facts: [
      fact('Tệp', 'File', basename(file)),
      fact('Phiên bản', 'Version', `${manifest.version} ${manifest.build}`),
      fact('Dành cho', 'Made for', `${manifest.platform}-${manifest.arch}`),
      fact('Làm lúc', 'Made at', formatDateTime(manifest.madeAt)),
      fact('Khóa nơi phát hành', "Maker's key", inFours(fingerprint)),
      fact('Số tệp', 'Files', String(manifest.files.length)),
    ],
  });
}
