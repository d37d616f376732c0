/** What words of the result rest on: the rule in a sentence, and the paper it comes from. */
export const basisStrings = {
  decision: { vi: 'Căn cứ: {source}.', en: 'Basis: {source}.' },
  criteria: { vi: 'bộ tiêu chí kèm Quyết định {decision}', en: 'the criteria of Decision {decision}' },
  annex: { vi: 'Phụ lục {annex} kèm Quyết định {decision}', en: 'Annex {annex} of Decision {decision}' },
  regulation: { vi: 'quy chế hoạt động của Hội đồng (mục Quy chế)', en: "the council's regulation (under Regulation)" },
  article: { vi: '{article} Quyết định {decision}', en: '{article} of Decision {decision}' },
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
  articlesTitle: { vi: 'Điều, khoản của Quyết định {decision}', en: 'Articles of Decision {decision}' },
  articlesHint: {
    vi: 'Ghi theo văn bản cơ quan đang giữ, ví dụ «Khoản 2 Điều 5». Lời giải thích ở màn hình Tổng hợp sẽ nêu đúng điều, khoản này; không ảnh hưởng đến điểm và hạng sao. Rời ô là lưu.',
    en: 'From the text your office has, such as "Clause 2, Article 5". The explanations on the Tally screen then name it; points and stars do not depend on it. Saved as you leave a field.',
  },
  articleSaved: { vi: 'Đã ghi điều, khoản về {word}.', en: 'The article on {word} is saved.' },
  wordStars: { vi: 'hạng sao', en: 'stars' },
  wordMean: { vi: 'điểm bình quân', en: 'the mean' },
  wordParts: { vi: 'điểm từng phần A, B, C', en: 'points of parts A, B, C' },
  wordSpread: { vi: 'độ chênh giữa các phiếu', en: 'the spread of the sheets' },
  wordCounted: { vi: 'phiếu được tính', en: 'the sheets that count' },
  wordGates: { vi: 'điều kiện tối thiểu theo sao', en: 'gates by stars' },
} as const;
