/** Update from a file: OC-7690 to OC-7709. */
export const updateProblems = {
  'OC-7690': {
    vi: '«{file}» không phải tệp cập nhật OCOP, hoặc đã hỏng ({why}). Chưa cài gì. Hãy chép lại từ nơi phát hành.',
    en: '"{file}" is no OCOP update file, or it is damaged ({why}). Nothing was installed. Copy it again from where it came.',
  },
  'OC-7691': {
    vi: 'Tệp cập nhật vượt giới hạn: {what} {found}, cho phép {allowed}. Chưa cài gì; tệp này không do nơi phát hành làm ra.',
    en: 'The update file exceeds a limit: {what} {found}, allowed {allowed}. Nothing was installed; the maker did not make this file.',
  },
  'OC-7692': {
    vi: 'Tệp cập nhật chứa tên tệp không được phép «{name}». Chưa cài gì; hãy báo nơi phát hành.',
    en: 'The update file holds a file name that is not allowed, "{name}". Nothing was installed; tell the maker.',
  },
  'OC-7693': {
    vi: 'Tệp cập nhật không khớp bảng kê của nó: «{name}» bị thiếu, thừa hoặc có hai lần. Chưa cài gì; hãy chép lại từ nơi phát hành.',
    en: 'The update file does not match its manifest: "{name}" is missing, not listed, or there twice. Nothing was installed; copy it again from the maker.',
  },
  'OC-7694': {
    vi: 'Trong tệp cập nhật, «{name}» không còn như nơi phát hành đã ký: mã kiểm tra khác. Chưa cài gì; hãy chép lại, đừng dùng tệp này.',
    en: 'In the update file "{name}" is not what the maker signed: its hash differs. Nothing was installed; copy the file again and do not use this one.',
  },
  'OC-7695': {
    vi: 'Chữ ký của tệp cập nhật không đúng: bảng kê đã bị sửa sau khi ký. Chưa cài gì; đừng dùng tệp này, hãy báo nơi phát hành.',
    en: "The update file's signature is wrong: its manifest was changed after signing. Nothing was installed; do not use the file, and tell the maker.",
  },
  'OC-7696': {
    vi: 'Tệp cập nhật được ký bằng khóa {fingerprint} mà chương trình này không biết: không phải nơi phát hành chương trình này làm ra. Chưa cài gì.',
    en: 'The update file is signed with key {fingerprint}, which this program does not know: it is not from the maker of this program. Nothing was installed.',
  },
  'OC-7697': {
    vi: 'Bản chương trình này được dựng không kèm khóa của nơi phát hành nên không kiểm tra được tệp cập nhật nào. Hãy cài bản mới theo cách cũ, và đề nghị nơi phát hành dựng bản có khóa.',
    en: "This program was built without its maker's key, so that no update file can be checked. Install the new version as before, and ask the maker to build it with a key.",
  },
  'OC-7698': {
    vi: 'Tệp cập nhật theo kiểu {found}, bản này chỉ đọc đến kiểu {known}. Hãy hỏi nơi phát hành bản cập nhật trung gian.',
    en: 'The update file has format {found}; this program reads up to {known}. Ask the maker for an update in between.',
  },
  'OC-7699': {
    vi: 'Tệp này cập nhật cho chương trình khác («{product}»). Chưa cài gì.',
    en: 'This file updates another program ("{product}"). Nothing was installed.',
  },
  'OC-7700': {
    vi: 'Tệp cập nhật dành cho hệ thống {found}, máy này là {own}. Hãy xin tệp dành cho máy này.',
    en: 'The update file is for {found}, this machine is {own}. Ask for the file made for this machine.',
  },
  'OC-7701': {
    vi: 'Tệp cập nhật là bản {found}, không mới hơn bản đang dùng ({own}). Không có gì để cập nhật.',
    en: 'The update file holds version {found}, which is not newer than the one in use ({own}). There is nothing to update.',
  },
  'OC-7702': {
    vi: 'Tệp cập nhật cùng phiên bản {version} với bản đang dùng nhưng khác bản dựng ({build}). Chỉ tiếp tục khi nơi phát hành yêu cầu.',
    en: 'The update file has the same version {version} as the one in use, but another build ({build}). Go on only if the maker asked for it.',
  },
  'OC-7703': {
    vi: 'Sản phẩm «{dossier}» đang được chấm. Hãy đóng chấm rồi cập nhật: việc kiểm tra và chép tệp làm chậm máy.',
    en: 'Product "{dossier}" is being scored. Close its scoring, then update: checking and copying files slows the machine down.',
  },
  'OC-7704': {
    vi: '«{place}» chỉ còn trống {free} MB, cập nhật cần {needed} MB. Chưa cài gì; hãy dọn bớt rồi thử lại.',
    en: '"{place}" has {free} MB left and the update needs {needed} MB. Nothing was installed; make room and try again.',
  },
  'OC-7705': {
    vi: 'Không ghi được bản mới vào «{place}» ({why}). Phần ghi dở đã xóa, bản đang dùng còn nguyên. Hãy kiểm tra chỗ trống, quyền ghi rồi thử lại.',
    en: 'The new version could not be written to "{place}" ({why}). What was half written is gone and the version in use is untouched. Check room and permissions, then try again.',
  },
  'OC-7706': {
    vi: 'Tệp cập nhật đã thay đổi từ lúc xem, hoặc chưa chọn tệp nào. Hãy chọn lại tệp.',
    en: 'The update file has changed since it was looked at, or none was chosen. Choose the file again.',
  },
  'OC-7707': { vi: 'Đang cập nhật; hãy chờ xong hoặc bấm Dừng.', en: 'An update is under way; wait for it to finish, or press Stop.' },
  'OC-7708': {
    vi: 'Phiên «{file}» không đọc được nên không có bản sao mới ({why}). Tệp ấy để nguyên như cũ; cập nhật không đụng đến.',
    en: 'Session "{file}" cannot be read, so there is no new copy of it ({why}). The file stays as it is; the update does not touch it.',
  },
  'OC-7709': {
    vi: 'Chưa mở được «{path}» ({why}). Hãy tự mở nơi đó bằng trình quản lý tệp.',
    en: '"{path}" could not be opened ({why}). Open that place yourself with the file manager.',
  },
} as const;
