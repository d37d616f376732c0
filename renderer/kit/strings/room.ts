import type { Area } from './area.ts';

/** The checklist's second part: what the room and this machine need. */
export const roomStrings = {
  title: { vi: 'Phòng họp và máy này', en: 'The room and this machine' },
  network: { vi: 'Mạng cho điện thoại', en: 'Network for the phones' },
  networkDone: { vi: '{n} máy đã thử và nối được.', en: '{n} {n|device has|devices have} tried it and got through.' },
  networkQuiet: {
    vi: 'Chưa máy nào thử. Mở trang Mạng, quét mã thử bằng một điện thoại.',
    en: 'No device has tried it yet. Open Network and scan the test code with a phone.',
  },
  clock: { vi: 'Đồng hồ của máy', en: "This machine's clock" },
  clockDone: { vi: 'Máy ghi {now}. Văn bản và mã phiếu mang giờ này.', en: 'It says {now}. Papers and receipts carry this time.' },
  clockPast: {
    vi: 'Máy ghi {now}, nhưng phiên họp ngày {date}. Xem lại đồng hồ hoặc ngày họp.',
    en: 'It says {now}, but the session is on {date}. Check the clock or the date.',
  },
  clockPhones: { vi: 'Máy ghi {now}; lệch giờ với máy của {names}.', en: 'It says {now}; the devices of {names} differ.' },
  backup: { vi: 'Sao lưu', en: 'Backups' },
  backupDone: { vi: 'Hai nơi; bản mới nhất lúc {time}.', en: 'Two places; the newest at {time}.' },
  backupSoon: { vi: 'Hai nơi; bản đầu tiên được ghi trong vài phút.', en: 'Two places; the first copy comes within minutes.' },
  backupOne: {
    vi: 'Mới có một nơi, cùng máy này. Cắm USB và chọn nơi thứ hai.',
    en: 'One place only, on this very machine. Plug in a stick and choose a second.',
  },
  printer: { vi: 'Máy in', en: 'Printer' },
  printerDone: { vi: 'Trang thử in đúng lúc {at}.', en: 'A test page came out right at {at}.' },
  printerNone: { vi: 'Chưa in thử. Bấm để in một trang.', en: 'Not tried yet. Press to print a page.' },
  printBody: {
    vi: 'In một trang giấy chứng nhận mẫu có dấu cộng và thước. Chọn đúng máy in, khổ A4, cỡ thật (100 %).',
    en: 'Prints a page with crosses and rulers. Choose the printer, A4, actual size (100%).',
  },
  print: { vi: 'In trang thử', en: 'Print the test page' },
  printWrong: { vi: 'Chưa được', en: 'Not right yet' },
  printRight: { vi: 'Đã in đúng', en: 'It came out right' },
} as const satisfies Area;
