/** The network of the room, as the desk's page "Mạng" judges it: OC-7300…7349. */
export const networkProblems = {
  'OC-7300': {
    vi: 'Máy này chưa nối mạng nào, nên điện thoại không vào được. Hãy nối máy vào Wi-Fi của phòng họp, hoặc bật điểm phát của chính máy này (xem hướng dẫn bên cạnh).',
    en: "This laptop is on no network, so no phone can reach it. Join the room's Wi-Fi, or turn on the laptop's own hotspot (see the instructions beside).",
  },
  'OC-7301': {
    vi: 'Mạng «{name}» không cấp địa chỉ: máy tự đặt {address}, điện thoại thường không vào được. Hãy ngắt rồi nối lại Wi-Fi, khởi động lại bộ phát, hoặc dùng điểm phát của máy.',
    en: 'The network "{name}" hands out no addresses: the laptop gave itself {address}, which phones usually cannot reach. Reconnect, restart the access point, or use the laptop\'s hotspot.',
  },
  'OC-7302': {
    vi: 'Địa chỉ đang dùng {address} thuộc «{name}», có vẻ là mạng riêng ảo hoặc máy ảo; điện thoại không đi qua đó được. Hãy nối Wi-Fi, tắt VPN, hoặc chọn địa chỉ khác trong bảng.',
    en: 'The address in use, {address}, belongs to "{name}", which looks like a VPN or a virtual machine; phones do not get through it. Join a Wi-Fi, turn the VPN off, or choose another address in the table.',
  },
  'OC-7303': {
    vi: 'Điện thoại đang vào qua {address} («{name}», {phones} máy), không phải qua địa chỉ đang hiện là {chosen}. Nên chọn {address} trong bảng để mã QR và hội trường hiện đúng.',
    en: 'Phones come in through {address} ("{name}", {phones} of them), not through {chosen}, which is on show. Choose {address} in the table so that QR code and hall show it.',
  },
  'OC-7304': {
    vi: 'Mã thử đã hiện {seconds} giây mà chưa điện thoại nào vào được. Lần lượt xem: điện thoại có nối đúng Wi-Fi của máy này không; tường lửa (lệnh bên dưới); nếu vẫn không được thì bộ phát đang chặn các máy nhìn thấy nhau – hãy dùng điểm phát của máy hoặc của một điện thoại.',
    en: 'The test code has been shown for {seconds} seconds and no phone got through. Check in turn: is the phone on the same Wi-Fi as this laptop; the firewall (commands below); if it still fails, the access point keeps devices apart – use a hotspot of the laptop or of a phone.',
  },
  'OC-7305': {
    vi: 'Mã thử đã hiện {seconds} giây mà chưa máy nào mở trang thử, dù {phones} máy khác đã vào được. Máy vừa quét có lẽ nối Wi-Fi khác, đang dùng 4G, hoặc bộ phát chặn riêng mạng khách: hãy tắt dữ liệu di động và nối đúng Wi-Fi.',
    en: 'The test code has been shown for {seconds} seconds and nobody opened the test page, though {phones} other devices got through. The phone that scanned it is probably on another Wi-Fi, on mobile data, or on a guest network kept apart: turn mobile data off and join the right Wi-Fi.',
  },
  'OC-7306': {
    vi: 'Có {n} máy tải được trang thử nhưng trang không báo lại. Thường do mạng chen trang đăng nhập vào giữa, trình tiết kiệm dữ liệu hoặc VPN trên điện thoại, hay trình duyệt quá cũ: hãy tắt chúng, mở bằng Chrome hoặc Safari. Nếu mạng bắt đăng nhập thì dùng điểm phát của máy.',
    en: '{n} device(s) loaded the test page, but it did not report back. Usual causes: a login page of the network in between, a data saver or VPN on the phone, or an old browser. Turn them off and use Chrome or Safari. Where the network demands a login, use your own hotspot.',
  },
  'OC-7307': {
    vi: 'Lúc {at} địa chỉ của máy đã đổi từ {from} sang {to}. Điện thoại đang mở trang giữ nguyên phần đã chấm và thử lại; nếu không tự nối được thì đồng chí quét mã mới ở hội trường hoặc ở nút mã QR. Thư ký: xác nhận điện thoại vẫn cùng Wi-Fi với máy, rồi chiếu mã mới.',
    en: "At {at} the laptop's address changed from {from} to {to}. Open pages keep everything scored and try again; where they don't find the way, members scan the new code in the hall or behind the QR button. You: make sure that phones and laptop are still on the same Wi-Fi, then show the new code.",
  },
  'OC-7308': {
    vi: 'Cổng {wanted} cho thành viên đang bị chương trình khác giữ, nên dùng cổng {port}. Mã QR đã theo cổng mới; thẻ in trước đó không dùng được. Có thể OCOP Hội đồng đang mở hai lần: đóng bản kia rồi mở lại. Lệnh bên dưới cho biết chương trình nào giữ cổng.',
    en: "The members' port {wanted} is held by another program, so {port} is used. QR codes follow; cards printed earlier don't work. This program may be open twice: close the other and start again. The command below shows which program holds the port.",
  },
  'OC-7309': {
    vi: 'Cổng {wanted} cho hội trường đang bị chương trình khác giữ, nên dùng cổng {port}. Màn hình hội trường ở máy khác phải mở địa chỉ mới.',
    en: "The hall's port {wanted} is held by another program, so {port} is used. A hall screen on another machine must open the new address.",
  },
  'OC-7310': {
    vi: 'Đồng hồ lệch hơn 2 phút so với máy này: {names} (số phút; + là nhanh). Giờ nộp phiếu vẫn theo máy này nên kết quả không ảnh hưởng, nhưng giờ hiện trên điện thoại sẽ khác. Hãy bật giờ tự động trên điện thoại; nếu mọi máy đều lệch như nhau thì xem lại giờ của máy tính này.',
    en: "Clocks more than 2 minutes off this laptop's: {names} (minutes; + is ahead). Sheets are timed by this laptop, so no result suffers, but phones show other times. Turn automatic time on; if all are off by the same, check this laptop's clock.",
  },
  'OC-7311': {
    vi: 'Đường truyền chậm ở: {names}. Chấm điểm vẫn được, nhưng mở minh chứng sẽ lâu. Hãy ngồi gần bộ phát hơn, chuyển bộ phát sang 5 GHz, hoặc bớt máy khác khỏi Wi-Fi.',
    en: 'Slow line at: {names}. Scoring works, but evidence opens slowly. Sit nearer to the access point, switch it to 5 GHz, or take other devices off the Wi-Fi.',
  },
  'OC-7312': {
    vi: 'Trên mạng đã có máy khác ({other}) mang tên ocop.local, nên máy này dùng tên {name}. Nếu đó là máy dự phòng của hội đồng thì không sao; nếu không, đừng cho thành viên gõ ocop.local.',
    en: 'Another machine ({other}) already answers to ocop.local, so this one is {name}. Fine if it is your stand-by laptop; otherwise do not let members type ocop.local.',
  },
  'OC-7313': {
    vi: 'Không dùng được tên ocop.local: cổng 5353 đang bị chương trình khác giữ. Không ảnh hưởng gì khác: thành viên quét mã QR hoặc gõ địa chỉ bằng số.',
    en: 'The name ocop.local cannot be used: another program holds port 5353. Nothing else suffers: members scan the QR code or type the numeric address.',
  },
  'OC-7314': {
    vi: 'Mạng đồng chí đã chọn («{name}») không còn, nên đang dùng {address} của «{now}». Hãy nối lại mạng cũ, hoặc chọn lại trong bảng.',
    en: 'The network you chose ("{name}") is gone, so {address} of "{now}" is used. Join it again, or choose anew in the table.',
  },
  'OC-7315': {
    vi: 'Chưa điện thoại nào vào được máy này từ khi mở chương trình. Hãy thử bằng mã bên cạnh trước khi họp; nếu Windows từng hỏi về tường lửa mà bấm «Hủy» thì chạy các lệnh bên dưới.',
    en: 'No phone has reached this laptop since the program started. Try with the test code before the session; if somebody pressed "Cancel" when Windows asked about the firewall, run the commands below.',
  },
  'OC-7316': {
    vi: 'Máy này có nhiều mạng cùng lúc. Điện thoại phải ở cùng mạng với «{name}» ({address}); nếu không phải, chọn địa chỉ khác trong bảng.',
    en: 'This laptop is on several networks. Phones must be on the same one as "{name}" ({address}); if they are not, choose another address in the table.',
  },
  'OC-7317': {
    vi: 'Không dùng được tên ocop.local: hệ thống không cho chương trình nghe cổng 5353. Không ảnh hưởng gì khác: thành viên quét mã QR hoặc gõ địa chỉ bằng số.',
    en: 'The name ocop.local cannot be used: the system forbids listening on port 5353. Nothing else suffers: members scan the QR code or type the numeric address.',
  },
  'OC-7318': {
    vi: 'Không dùng được tên ocop.local trên mạng này. Không ảnh hưởng gì khác: thành viên quét mã QR hoặc gõ địa chỉ bằng số.',
    en: 'The name ocop.local does not work on this network. Nothing else suffers: members scan the QR code or type the numeric address.',
  },
  'OC-7320': {
    vi: 'Máy không còn mạng «{name}». Bảng vừa được đọc lại: hãy chọn trong các mạng đang có.',
    en: 'The laptop no longer has the network "{name}". The table was read again: choose one that is there.',
  },
  'OC-7321': {
    vi: 'Đã đổi địa chỉ nhưng chưa ghi nhớ được cho lần mở sau: không ghi được vào thư mục dữ liệu. Hãy xem quyền ghi và dung lượng.',
    en: 'The address was changed but cannot be remembered for the next start: the data folder cannot be written. Check permissions and free space.',
  },
  'OC-7322': {
    vi: 'Đang có nhiều máy cùng thử tốc độ. Trang sẽ tự thử lại sau ít giây.',
    en: 'Many devices are testing their speed. The page tries again in a few seconds.',
  },
} as const;
