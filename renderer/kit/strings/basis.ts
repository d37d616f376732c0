/** What words of the result rest on: the rule in a sentence, and the paper it comes from. */
export const basisStrings = {
  decision: { vi: 'Căn cứ: {source}.', en: 'Basis: {source}.' },
  criteria: { vi: 'bộ tiêu chí kèm Quyết định {decision}', en: 'the criteria of Decision {decision}' },
  annex: { vi: 'Phụ lục {annex} kèm Quyết định {decision}', en: 'Annex {annex} of Decision {decision}' },
  regulation: { vi: 'quy chế hoạt động của Hội đồng (mục Quy chế)', en: "the council's regulation (under Regulation)" },
  both: { vi: '{first}; {second}', en: '{first}; {second}' },
  stars: {
    vi: 'Hạng cao nhất mà cả điểm bình quân và mọi điều kiện tối thiểu từ 3 sao trở lên cho phép.',
    en: 'The highest stars that both the mean and every gate from 3 stars up allow.',
  },
  mean: {
    vi: 'Bình quân cộng các phiếu được tính ở vòng cuối; không làm tròn trước khi xếp hạng.',
    en: "The mean of the last round's counted sheets, never rounded before it is ranked.",
  },
  parts: {
    vi: 'Bình quân của từng phần A, B, C; cộng lại là điểm bình quân.',
    en: 'The mean of each part A, B, C; together they are the mean.',
  },
  spread: {
    vi: 'Phiếu cao nhất trừ phiếu thấp nhất. Lớn hơn mức cho phép thì thảo luận và chấm lại.',
    en: 'The highest sheet less the lowest. Above the limit the council discusses and scores again.',
  },
  counted: {
    vi: 'Phiếu đã nộp ở vòng cuối của người có mặt trong buổi và không từ chối chấm, trên số phiếu phải có.',
    en: 'Sheets of the last round from members present in the half-day and not recused, of those that are owed.',
  },
  gates: {
    vi: 'Phương án có dấu ***, ****, ***** là mức tối thiểu cho 3, 4, 5 sao; hạng cao hơn phải đạt cả điều kiện của hạng thấp hơn.',
    en: 'An option marked ***, ****, ***** is the least for 3, 4, 5 stars; higher stars include the gates of the lower.',
  },
} as const;
