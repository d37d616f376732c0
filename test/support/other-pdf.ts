/** A PDF as other programs write them today: its objects packed in an object stream, its references in a stream with PNG's predictor, no table. */
import { deflateSync } from 'node:zlib';

const COLUMNS = 5;

/** One page that shows `text` (plain letters). */
export function makePackedPdf(text: string): Buffer {
  const packed = [
    [1, '<</Type/Catalog/Pages 2 0 R>>'],
    [2, '<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 300 200]>>'],
    [3, '<</Type/Page/Parent 2 0 R/Contents 5 0 R/Resources<</Font<</F 4 0 R>>>>>>'],
    [4, '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'],
  ] as const;
  let at = 0;
  const head = packed.map(([number, body]) => {
    const pair = `${number} ${at}`;
    at += body.length + 1;
    return pair;
  });
  const first = `${head.join(' ')} `;
  const objects = deflateSync(Buffer.from(first + packed.map(([, body]) => body).join(' ')));
  const content = Buffer.from(`BT /F 24 Tf 30 100 Td (${text}) Tj ET`);
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const offset = (): number => parts.reduce((sum, part) => sum + part.length, 0);
  const stream = (number: number, dict: string, data: Buffer): number => {
    const start = offset();
    parts.push(Buffer.from(`${number} 0 obj\n<<${dict}/Length ${data.length}>>\nstream\n`), data, Buffer.from('\nendstream\nendobj\n'));
    return start;
  };
  const contentAt = stream(5, '', content);
  const objectsAt = stream(6, `/Type/ObjStm/N ${packed.length}/First ${first.length}/Filter/FlateDecode`, objects);
  const startsAt = offset();
  const row = (kind: number, second: number, third: number): Buffer => Buffer.from([kind, (second >> 16) & 255, (second >> 8) & 255, second & 255, third]);
  const rows = [row(0, 0, 0), ...packed.map((_, i) => row(2, 6, i)), row(1, contentAt, 0), row(1, objectsAt, 0), row(1, startsAt, 0)];
  const filtered = rows.map((own, i) => Buffer.from([2, ...own.map((byte, j) => (byte - (rows[i - 1]?.[j] ?? 0)) & 255)]));
  const dict = `/Type/XRef/Size 8/W[1 3 1]/Root 1 0 R/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns ${COLUMNS}>>`;
  stream(7, dict, deflateSync(Buffer.concat(filtered)));
  parts.push(Buffer.from(`startxref\n${startsAt}\n%%EOF\n`));
  return Buffer.concat(parts);
}
