/** Papers: OC-6000…. */
export const paperProblems = {
  'OC-6001': { vi: 'Phiên này không có văn bản «{id}».', en: 'This session has no paper "{id}".' },
  'OC-6002': { vi: 'Chưa lập được «{title}»: {why}', en: '"{title}" cannot be drawn up yet: {why}' },
  'OC-6003': {
    vi: '«{title}» không có bản Word: phiếu đánh giá và giấy chứng nhận chỉ được in đúng như đã lập.',
    en: 'There is no Word file of "{title}": score sheets and certificates are printed as they are.',
  },
} as const;
