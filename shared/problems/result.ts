/** Result: OC-5000…. */
export const resultProblems = {
  'OC-5001': { vi: 'Chưa xác nhận được: {reasons}.', en: 'Cannot be confirmed yet: {reasons}.' },
  'OC-5002': { vi: 'Kết quả chưa được xác nhận, chưa công bố được.', en: 'The result is not confirmed and cannot be revealed.' },
  'OC-5010': {
    vi: 'Không có bản in này, hoặc bản in này vẫn đúng: hãy mở văn bản trong danh sách.',
    en: 'There is no such print, or it still holds: open the paper from the list.',
  },
  'OC-5011': {
    vi: 'Đang chấm lại {dossier}: bản in trước có điểm của sản phẩm này nên chỉ mở được sau khi đóng chấm.',
    en: '{dossier} is being scored again: the earlier print shows its points and can be opened only after scoring is closed.',
  },
} as const;
