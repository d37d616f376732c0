/** JPEGs as the pages of one PDF (ISO 32000-1), unchanged: the scanned pages of a paper in their order. The same pictures give the same bytes. */

/** Width and height in pixels, as the JPEG has them. */
export type PagePicture = { readonly jpeg: Buffer; readonly width: number; readonly height: number; readonly grey: boolean };

/** Points of A4's and A3's sides. */
const A4 = [595.28, 841.89] as const;
const A3 = [841.89, 1190.55] as const;
/** From so many pixels on its longer side, at the 200 dpi of our page pictures, a page is an A3 sheet. */
const A3_FROM = 2900;

function boxOf({ width, height }: PagePicture): readonly [number, number] {
  const [short, long] = Math.max(width, height) >= A3_FROM ? A3 : A4;
  return width > height ? [long, short] : [short, long];
}

/** The largest box of the picture's shape in its page, in the middle. */
function placeOf(picture: PagePicture): string {
  const [wide, high] = boxOf(picture);
  const scale = Math.min(wide / picture.width, high / picture.height);
  const [w, h] = [picture.width * scale, picture.height * scale];
  return [w, 0, 0, h, (wide - w) / 2, (high - h) / 2].map((n) => n.toFixed(2)).join(' ');
}

/** A string of PDF in UTF-16, as any title may need. */
const hexText = (text: string): string => `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;

/** There must be one at least. */
export function bindPictures(pictures: readonly PagePicture[], title: string): Buffer {
  const chunks: Buffer[] = [];
  const offsets: number[] = [];
  let length = 0;
  const put = (bytes: Buffer | string): void => {
    const chunk = typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes;
    chunks.push(chunk);
    length += chunk.length;
  };
  const object = (number: number, dictionary: string, stream?: Buffer): void => {
    offsets[number] = length;
    put(`${number} 0 obj\n${dictionary}`);
    if (stream) {
      put('\nstream\n');
      put(stream);
      put('\nendstream');
    }
    put('\nendobj\n');
  };
  const first = (index: number): number => 4 + index * 3;
  put('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n');
  object(1, '<< /Type /Catalog /Pages 2 0 R >>');
  object(2, `<< /Type /Pages /Count ${pictures.length} /Kids [${pictures.map((_, i) => `${first(i)} 0 R`).join(' ')}] >>`);
  object(3, `<< /Title ${hexText(title)} /Producer ${hexText('OCOP Hội đồng')} >>`);
  pictures.forEach((picture, i) => {
    const n = first(i);
    const content = Buffer.from(`q ${placeOf(picture)} cm /P Do Q\n`);
    const [wide, high] = boxOf(picture);
    const space = picture.grey ? '/DeviceGray' : '/DeviceRGB';
    object(n, `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${wide} ${high}] /Contents ${n + 1} 0 R /Resources << /XObject << /P ${n + 2} 0 R >> >> >>`);
    object(n + 1, `<< /Length ${content.length} >>`, content);
    const look = `/Width ${picture.width} /Height ${picture.height} /ColorSpace ${space} /BitsPerComponent 8 /Filter /DCTDecode`;
    object(n + 2, `<< /Type /XObject /Subtype /Image ${look} /Length ${picture.jpeg.length} >>`, picture.jpeg);
  });
  const start = length;
  put(`xref\n0 ${offsets.length}\n0000000000 65535 f \n`);
  for (const offset of offsets.slice(1)) put(`${String(offset).padStart(10, '0')} 00000 n \n`);
  put(`trailer\n<< /Size ${offsets.length} /Root 1 0 R /Info 3 0 R >>\nstartxref\n${start}\n%%EOF\n`);
  return Buffer.concat(chunks);
}
