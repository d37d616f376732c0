/** What was found in a signed PDF, in words for the terminal and for the desk. */
import { formatDate, formatDateTime } from './lib/vietnamese.ts';
import type { Said } from './proof/report.ts';
import type { PdfCheck, SignatureFinding, SignatureState, Trust } from './signed-pdf.ts';

export const STATE_WORDS: Readonly<Record<SignatureState, Said>> = {
  intact: { vi: 'nội dung được ký còn nguyên vẹn', en: 'what was signed is intact' },
  altered: { vi: 'nội dung đã bị sửa sau khi ký', en: 'what was signed has been altered' },
  broken: { vi: 'chữ ký không phải của chứng thư này', en: 'the signature is not by this certificate' },
  'no-range': { vi: 'chữ ký không bao trùm tệp một cách trung thực', en: 'the signature does not honestly cover the file' },
  'other-format': { vi: 'dạng chữ ký này chương trình không kiểm tra được', en: 'a format of signature this program cannot check' },
  unreadable: { vi: 'chữ ký hỏng, không đọc được', en: 'the signature is damaged and cannot be read' },
};

const TRUST_WORDS: Readonly<Record<Trust, Said>> = {
  'self-signed': {
    vi: 'chứng thư tự ký, không có tổ chức nào xác nhận người ký là ai',
    en: 'a self-signed certificate: no authority confirms who the signer is',
  },
  'unknown-root': {
    vi: 'chương trình không tự kết luận về tổ chức cấp chứng thư; hãy đối chiếu tên tổ chức',
    en: 'this program judges no authority: compare its name yourself',
  },
  cut: {
    vi: 'không kèm chứng thư của tổ chức cấp; hãy đối chiếu tên tổ chức',
    en: 'the authority’s own certificate is not enclosed: compare its name yourself',
  },
};

const joined = (parts: readonly (Said | null)[]): Said => {
  const said = parts.filter((part) => part !== null);
  return { vi: said.map((part) => part.vi).join('; '), en: said.map((part) => part.en).join('; ') };
};

/** What a later change means for this signature; null: nothing of what is seen was changed. */
export function changeWords({ covers }: SignatureFinding): Said | null {
  if (covers.until === 0) return null;
  if (covers.changes === null) return { vi: 'không rõ phần thêm vào sau đó thay đổi gì', en: 'it cannot be told what was changed afterwards' };
  if (covers.changes.includes('pages')) return { vi: 'trang đã bị thêm, bớt hoặc thay sau khi ký', en: 'pages were added, removed or replaced after signing' };
  if (covers.changes.length > 0)
    return { vi: 'có ghi chú, biểu mẫu hoặc lớp được thêm sau khi ký', en: 'notes, form fields or layers were added after signing' };
  return null;
}

/** "Nguyễn Văn Ký, ký 11:00 …; nội dung được ký còn nguyên vẹn; …" */
export function signatureWords(finding: SignatureFinding): Said {
  const { subject, issuer, at, state, trust, validFrom, validTo, validThen, digest } = finding;
  const who = subject || '–';
  const dates = validFrom && validTo ? `${formatDate(validFrom)} – ${formatDate(validTo)}` : '';
  return joined([
    { vi: at ? `${who}, ký lúc ${formatDateTime(at)} theo máy người ký` : who, en: at ? `${who}, signed ${formatDateTime(at)} by the signer’s clock` : who },
    STATE_WORDS[state],
    changeWords(finding),
    digest === 'sha1' ? { vi: 'dùng SHA-1, không còn an toàn', en: 'uses SHA-1, no longer safe' } : null,
    issuer ? { vi: `chứng thư do ${issuer} cấp, hiệu lực ${dates}`, en: `certificate by ${issuer}, valid ${dates}` } : null,
    validThen === false ? { vi: 'NGOÀI thời hạn chứng thư lúc ký', en: 'OUTSIDE the certificate’s dates when signed' } : null,
    trust ? TRUST_WORDS[trust] : null,
  ]);
}

/** What no signature covers; null: the last one covers everything. */
export function uncoveredWords(check: Extract<PdfCheck, { kind: 'pdf' }>): Said | null {
  if (check.signatures.length === 0 || check.uncovered === 0) return null;
  return { vi: `${check.uncovered} byte cuối tệp, thêm vào sau chữ ký cuối cùng`, en: `the last ${check.uncovered} bytes, added after the last signature` };
}
