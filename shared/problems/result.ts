/** Result: OC-5000…. */
export const resultProblems = {
  'OC-5001': { vi: 'Chưa xác nhận được: {reasons}.', en: 'Cannot be confirmed yet: {reasons}.' },
  'OC-5002': { vi: 'Kết quả chưa được xác nhận, chưa công bố được.', en: 'The result is not confirmed and cannot be revealed.' },
} as const;
