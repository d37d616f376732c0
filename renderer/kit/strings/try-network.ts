/** Words of the page on which any phone tests its line to the laptop. */
export const tryWords = {
  title: { vi: 'Thử kết nối', en: 'Line test' },
  trying: { vi: 'Đang thử…', en: 'Testing…' },
  reached: { vi: 'Máy này nối được với máy thư ký', en: "This device reaches the secretary's laptop" },
  lost: { vi: 'Mất liên lạc với máy thư ký', en: "The secretary's laptop does not answer" },
  lostBody: {
    vi: 'Xem lại Wi-Fi của máy này: đúng mạng của phòng họp, tắt dữ liệu di động và VPN. Trang tự thử lại.',
    en: "Check this device's Wi-Fi: the room's own network, mobile data and VPN off. The page keeps trying.",
  },
  hello: { vi: 'Ghế của {name}', en: 'Seat of {name}' },
  roundTrip: { vi: 'Trả lời sau', en: 'Answers after' },
  speed: { vi: 'Tốc độ tải', en: 'Loads at' },
  clock: { vi: 'Đồng hồ', en: 'Clock' },
  ms: { vi: '{n} mili giây', en: '{n} ms' },
  kBps: { vi: '{n} KB/giây', en: '{n} KB/s' },
  measuring: { vi: 'đang đo…', en: 'measuring…' },
  waiting: { vi: 'chờ máy khác đo xong…', en: 'waiting for other devices…' },
  unmeasured: { vi: 'chưa đo được', en: 'could not be measured' },
  clockRight: { vi: 'đúng giờ', en: 'right' },
  clockAhead: { vi: 'nhanh {n}', en: '{n} ahead' },
  clockBehind: { vi: 'chậm {n}', en: '{n} behind' },
  seconds: { vi: '{n} giây', en: '{n} s' },
  minutes: { vi: '{n} phút', en: '{n} min' },
  clockHint: {
    vi: 'Nên bật giờ tự động trong phần cài đặt của máy. Giờ nộp phiếu vẫn theo máy thư ký.',
    en: "Better turn automatic time on. Sheets are timed by the secretary's laptop all the same.",
  },
  slowHint: {
    vi: 'Hơi chậm: chấm điểm vẫn được, mở minh chứng sẽ lâu. Hãy ngồi gần bộ phát Wi-Fi hơn.',
    en: 'Rather slow: scoring works, evidence takes long to open. Sit nearer to the access point.',
  },
  walk: {
    vi: 'Đi thử quanh chỗ ngồi: dòng trên cùng đổi màu khi mất liên lạc.',
    en: 'Walk around your seat: the line at the top changes when contact is lost.',
  },
  again: { vi: 'Đo lại', en: 'Measure again' },
  done: { vi: 'Đã báo cho bàn thư ký. Đóng trang này được rồi.', en: "The secretary's desk knows. You may close this page." },
} as const;
