/** Tally: OC-4000…. */
export const tallyProblems = {
  'OC-4001': { vi: 'Sản phẩm đang chấm: điểm chỉ hiện sau khi đóng chấm.', en: 'Scoring is open: points are shown only after it is closed.' },
  'OC-4002': { vi: 'Bộ sản phẩm không có điều kiện {stars} sao tại tiêu chí {criterion}.', en: 'The set has no {stars}-star gate at criterion {criterion}.' },
  'OC-4003': { vi: 'Chênh lệch {spread} không vượt mức {limit}, không cần kết luận.', en: 'The spread {spread} is within {limit}; no conclusion is needed.' },
  'OC-4004': {
    vi: 'Chủ tịch chỉ kết luận chênh lệch sau vòng cuối (vòng {max}); hiện là vòng {round}.',
    en: 'The chair decides on the spread only after the last round ({max}); this is round {round}.',
  },
  'OC-4009': {
    vi: 'Quy chế của phiên không cho chọn «{found}» sau vòng chấm cuối; được chọn: {allowed}.',
    en: 'The regulation of this session does not offer "{found}" after the last round; it offers: {allowed}.',
  },
  'OC-4010': {
    vi: 'Sản phẩm mới chấm đến vòng {last}, chưa có vòng {round} để ghi thảo luận.',
    en: 'The product has only reached round {last}; there is no round {round} to record a discussion of.',
  },
  'OC-4011': { vi: 'Dòng thảo luận này không có hoặc đã được gạch bỏ.', en: 'This line of the discussion does not exist or is struck out already.' },
} as const;
