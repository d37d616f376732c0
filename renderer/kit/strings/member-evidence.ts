/** Words that lead from the scoring screen to the evidence, and of the viewer while it is on the way. Loaded with the page. */
import type { Catalogue } from '../light/words.ts';

export const evidenceWords = {
  evidenceOf: { vi: 'Minh chứng ({n})', en: 'Evidence ({n})' },
  evidenceOfCriterion: { vi: 'của tiêu chí {code}', en: 'for criterion {code}' },
  allEvidence: { vi: 'Minh chứng', en: 'Evidence' },
  allEvidenceOf: { vi: 'của cả sản phẩm: {n} tệp', en: 'of the whole product: {n} files' },
  openingReader: { vi: 'Đang mở minh chứng…', en: 'Opening the evidence…' },
  readerMissing: {
    vi: 'Chưa tải được phần đọc minh chứng vì đường truyền yếu. Các ô đã chọn vẫn còn nguyên.',
    en: 'The evidence viewer could not be loaded: the line is weak. Your ticks are safe.',
  },
  tryAgain: { vi: 'Thử lại', en: 'Try again' },
  reloadPage: { vi: 'Tải lại trang', en: 'Reload the page' },
  readerTitle: { vi: 'Minh chứng', en: 'Evidence' },
  backToCard: { vi: 'Về phiếu', en: 'Back to sheet' },
} as const satisfies Catalogue;
