/** How to make a Wi-Fi of one's own, four or five steps each, as the systems' menus say it. */
import type { Language } from '../../../shared/problems/index.ts';

type Steps = { readonly key: string; readonly name: Readonly<Record<Language, string>>; readonly steps: Readonly<Record<Language, readonly string[]>> };

export const OWN_NETWORKS: readonly Steps[] = [
  {
    key: 'windows-11',
    name: { vi: 'Máy này, Windows 11', en: 'This laptop, Windows 11' },
    steps: {
      vi: [
        'Mở Cài đặt (phím Windows + I) → Mạng & Internet → Điểm phát sóng di động.',
        'Ở «Chia sẻ qua» chọn Wi-Fi; bấm Sửa để đặt tên mạng và mật khẩu dễ đọc.',
        'Bật «Điểm phát sóng di động». Nếu Windows báo không có kết nối để chia sẻ, cắm dây mạng hoặc nối USB một điện thoại đang bật chia sẻ.',
        'Tắt «Tiết kiệm năng lượng» của điểm phát để Windows không tự tắt khi vắng máy.',
        'Trở lại trang này: mạng 192.168.137.1 hiện thành «Điểm phát của máy này».',
      ],
      en: [
        'Open Settings (Windows key + I) → Network & internet → Mobile hotspot.',
        'Set "Share over" to Wi-Fi; press Edit for a name and a password that are easy to read.',
        'Turn "Mobile hotspot" on. If Windows has no connection to share, plug in a cable or a phone with USB tethering.',
        'Turn the hotspot\'s "Power saving" off, or Windows ends it while nobody is connected.',
        'Come back here: 192.168.137.1 appears as "This laptop\'s hotspot".',
      ],
    },
  },
  {
    key: 'windows-10',
    name: { vi: 'Máy này, Windows 10', en: 'This laptop, Windows 10' },
    steps: {
      vi: [
        'Mở Cài đặt (phím Windows + I) → Mạng & Internet → Điểm phát sóng di động.',
        'Bấm Sửa để đặt tên mạng và mật khẩu; chọn băng tần 2,4 GHz nếu có điện thoại cũ.',
        'Bật «Chia sẻ kết nối internet của tôi với các thiết bị khác». Không có kết nối để chia sẻ thì cắm dây mạng hoặc nối USB một điện thoại.',
        'Windows 10 cho nhiều nhất 8 máy vào: đông hơn thì dùng bộ phát riêng hoặc điện thoại.',
        'Trở lại trang này: mạng 192.168.137.1 hiện thành «Điểm phát của máy này».',
      ],
      en: [
        'Open Settings (Windows key + I) → Network & Internet → Mobile hotspot.',
        'Press Edit for a name and a password; choose the 2.4 GHz band if old phones will join.',
        'Turn "Share my Internet connection with other devices" on. Without a connection to share, plug in a cable or a phone by USB.',
        'Windows 10 lets in 8 devices at most: for more use an access point or a phone.',
        'Come back here: 192.168.137.1 appears as "This laptop\'s hotspot".',
      ],
    },
  },
  {
    key: 'macos',
    name: { vi: 'Máy này, macOS', en: 'This laptop, macOS' },
    steps: {
      vi: [
        'Cắm dây mạng hoặc nối USB một điện thoại: máy Mac không chia sẻ chính Wi-Fi đang nối.',
        'Mở Cài đặt hệ thống → Cài đặt chung → Chia sẻ → Chia sẻ internet, bấm nút (i).',
        'Chọn chia sẻ từ cổng dây, tới máy tính dùng Wi-Fi; ở Tùy chọn Wi-Fi đặt tên và mật khẩu WPA2/WPA3.',
        'Bật «Chia sẻ internet» và xác nhận.',
        'Trở lại trang này: mạng bridge100 hiện thành «Điểm phát của máy này».',
      ],
      en: [
        'Plug in a cable or a phone by USB: a Mac does not share the Wi-Fi it is on.',
        'Open System Settings → General → Sharing → Internet Sharing, press (i).',
        'Share from the cable to computers using Wi-Fi; set a name and a WPA2/WPA3 password in Wi-Fi Options.',
        'Turn "Internet Sharing" on and confirm.',
        'Come back here: bridge100 appears as "This laptop\'s hotspot".',
      ],
    },
  },
  {
    key: 'android',
    name: { vi: 'Một điện thoại Android', en: 'An Android phone' },
    steps: {
      vi: [
        'Trên điện thoại: Cài đặt → Mạng và internet (hoặc Kết nối) → Điểm phát Wi-Fi và chia sẻ kết nối.',
        'Đặt tên, mật khẩu và băng tần 2,4 GHz nếu có máy cũ; bật Điểm phát Wi-Fi. Tắt dữ liệu di động vẫn phát được.',
        'Cắm sạc điện thoại, tắt «Tự động tắt điểm phát».',
        'Nối máy tính này và mọi điện thoại vào điểm phát đó. Nhiều máy chỉ cho 8–10 thiết bị vào.',
        'Trở lại trang này, chiếu lại mã QR: địa chỉ đã đổi.',
      ],
      en: [
        'On the phone: Settings → Network & internet (or Connections) → Hotspot & tethering.',
        'Set name, password, and 2.4 GHz for old devices; turn the Wi-Fi hotspot on. It works with mobile data off.',
        'Plug the charger in and turn "Turn off hotspot automatically" off.',
        'Join this laptop and all phones to it. Many phones let in only 8 to 10 devices.',
        'Come back here and show the QR code anew: the address has changed.',
      ],
    },
  },
];
