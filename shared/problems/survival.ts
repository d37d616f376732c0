/** Backups, restore, the session's bundle, the stand-by laptop: OC-7200 to OC-7279; what is the laptop's own in them: OC-7740, OC-7741. */
export const survivalProblems = {
  'OC-7200': {
    vi: 'Bản sao «{file}» không qua được kiểm tra ({why}) nên đã bỏ. Phiên đang mở không bị ảnh hưởng; hãy bấm Sao lưu ngay để thử lại.',
    en: 'The copy "{file}" failed its check ({why}) and was discarded. The open session is not affected; press Back up now to try again.',
  },
  'OC-7201': {
    vi: 'Không thấy nơi sao lưu thứ hai «{place}»: USB đã rút ra, hoặc thư mục đã bị xóa. Cắm lại thì chương trình tự sao lưu tiếp.',
    en: 'The second backup place "{place}" is gone: the stick was pulled out, or the folder was deleted. Once it is back, backups go on by themselves.',
  },
  'OC-7202': {
    vi: 'Không ghi được bản sao vào «{place}» ({why}). Dữ liệu phiên vẫn an toàn trên máy này; hãy kiểm tra quyền ghi của nơi đó hoặc chọn nơi khác.',
    en: 'The copy could not be written to "{place}" ({why}). The session is safe on this machine; check whether that place can be written to, or choose another.',
  },
  'OC-7203': {
    vi: '«{place}» chỉ còn trống {free} MB. Hãy dọn bớt trước khi đầy; dưới {needed} MB thì chương trình ngừng sao lưu vào đó.',
    en: '"{place}" has only {free} MB left. Make room before it is full; below {needed} MB no more backups are made there.',
  },
  'OC-7204': {
    vi: '«{place}» chỉ còn trống {free} MB, cần {needed} MB: không sao lưu vào đó để khỏi làm đầy đĩa. Hãy dọn bớt hoặc chọn nơi khác.',
    en: '"{place}" has {free} MB left and {needed} MB are needed: nothing was copied there, so that the disk does not fill up. Make room or choose another place.',
  },
  'OC-7205': {
    vi: 'Nơi sao lưu thứ hai nằm cùng ổ đĩa với dữ liệu: hỏng ổ đĩa thì mất cả hai. Nên chọn USB.',
    en: 'The second backup place is on the same disk as the data: if that disk fails both are lost. Better choose a stick.',
  },
  'OC-7206': {
    vi: 'Không dùng được «{place}» làm nơi sao lưu ({why}). Hãy chọn một USB hoặc một thư mục đã có, ngoài thư mục dữ liệu.',
    en: '"{place}" cannot be used for backups ({why}). Choose a stick or an existing folder outside the data folder.',
  },
  'OC-7207': { vi: 'Không tìm thấy bản sao «{file}». Có thể USB đã rút ra.', en: 'The copy "{file}" was not found. The stick may have been pulled out.' },
  'OC-7208': {
    vi: 'Bản sao «{file}» đã thay đổi từ khi ghi: mã kiểm tra không còn khớp. Không dùng bản này; hãy chọn bản khác.',
    en: 'The copy "{file}" has changed since it was written: its hash no longer matches. It is not used; choose another.',
  },
  'OC-7209': {
    vi: 'Khôi phục bản này sẽ bỏ {acts} việc đã ghi sau nó. Hãy xem danh sách, đánh dấu đã hiểu rồi khôi phục.',
    en: 'Restoring this copy drops {acts} acts recorded after it. Read the list, tick that you understand, then restore.',
  },
  'OC-7210': {
    vi: 'Phiên hoặc bản sao đã thay đổi từ lúc xem trước. Hãy xem lại rồi khôi phục.',
    en: 'The session or the copy has changed since you looked at it. Look again, then restore.',
  },
  'OC-7211': {
    vi: 'Chưa thay được tệp phiên «{file}» ({why}): có thể chương trình khác đang mở. Phiên cũ còn nguyên; hãy đóng chương trình kia rồi khôi phục lại.',
    en: 'The session file "{file}" could not be replaced ({why}): another program may hold it. The old session is untouched; close that program and restore again.',
  },
  'OC-7212': {
    vi: 'Đã chép phiên nhưng {files} tệp minh chứng hoặc bản đã ký chưa chép được sang «{place}».',
    en: 'The session was copied, but {files} files of evidence or signed papers could not be copied to "{place}".',
  },
  'OC-7213': {
    vi: 'Đã khôi phục phiên, nhưng thiếu {files} tệp minh chứng hoặc bản đã ký mà phiên nhắc tới. Hãy tìm ở bản sao khác hoặc đính kèm lại.',
    en: 'The session was restored, but {files} files of evidence or signed papers that it names are missing. Look for them in another backup, or attach them again.',
  },
  'OC-7214': {
    vi: 'Đang sao lưu hoặc khôi phục; hãy chờ xong rồi thử lại.',
    en: 'A backup or a restore is under way; wait for it to finish, then try again.',
  },
  'OC-7215': {
    vi: 'Đồng hồ máy này ({now}) chậm hơn việc cuối cùng đã ghi ({last}). Giờ trên phiếu và văn bản sẽ sai: hãy chỉnh đồng hồ máy.',
    en: "This laptop's clock ({now}) is behind the last recorded act ({last}). Times on sheets and papers will be wrong: set the clock.",
  },
  'OC-7216': {
    vi: 'Phiên «{session}» đang mở ở một cửa sổ OCOP khác trên máy này. Hai bên cùng ghi sẽ lẫn lộn: hãy dùng cửa sổ kia, hoặc đóng nó rồi mở lại.',
    en: 'The session "{session}" is open in another OCOP window on this machine. Two of them writing would get mixed up: use that window, or close it and open again.',
  },
  'OC-7217': {
    vi: 'Phiên «{session}» có tệp bị hỏng nên chưa mở. Hãy vào Sao lưu, bấm bản sao mới nhất và khôi phục; tệp hỏng được giữ lại.',
    en: 'The file of the session "{session}" is damaged and was not opened. Go to Backups, press the newest copy and restore it; the damaged file is kept.',
  },
  'OC-7218': {
    vi: 'Bản sao «{file}» có những việc mà phiên đang mở không có: tệp phiên đã bị thay bằng bản cũ, hoặc mất phần mới ghi (-wal). Đừng chấm tiếp; hãy xem bản sao đó ở mục Sao lưu.',
    en: 'The copy "{file}" holds acts that the open session lacks: the session file was replaced by an older one, or lost what was written last (-wal). Stop scoring and look at that copy under Backups.',
  },
  'OC-7220': {
    vi: '«{file}» không phải gói phiên OCOP, hoặc đã hỏng ({why}). Chưa đọc gì từ gói. Hãy chép lại từ nơi gửi.',
    en: '"{file}" is no OCOP session bundle, or it is damaged ({why}). Nothing of it was taken in. Copy it again from where it came.',
  },
  'OC-7221': {
    vi: 'Gói phiên vượt giới hạn: {what} {found}, cho phép {allowed}. Chưa đọc gì từ gói.',
    en: 'The bundle exceeds a limit: {what} {found}, allowed {allowed}. Nothing of it was taken in.',
  },
  'OC-7222': {
    vi: 'Gói phiên chứa tên tệp không được phép «{name}». Gói này không do chương trình làm ra; chưa đọc gì từ gói.',
    en: 'The bundle holds a file name that is not allowed, "{name}". The program did not make it; nothing of it was taken in.',
  },
  'OC-7223': {
    vi: 'Gói phiên không khớp bảng kê: «{name}» bị thiếu, thừa hoặc có hai lần. Chưa đọc gì từ gói.',
    en: 'The bundle does not match its manifest: "{name}" is missing, not listed, or there twice. Nothing of it was taken in.',
  },
  'OC-7224': {
    vi: 'Trong gói phiên, «{name}» không còn như lúc đóng gói: mã kiểm tra khác. Chưa đọc gì từ gói; hãy xin gói khác.',
    en: 'In the bundle "{name}" is not what was packed: its hash differs. Nothing of it was taken in; ask for another bundle.',
  },
  'OC-7225': {
    vi: 'Chữ ký của gói phiên không đúng: bảng kê đã bị sửa. Chưa đọc gì từ gói.',
    en: "The bundle's signature is wrong: the manifest was changed. Nothing of it was taken in.",
  },
  'OC-7226': {
    vi: 'Gói được ký bằng khóa {fingerprint} mà nhật ký của phiên không giới thiệu: không rõ ai đóng gói. Chưa đọc gì từ gói.',
    en: "The bundle is signed with key {fingerprint}, which the session's journal does not introduce: who packed it is not known. Nothing of it was taken in.",
  },
  'OC-7227': {
    vi: 'Phiên trong gói không qua được kiểm tra ({why}). Chưa đọc gì từ gói.',
    en: 'The session in the bundle failed its check ({why}). Nothing of it was taken in.',
  },
  'OC-7228': {
    vi: 'Gói phiên do bản chương trình mới hơn làm (kiểu {found}, bản này đọc đến {known}). Hãy cập nhật chương trình.',
    en: 'The bundle was made by a newer program (format {found}, this one reads up to {known}). Update the program.',
  },
  'OC-7229': {
    vi: 'Gói không có {papers} văn bản chưa vẽ được lúc này (sản phẩm đang chấm, hoặc thiếu dữ liệu).',
    en: 'The bundle lacks {papers} papers that cannot be drawn now (a product is being scored, or data is missing).',
  },
  'OC-7230': {
    vi: 'Không ghi được gói phiên vào «{place}» ({why}). Hãy kiểm tra chỗ trống và quyền ghi, hoặc chọn nơi khác.',
    en: 'The bundle could not be written to "{place}" ({why}). Check room and permissions, or choose another place.',
  },
  'OC-7240': {
    vi: 'Không liên lạc được máy ở «{address}». Hãy kiểm tra hai máy cùng một mạng, đúng địa chỉ hiện trên máy kia.',
    en: 'The laptop at "{address}" was not reached. Check that both are on one network and that the address is the one shown there.',
  },
  'OC-7241': {
    vi: 'Mã ghép máy không đúng hoặc đã hết hạn. Hãy lấy mã mới trên máy chính.',
    en: 'The pairing code is wrong or has expired. Get a new one on the first laptop.',
  },
  'OC-7242': {
    vi: 'Máy này đang mở một phiên nên không làm máy dự phòng được. Hãy thoát phiên trước.',
    en: 'This laptop has a session open and cannot stand by. Close the session first.',
  },
  'OC-7243': {
    vi: 'Chưa có bản sao nào của máy chính để tiếp quản. Hãy chờ vài giây khi máy chính còn chạy, hoặc khôi phục từ USB.',
    en: 'There is no copy of the first laptop to take over with yet. Wait some seconds while it runs, or restore from a stick.',
  },
  'OC-7244': {
    vi: 'Tiếp quản khi máy chính còn chạy thì hai máy cùng nhận phiếu. Hãy tắt máy chính, đánh dấu đã hiểu rồi tiếp quản.',
    en: 'Taking over while the first laptop runs would have two of them take sheets. Turn it off, tick that you understand, then take over.',
  },
  'OC-7245': {
    vi: 'Phiên «{session}» đang chạy trên máy dự phòng ({peer}) nên không mở ở máy này: phiếu sẽ lạc. Hãy dùng máy kia. Muốn quay lại máy này: đóng gói phiên ở máy kia rồi mở gói tại đây.',
    en: 'Session "{session}" runs on the stand-by laptop ({peer}) and is not opened here: sheets would go astray. Use that laptop. To come back to this one, pack the session there and open the bundle here.',
  },
  'OC-7246': {
    vi: 'Chưa hỏi được máy dự phòng ({peer}) có đang chạy phiên «{session}» không, nên chưa mở. Hãy bật máy dự phòng và nối cùng mạng: chương trình tự hỏi và tự mở. Nếu chắc chắn máy đó không chạy phiên: vào Sao lưu, bấm Bỏ ghép, rồi mở lại.',
    en: 'The stand-by laptop ({peer}) could not be asked whether it runs session "{session}", so it is not opened. Turn that laptop on, on the same network: the program asks and opens by itself. If you are sure it does not run the session, end the pairing under Backups and open again.',
  },
  'OC-7270': {
    vi: 'Máy này chưa được ghép: hãy bấm Lấy mã ghép máy ở mục Sao lưu của máy chính, rồi thêm --code MÃ.',
    en: 'This laptop is not paired yet: press Get a pairing code under Backups on the first laptop, then add --code CODE.',
  },
  'OC-7740': {
    vi: 'Đã chép phiên, nhưng kết quả phiên trước và bộ tiêu chí của cơ quan chưa chép được sang «{place}» ({why}).',
    en: 'The session was copied, but the results of earlier sessions and the office’s own criteria books could not be copied to "{place}" ({why}).',
  },
  'OC-7741': {
    vi: 'Đã khôi phục phiên, nhưng {files} tệp kết quả phiên trước hoặc bộ tiêu chí của cơ quan đi kèm bản sao bị hỏng, thiếu hoặc không ghi được. Hãy tìm ở bản sao khác.',
    en: 'The session was restored, but {files} files of earlier results or own criteria books that came with the copy are damaged, missing or could not be written. Look for them in another copy.',
  },
} as const;
