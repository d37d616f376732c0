/** Words of the page that checks certificates. */
import type { Language } from '../../shared/problems/index.ts';
import type { Judgement } from '../result/judge-certificate.ts';

type Verdict = Judgement['verdict'];
type Words = {
  readonly title: string;
  readonly other: string;
  readonly paste: string;
  readonly check: string;
  readonly steps: readonly string[];
  readonly keys: string;
  readonly noSession: string;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly signs: Readonly<Record<Verdict, string>>;
  /** Above the facts. */
  readonly says: Readonly<Record<Verdict, string>>;
};

const SIGNS: Words['signs'] = { genuine: '✓', stale: '!', strange: '?', forged: '✕', 'no-code': '?' };

export const CHECK_WORDS: Readonly<Record<Language, Words>> = {
  vi: {
    title: 'Kiểm tra giấy chứng nhận OCOP',
    other: 'English',
    paste: 'Nội dung mã QR',
    check: 'Kiểm tra',
    steps: [
      'Mở máy ảnh của điện thoại, đưa vào mã QR trên giấy chứng nhận.',
      'Chạm vào nội dung hiện ra, chọn sao chép toàn bộ.',
      'Dán vào ô trên rồi bấm Kiểm tra. Không cần Internet, không lưu lại gì.',
      'So những điều hiện ra với chữ in trên giấy: phải giống nhau.',
    ],
    keys: 'Dấu khóa của phiên này, cũng in trong biên bản:',
    noSession: 'Máy thư ký chưa mở phiên có khóa, nên chưa xác nhận được giấy nào.',
    verdicts: { genuine: 'THẬT', stale: 'KHÔNG CÒN GIÁ TRỊ', strange: 'CHƯA XÁC NHẬN ĐƯỢC', forged: 'GIẢ MẠO', 'no-code': 'KHÔNG PHẢI MÃ GIẤY CHỨNG NHẬN' },
    signs: SIGNS,
    says: {
      genuine: 'Giấy chứng nhận ghi',
      stale: 'Giấy đã cấp trước đây ghi',
      strange: 'Mã ghi như sau, chưa ai xác nhận',
      forged: 'Mã tự nhận như sau – không được tin',
      'no-code': '',
    },
  },
  en: {
    title: 'Check an OCOP certificate',
    other: 'Tiếng Việt',
    paste: 'Text of the QR code',
    check: 'Check',
    steps: [
      'Open the phone’s camera and point it at the QR code on the certificate.',
      'Tap the text that appears and copy all of it.',
      'Paste it into the field above and press Check. No Internet is needed, nothing is kept.',
      'Compare what is shown with what is printed on the certificate: both must say the same.',
    ],
    keys: 'Fingerprint of this session’s key, also printed in the minutes:',
    noSession: 'The secretary’s laptop has no session with a key open, so no certificate can be confirmed.',
    verdicts: { genuine: 'GENUINE', stale: 'NO LONGER VALID', strange: 'NOT CONFIRMED', forged: 'FORGED', 'no-code': 'NO CERTIFICATE CODE' },
    signs: SIGNS,
    says: {
      genuine: 'The certificate says',
      stale: 'The certificate issued earlier says',
      strange: 'The code says, confirmed by nobody',
      forged: 'The code claims – not to be trusted',
      'no-code': '',
    },
  },
};
