/** Signing papers and checking what is signed: OC-6200 to OC-6259. */
export const signingProblems = {
  'OC-6201': {
    vi: 'Tệp này không phải chứng thư số dạng .p12 hoặc .pfx, hoặc đã hỏng. Hãy chọn lại tệp do đơn vị cấp chứng thư giao.',
    en: 'This is no certificate file (.p12 or .pfx), or it is damaged. Choose the file the certificate authority gave you.',
  },
  'OC-6202': {
    vi: 'Mật khẩu của tệp chứng thư không đúng. Hãy gõ lại; chú ý phím Caps Lock và bộ gõ tiếng Việt.',
    en: 'The passphrase of the certificate file is wrong. Type it again; mind Caps Lock and the Vietnamese typing method.',
  },
  'OC-6203': {
    vi: 'Trong tệp không có khóa ký dùng được (RSA hoặc đường cong elliptic) đi cùng chứng thư. Hãy xuất lại tệp kèm cả khóa riêng.',
    en: 'The file holds no usable signing key (RSA or elliptic curve) with its certificate. Export it again together with the private key.',
  },
  'OC-6204': {
    vi: 'Chứng thư của «{subject}» đã hết hạn ngày {until}: không ký được. Hãy dùng chứng thư còn hạn.',
    en: 'The certificate of "{subject}" expired on {until}: it cannot sign. Use one that is valid.',
  },
  'OC-6205': {
    vi: 'Chứng thư của «{subject}» chỉ có hiệu lực từ {from}: chưa ký được. Nếu ngày này đã qua, hãy chỉnh lại đồng hồ của máy.',
    en: 'The certificate of "{subject}" is valid only from {from}: it cannot sign yet. If that day has passed, set the clock.',
  },
  'OC-6206': {
    vi: 'Chứng thư của «{subject}» không được cấp để ký văn bản (chỉ để mã hóa hoặc đăng nhập). Hãy chọn chứng thư ký số.',
    en: 'The certificate of "{subject}" was not issued for signing papers (only for encryption or login). Choose a signing certificate.',
  },
  'OC-6207': {
    vi: 'Đồng hồ của máy đang là {now}, sớm hơn {least} là lúc đã có việc ghi lại: chữ ký sẽ mang giờ sai. Hãy chỉnh đồng hồ rồi ký.',
    en: 'The clock says {now}, before {least}, when something was already on record: the signature would carry a wrong time. Set the clock first.',
  },
  'OC-6208': {
    vi: 'Tệp PDF này không ký được vì cấu trúc của nó hỏng. Hãy in lại văn bản thành PDF rồi ký.',
    en: 'This PDF cannot be signed because its structure is damaged. Print the paper as a PDF again, then sign.',
  },
  'OC-6209': {
    vi: 'Tệp PDF bị khóa bằng mật khẩu nên không ký được. Hãy dùng bản không khóa.',
    en: 'The PDF is locked by a password and cannot be signed. Use one that is not.',
  },
  'OC-6210': {
    vi: 'Tệp PDF đã được chứng nhận là không được thêm gì nữa, kể cả chữ ký. Hãy ký trên bản chưa chứng nhận.',
    en: 'The PDF is certified so that nothing may be added, not even a signature. Sign one that is not certified.',
  },
  'OC-6211': {
    vi: 'Hình chữ ký hoặc con dấu phải là tệp PNG, nhiều nhất {most} KB và 4.000 điểm ảnh mỗi chiều. Nên dùng nền trong suốt.',
    en: 'The picture of the signature or seal must be a PNG of at most {most} KB and 4,000 pixels a side, best on a transparent ground.',
  },
  'OC-6212': {
    vi: 'Chương trình không còn giữ khóa ký: khóa được xóa khỏi bộ nhớ sau mỗi lần ký hoặc sau 10 phút. Hãy chọn lại tệp chứng thư và nhập mật khẩu.',
    en: 'The signing key is no longer held: it is wiped from memory after each batch and after 10 minutes. Choose the certificate file and type the passphrase again.',
  },
  'OC-6213': {
    vi: 'Đang ký một bộ văn bản khác. Hãy chờ xong hoặc dừng việc đó rồi làm lại.',
    en: 'Another set of papers is being signed. Wait until it is done, or stop it first.',
  },
  'OC-6214': {
    vi: '«{title}» chưa có chữ ký của người có thẩm quyền: con dấu của cơ quan được ký sau. Hãy ký bằng chứng thư của người ký trước.',
    en: '"{title}" does not carry the signer’s signature yet: the agency’s seal comes second. Sign with the signer’s certificate first.',
  },
  'OC-6215': {
    vi: '«{title}»: bản đã ký đang lưu không còn nguyên vẹn, nên không ký thêm lên đó. Hãy rút bản ấy rồi ký lại.',
    en: '"{title}": the signed version on file is no longer intact, so nothing is signed onto it. Withdraw it and sign again.',
  },
  'OC-6216': {
    vi: '«{title}» đã có chữ ký này của «{subject}»; không ký lần nữa.',
    en: '"{title}" already carries this signature of "{subject}"; it is not signed again.',
  },
  'OC-6217': {
    vi: '«{title}» chưa ký: văn bản đã thay đổi trong lúc ký. Hãy ký lại văn bản này.',
    en: '"{title}" was not signed: it changed meanwhile. Sign this paper again.',
  },
  'OC-6218': {
    vi: 'Đã dừng sau {done} văn bản: {why}. Các văn bản đã ký còn nguyên và đã được lưu; văn bản khác chưa ký.',
    en: 'Stopped after {done} papers: {why}. What was signed is whole and filed; the others are not signed.',
  },
  'OC-6219': {
    vi: '«{title}» là phiếu hoặc bản nháp không có chỗ cho chữ ký số: hãy chọn văn bản đã sẵn sàng.',
    en: '"{title}" has no place for a digital signature: choose papers that are ready.',
  },
  'OC-6230': {
    vi: '«{name}» không phải tệp PDF đọc được ({why}): không kiểm tra được chữ ký.',
    en: '"{name}" is no PDF that can be read ({why}): its signatures cannot be checked.',
  },
  'OC-6231': {
    vi: '«{name}» không có chữ ký số nào: chương trình không lưu là bản đã ký. Hãy ký rồi thả lại; bản quét chữ ký tay thì dùng «Lưu bản đã ký».',
    en: '"{name}" carries no digital signature: it is not filed. Sign it and drop it again; for a scan of a hand-signed paper use "File signed version".',
  },
  'OC-6232': {
    vi: 'Không biết «{name}» là của văn bản nào trong phiên này: tệp không mang mã văn bản và nội dung không trùng. Hãy lưu bằng «Lưu bản đã ký» tại văn bản ấy.',
    en: 'It is not known which paper of this session "{name}" is: it names none and its content matches none. File it at its paper by "File signed version".',
  },
  'OC-6233': {
    vi: '«{name}»: chữ ký trên «{title}» không còn đúng (nội dung đã bị sửa sau khi ký, hoặc chữ ký hỏng). Không lưu. Hãy ký lại từ bản gốc.',
    en: '"{name}": a signature on "{title}" does not hold (changed after signing, or damaged). It is not filed. Sign the original again.',
  },
  'OC-6234': {
    vi: '«{name}»: nội dung khác với «{title}» mà chương trình đã in. Không lưu. Hãy ký đúng tệp đã xuất, hoặc lưu bằng tay nếu chủ ý sửa.',
    en: '"{name}": its content differs from "{title}" as it was put out. It is not filed. Sign the file as exported, or file it by hand if the change is meant.',
  },
  'OC-6235': {
    vi: 'Không đọc được thư mục «{folder}». Hãy ghi đường dẫn đầy đủ của thư mục đã bàn giao.',
    en: 'The folder "{folder}" cannot be read. Type the full path of the folder that was handed over.',
  },
  'OC-6240': {
    vi: '«{name}» không có chữ ký số nào, cũng không có mã QR giấy chứng nhận nào đọc được.',
    en: '"{name}" carries no digital signature, and no readable code of a certificate.',
  },
  'OC-6241': {
    vi: 'CHỮ KÝ KHÔNG CÒN ĐÚNG – «{name}»: {why}. Không được tin nội dung hiện có của tệp.',
    en: 'A SIGNATURE DOES NOT HOLD – "{name}": {why}. Do not rely on what the file shows now.',
  },
  'OC-6242': {
    vi: 'Chứng thư của «{name}» không còn (hoặc chưa có) hiệu lực vào lúc ký.',
    en: 'The certificate of "{name}" was not valid when it signed.',
  },
  'OC-6243': {
    vi: '{bytes} byte cuối tệp được thêm sau chữ ký cuối cùng: không ai ký phần này.',
    en: 'The last {bytes} bytes were added after the last signature: nobody signed them.',
  },
} as const;
