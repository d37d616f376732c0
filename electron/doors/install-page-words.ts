/** Words of the page that takes a phone through installing the session's certificate. Steps may hold {name}, {until} and HTML of ours. */
import type { Language } from '../../shared/problems/index.ts';

export type PhoneKind = 'android' | 'ios';

type Words = {
  readonly title: string;
  readonly other: string;
  readonly why: string;
  readonly phone: Readonly<Record<PhoneKind, string>>;
  readonly load: Readonly<Record<PhoneKind, string>>;
  readonly steps: Readonly<Record<PhoneKind, readonly string[]>>;
  readonly compareTitle: string;
  readonly compare: string;
  readonly test: string;
  readonly testHint: string;
  readonly removeTitle: string;
  readonly remove: Readonly<Record<PhoneKind, string>>;
  readonly removeWhy: string;
  readonly works: string;
  readonly worksNext: string;
  readonly enter: string;
  readonly plain: string;
};

export const INSTALL_WORDS: Readonly<Record<Language, Words>> = {
  vi: {
    title: 'Cài chứng chỉ để vào bằng https',
    other: 'English',
    why: 'Làm một lần cho cả phiên họp, khoảng hai phút. Chưa làm hoặc không làm được thì đồng chí vẫn chấm điểm bằng http như thường.',
    phone: { android: 'Điện thoại, máy tính bảng Android', ios: 'iPhone, iPad' },
    load: { android: 'Tải chứng chỉ về máy', ios: 'Tải hồ sơ về máy' },
    steps: {
      android: [
        'Chrome hỏi thì chọn <b>Tải xuống</b> hoặc <b>Giữ lại</b>. Máy báo «phải cài từ Cài đặt» là đúng: làm tiếp bước dưới.',
        'Mở <b>Cài đặt</b> của máy, gõ <b>chứng chỉ</b> vào ô tìm kiếm, chọn <b>Chứng chỉ CA</b>. Không thấy thì tìm theo đường: Bảo mật và quyền riêng tư → Cài đặt bảo mật khác → Mã hóa và thông tin xác thực (Samsung: Cài đặt từ bộ nhớ điện thoại) → Cài đặt chứng chỉ → Chứng chỉ CA.',
        'Máy cảnh báo chung cho mọi chứng chỉ: chọn <b>Vẫn cài đặt</b>, nhập mã mở khóa màn hình (chưa có thì máy yêu cầu đặt), rồi chọn tệp <b>ocop-hoi-dong.crt</b> trong mục Tải xuống.',
        'Từ đó Android có thể hiện «Mạng có thể bị giám sát». Đó là do chứng chỉ vừa cài, và mất đi khi gỡ.',
      ],
      ios: [
        'Phải mở trang này bằng <b>Safari</b>. Safari hỏi thì chọn <b>Cho phép</b>.',
        'Mở <b>Cài đặt</b>, chạm <b>Đã tải về hồ sơ</b> ở gần đầu trang, chọn <b>Cài đặt</b> ở góc trên, nhập mật mã của máy, chọn <b>Cài đặt</b> lần nữa.',
        'Còn một bước bắt buộc: <b>Cài đặt → Cài đặt chung → Giới thiệu → Cài đặt tin cậy chứng nhận</b> (cuối trang), bật <b>{name}</b>, chọn <b>Tiếp tục</b>.',
      ],
    },
    compareTitle: 'So dấu chứng chỉ',
    compare:
      'Trước khi dùng, xem dấu SHA-256 <b>mà chính điện thoại hiện</b> (Android: Cài đặt → Thông tin xác thực tin cậy → Người dùng; iPhone: Cài đặt chung → VPN và Quản lý thiết bị → hồ sơ → Chi tiết khác) và so với dấu trên màn hình bàn thư ký, mục Mạng. Khác một chữ là chứng chỉ giả: gỡ ngay và báo thư ký. Dấu của chứng chỉ ở trang này:',
    test: 'Thử kết nối bảo mật',
    testHint:
      'Trình duyệt báo «không riêng tư», «không an toàn»: còn thiếu một bước ở trên, hoặc ngày giờ của máy sai. Bấm quay lại, đừng chọn «vẫn tiếp tục».',
    removeTitle: 'Sau phiên họp: gỡ chứng chỉ',
    remove: {
      android:
        '<b>Android:</b> Cài đặt → Bảo mật → Mã hóa và thông tin xác thực → Thông tin xác thực tin cậy → thẻ <b>Người dùng</b> → chạm <b>{name}</b> → <b>Gỡ bỏ</b>.',
      ios: '<b>iPhone, iPad:</b> Cài đặt → Cài đặt chung → VPN và Quản lý thiết bị → <b>{name}</b> → <b>Gỡ bỏ hồ sơ</b>.',
    },
    removeWhy: 'Chứng chỉ chỉ dùng được cho địa chỉ mạng nội bộ, không dùng được cho trang nào trên Internet, và hết hạn ngày {until}. Gỡ đi vẫn là tốt nhất.',
    works: 'Kết nối bảo mật đã hoạt động',
    worksNext:
      'Đang chấm điểm ở trang mở trước đó thì quay lại trang ấy và bấm <b>Chuyển sang kết nối bảo mật</b>: phiếu đang chấm đi theo. Chưa vào ghế thì quét thẻ ghế.',
    enter: 'Vào trang chấm điểm',
    plain: 'Vào trang chấm điểm bằng http',
  },
  en: {
    title: 'Install the certificate for HTTPS',
    other: 'Tiếng Việt',
    why: 'Once for the whole session, about two minutes. Without it, or where it fails, you score by http as usual.',
    phone: { android: 'Android phones and tablets', ios: 'iPhone, iPad' },
    load: { android: 'Load the certificate', ios: 'Load the profile' },
    steps: {
      android: [
        'If Chrome asks, choose <b>Download</b> or <b>Keep</b>. “Must be installed in Settings” is right: go on below.',
        'Open the phone’s <b>Settings</b>, search for <b>certificate</b>, choose <b>CA certificate</b>. Otherwise: Security and privacy → More security settings → Encryption and credentials (Samsung: Install from phone storage) → Install a certificate → CA certificate.',
        'The phone warns of every such certificate: choose <b>Install anyway</b>, enter the screen lock’s code (it asks you to set one if there is none), then choose <b>ocop-hoi-dong.crt</b> among the downloads.',
        'From then on Android may say “Network may be monitored”. That is this certificate; it goes when you remove it.',
      ],
      ios: [
        'Open this page in <b>Safari</b>. If it asks, choose <b>Allow</b>.',
        'Open <b>Settings</b>, tap <b>Profile Downloaded</b> near the top, choose <b>Install</b> in the corner, enter the passcode, choose <b>Install</b> again.',
        'One more step is needed: <b>Settings → General → About → Certificate Trust Settings</b> (at the bottom), turn on <b>{name}</b>, choose <b>Continue</b>.',
      ],
    },
    compareTitle: 'Compare the fingerprint',
    compare:
      'Before using it look at the SHA-256 fingerprint <b>that the phone itself shows</b> (Android: Settings → Trusted credentials → User; iPhone: General → VPN &amp; Device Management → the profile → More Details) and compare it with the one on the secretary’s screen, page <span lang="vi">Mạng</span>. If one letter differs the certificate is forged: remove it and tell the secretary. This page’s certificate has:',
    test: 'Test the secure connection',
    testHint: 'If the browser says “not private” or “not secure”, a step above is missing or the phone’s date is wrong. Go back; do not choose to proceed.',
    removeTitle: 'After the session: remove it',
    remove: {
      android: '<b>Android:</b> Settings → Security → Encryption and credentials → Trusted credentials → <b>User</b> → tap <b>{name}</b> → <b>Remove</b>.',
      ios: '<b>iPhone, iPad:</b> Settings → General → VPN &amp; Device Management → <b>{name}</b> → <b>Remove Profile</b>.',
    },
    removeWhy:
      'The certificate is good for addresses of local networks only, for nothing on the Internet, and expires on {until}. Removing it is best all the same.',
    works: 'The secure connection works',
    worksNext:
      'If you are scoring on a page opened before, go back to it and press <b lang="vi">Chuyển sang kết nối bảo mật</b>: your sheet comes along. If you have no seat yet, scan your seat card.',
    enter: 'To the scoring page',
    plain: 'To the scoring page by http',
  },
};
