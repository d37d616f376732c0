/** Papers: OC-6000…. */
export const paperProblems = {
  'OC-6001': { vi: 'Phiên này không có văn bản «{id}».', en: 'This session has no paper "{id}".' },
  'OC-6002': { vi: 'Chưa lập được «{title}»: {why}', en: '"{title}" cannot be drawn up yet: {why}' },
} as const;
