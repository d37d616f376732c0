/** Words of what lies beside scoring on the member's page: help and settings, the host's new address, the notice of a changed product. */
import type { Catalogue } from '../light/words.ts';

export const asideWords = {
  // Behind the "?": help and settings
  tools: { vi: 'Trợ giúp và cài đặt', en: 'Help and settings' },
  helpWhat: { vi: 'Bàn thư ký sẽ thấy tên đồng chí và cử người đến.', en: "The secretary's desk will see your name and send somebody." },
  helpAsk: { vi: 'Cần hỗ trợ', en: 'I need help' },
  helpAsked: { vi: 'Đã báo bàn thư ký. Sẽ có người đến chỗ đồng chí.', en: "The secretary's desk knows. Somebody will come to your seat." },
  helpAskedShort: { vi: 'Đã báo bàn thư ký', en: 'The desk knows' },
  helpTakeBack: { vi: 'Không cần nữa', en: 'No longer needed' },
  helpFailed: { vi: 'Chưa báo được bàn thư ký: mất kết nối. Đồng chí giơ tay giúp.', en: 'The desk could not be told: no connection. Please raise your hand.' },
  helpNoSeat: {
    vi: 'Chưa vào ghế nên chưa báo bàn thư ký được: đồng chí giơ tay giúp.',
    en: 'You have no seat yet, so the desk cannot be told: please raise your hand.',
  },
  theme: { vi: 'Nền màn hình', en: 'Screen' },
  themeLight: { vi: 'Sáng', en: 'Light' },
  themeDark: { vi: 'Tối', en: 'Dark' },
  themePhone: { vi: 'Theo máy', en: 'Like the phone' },

  // Whoever presides has two tabs
  chairTabs: { vi: 'Phần của trang', en: 'Parts of the page' },
  chairOwn: { vi: 'Phiếu của tôi', en: 'My sheet' },
  chairTab: { vi: 'Điều hành', en: 'Presiding' },
  chairAgain: { vi: 'Thử lại', en: 'Try again' },

  // Conflicts of interest
  conflictAsk: { vi: 'Đồng chí có liên quan lợi ích với sản phẩm này không?', en: 'Do you have a conflict of interest in this product?' },
  conflictYes: { vi: 'Có, tôi từ chối chấm', en: 'Yes, I step back' },
  conflictNo: { vi: 'Không có liên quan', en: 'No, there is none' },
  conflictSure: {
    vi: 'Đồng chí sẽ không chấm và không xem được hồ sơ sản phẩm này trong lúc chấm. Chỉ bàn thư ký hủy được việc này.',
    en: "You will not score this product nor see its dossier while it is scored. Only the secretary's desk can take this back.",
  },
  conflictYesSure: { vi: 'Xác nhận từ chối chấm', en: 'Confirm: I step back' },
  conflictBack: { vi: 'Quay lại', en: 'Back' },
  conflictHere: { vi: 'Tôi có liên quan đến sản phẩm này', en: 'I have to do with this product' },
  conflictTitle: { vi: 'Từ chối chấm một sản phẩm (xung đột lợi ích)', en: 'Step back from a product (conflict of interest)' },
  conflictHelp: {
    vi: 'Chọn sản phẩm mà đồng chí có liên quan (người nhà, góp vốn, đơn vị của mình). Thư ký thấy ngay và việc này được ghi vào biên bản.',
    en: 'Choose a product you have to do with (family, a share, your own unit). The secretary sees it at once and it goes into the minutes.',
  },
  conflictProduct: { vi: 'Sản phẩm', en: 'Product' },
  conflictChoose: { vi: '– chọn sản phẩm –', en: '– choose a product –' },
  conflictReason: { vi: 'Lý do', en: 'Reason' },
  conflictSend: { vi: 'Từ chối chấm sản phẩm này', en: 'Step back from this product' },
  conflictDone: { vi: 'đã từ chối', en: 'stepped back' },

  // The host has another address
  addressOpen: { vi: 'Máy thư ký đổi địa chỉ?', en: "The secretary's laptop has a new address?" },
  addressTitle: { vi: 'Tìm lại máy thư ký', en: "Finding the secretary's laptop again" },
  addressWhy: {
    vi: 'Nếu máy thư ký khởi động lại hoặc đổi Wi-Fi, địa chỉ có thể khác. Mọi ô đã chọn nằm trên máy này; đừng xóa trang.',
    en: "When the secretary's laptop restarts or changes its Wi-Fi its address may change. Every tick is kept on this phone; do not clear this page.",
  },
  addressField: { vi: 'Địa chỉ mới (xem trên màn hình hội trường hoặc hỏi bàn thư ký)', en: "New address (on the hall's screen, or ask the desk)" },
  addressGo: { vi: 'Nối đến địa chỉ này', en: 'Connect there' },
  addressBad: { vi: 'Chưa đúng dạng địa chỉ, ví dụ 192.168.1.20:7611.', en: 'That is no address; an example: 192.168.1.20:7611.' },
  movedTakenIn: {
    vi: 'Đã sang địa chỉ mới của máy thư ký; các phiếu trên máy này theo cùng.',
    en: "Moved to the laptop's new address; the sheets on this device came along.",
  },
  movedRefused: {
    vi: 'Không mang được phiếu từ địa chỉ cũ sang (liên kết hỏng hoặc của ghế khác). Phiếu vẫn nằm ở trang cũ; đồng chí báo thư ký.',
    en: 'The sheets could not be brought from the old address (broken link or another seat). They are still on the old page; tell the secretary.',
  },
  secureTitle: { vi: 'Kết nối bảo mật (https)', en: 'Secure connection (https)' },
  secureHelp: {
    vi: 'Không bắt buộc. Cài chứng chỉ một lần, rồi chuyển: ghế, phiếu đang chấm và phiếu chờ gửi đi theo. Nếu máy báo không an toàn, bấm quay lại trang này.',
    en: 'Not required. Install the certificate once, then move: seat, sheet in hand and sheets waiting come along. If the device warns, go back to this page.',
  },
  secureInstall: { vi: 'Cài chứng chỉ (mở trang hướng dẫn)', en: 'Install the certificate (opens a guide)' },
  secureMove: { vi: 'Chuyển sang kết nối bảo mật', en: 'Move to the secure connection' },
  addressKnown: { vi: 'Các địa chỉ đã biết', en: 'Known addresses' },

  // The chair changed the product under the member's hands
  noticeOpened: { vi: 'Chủ tịch đã mở {product}', en: 'The chair has opened {product}' },
  noticeClosed: { vi: 'Chủ tịch đã đóng chấm {product}', en: 'The chair has closed {product}' },
  noticeLeft: { vi: 'Phiếu {product} còn dở, vẫn nằm trên máy này.', en: 'The unfinished sheet {product} stays on this device.' },
  noticeLeftClosed: {
    vi: 'Phần đồng chí đã chọn vẫn nằm trên máy này. Chưa kịp nộp thì đồng chí báo thư ký.',
    en: 'Your ticks stay on this device. If you had no time to submit, tell the secretary.',
  },
  noticeGo: { vi: 'Sang sản phẩm {n}', en: 'Go to product {n}' },
} as const satisfies Catalogue;
