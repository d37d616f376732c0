/** HTTPS in the room, as the desk's page "Mạng" judges it and phones' install page says: OC-7400…7419. */
export const httpsProblems = {
  'OC-7400': {
    vi: 'Phiên này đã bật https, nhưng chứng chỉ mà điện thoại tin không nằm trên máy này (phiên được đưa từ máy khác sang, hoặc chứng chỉ đã hết hạn). Thành viên vẫn vào bằng http như thường. Muốn dùng https trên máy này: bấm «Bật lại»; mỗi điện thoại phải cài chứng chỉ mới.',
    en: 'HTTPS is on for this session, but what phones trust is not on this laptop (the session came from another one, or the certificate has expired). Members use http as usual. For HTTPS on this laptop press "Turn on again"; every phone must install the new certificate.',
  },
  'OC-7401': {
    vi: 'Chưa mở được cổng https trên máy này ({why}). Thành viên vẫn vào bằng http như thường. Hãy khởi động lại chương trình; nếu vẫn vậy, xem tường lửa hay chương trình diệt vi-rút có chặn không.',
    en: 'The HTTPS port could not be opened on this laptop ({why}). Members use http as usual. Restart the program; if that does not help, see whether a firewall or virus scanner forbids it.',
  },
  'OC-7402': {
    vi: 'Cổng https {wanted} đang bị chương trình khác giữ, nên đã chuyển sang {port}. Trang https mở trước đó và thẻ ghế đã in ghi cổng cũ: thành viên bấm «Đổi địa chỉ» hoặc quét mã đang hiện ở hội trường.',
    en: 'The HTTPS port {wanted} is held by another program, so {port} is used. Pages opened by HTTPS before and printed seat cards name the old one: members press "Change address" or scan the code on show in the hall.',
  },
  'OC-7403': {
    vi: 'Địa chỉ {hosts} không ghi được vào chứng chỉ: chứng chỉ của phiên chỉ được dùng cho địa chỉ mạng nội bộ. Qua địa chỉ đó điện thoại chỉ vào được bằng http. Muốn dùng https, hãy chọn mạng khác trong bảng hoặc dùng điểm phát của máy.',
    en: "{hosts} cannot stand in the certificate: the session's certificate is good for addresses of local networks only. Through it phones get in by http only. For HTTPS choose another network in the table, or use the laptop's hotspot.",
  },
  'OC-7404': {
    vi: 'Đồng hồ của {names} sai quá nhiều ngày, nên các máy này coi chứng chỉ là chưa có hiệu lực hoặc hết hạn và không vào được https. Hãy bật giờ tự động trong cài đặt của máy rồi thử lại.',
    en: 'The clocks of {names} are off by so many days that these devices take the certificate as not yet valid or expired and refuse HTTPS. Turn automatic time on in their settings and try again.',
  },
  'OC-7405': {
    vi: '{n} điện thoại vào https nhưng từ chối vì chưa tin chứng chỉ của phiên ({names}). Trên các máy đó mở {install} và làm đủ các bước: Android cài chứng chỉ CA; iPhone cài hồ sơ rồi còn phải bật tin cậy. Trong lúc chờ, các máy đó vẫn chấm được bằng http.',
    en: "{n} phones came by HTTPS and refused, as they do not trust the session's certificate ({names}). Open {install} on them and take every step: Android installs a CA certificate; an iPhone installs the profile and then must be told to trust it. Meanwhile they score by http.",
  },
  'OC-7406': {
    vi: '{n} điện thoại vào https nhưng từ chối chứng chỉ ({names}). Thường vì chứng chỉ chưa cài xong, đồng hồ của máy sai, hoặc gõ địa chỉ khác với địa chỉ đang hiện. Cho máy đó quét mã đang hiện, xem lại giờ, rồi mở {install}.',
    en: '{n} phones came by HTTPS and refused the certificate ({names}). Usually it is not fully installed, the clock is wrong, or another address was typed than the one on show. Have them scan the code on show, check the time, then open {install}.',
  },
  'OC-7407': {
    vi: 'Máy này và chứng chỉ https lệch ngày: chứng chỉ có hiệu lực từ {from} đến {until}. Nếu đồng hồ của máy này đúng thì bấm «Tắt» rồi «Bật» để làm chứng chỉ mới; mỗi điện thoại phải cài lại.',
    en: 'The date of this laptop does not fit the HTTPS certificate, which is good from {from} to {until}. If the clock is right, turn HTTPS off and on for a new one; every phone must install it.',
  },
  'OC-7410': {
    vi: 'Bàn thư ký chưa bật https nên chưa có chứng chỉ để tải. Đồng chí vào trang chấm điểm bằng địa chỉ http như thường.',
    en: "HTTPS is not on at the secretary's desk, so there is no certificate to load. Use the scoring page by its http address as usual.",
  },
} as const;
