/** Words of the member's page while opinions are collected in writing: the list of products, the way back to it, what was closed meanwhile. */
import type { Catalogue } from '../light/words.ts';

export const writtenWords = {
  chooseTitle: { vi: 'Sản phẩm cần cho ý kiến', en: 'Products that need your opinion' },
  chooseNone: { vi: 'Chưa có sản phẩm nào cần cho ý kiến', en: 'No product needs your opinion yet' },
  chooseNoneHelp: {
    vi: 'Khi thư ký mở sản phẩm, danh sách hiện ra ở đây. Đồng chí có thể đóng trang và mở lại sau.',
    en: 'When the secretary opens products, they are listed here. You may close the page and come back.',
  },
  chooseCount: { vi: '{n}/{of} đã gửi', en: '{n} of {of} sent' },
  chooseHere: { vi: '{n} phiếu còn trên máy này', en: '{n} still on this device' },
  chooseHelp: {
    vi: 'Chấm theo thứ tự nào cũng được; nghỉ giữa chừng, các ô đã chọn vẫn được giữ.',
    en: 'Score them in any order; stop at any time, your ticks are kept.',
  },
  chooseDone: { vi: 'Đồng chí đã gửi đủ phiếu. Cảm ơn đồng chí.', en: 'You have sent every sheet. Thank you.' },
  chooseOwed: { vi: 'Chưa chấm', en: 'Not begun' },
  chooseBegun: { vi: 'Đang chấm: {n}/{of} tiêu chí', en: 'Begun: {n} of {of} criteria' },
  chooseBegunOnly: { vi: 'Đang chấm: {n} tiêu chí', en: 'Begun: {n} criteria' },
  chooseGivenBack: { vi: 'Được trả lại để sửa: {reason}', en: 'Given back to be changed: {reason}' },
  chooseRefused: { vi: 'Máy thư ký chưa nhận phiếu này, mời đồng chí mở ra xem', en: "The secretary's laptop didn't take this sheet: open it to see why" },
  chooseKept: { vi: 'Phiếu đang ở trên máy này, chưa gửi được', en: 'The sheet is on this device, not sent yet' },
  chooseReceived: { vi: 'Đã nhận {time}', en: 'Received {time}' },
  toList: { vi: 'Về danh sách', en: 'Back to the list' },
  nextToScore: { vi: 'Sản phẩm tiếp theo', en: 'Next product' },
  goneTitle: { vi: 'Không còn lấy ý kiến', en: 'Opinions are no longer collected' },
  goneHelp: {
    vi: 'Thư ký đã đóng chấm, hoặc đồng chí không còn chấm sản phẩm này. Phần đồng chí đã chọn vẫn nằm trên máy này. Chưa kịp nộp thì đồng chí báo thư ký.',
    en: 'The secretary has closed it, or you score it no longer. Your ticks stay on this device. If you had no time to submit, tell the secretary.',
  },
} as const satisfies Catalogue;
