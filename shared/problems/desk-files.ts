/** Files between the desk and the laptop: a folder to show, a file that can't be read. OC-6103…6105. */
export const deskFileProblems = {
  'OC-6103': {
    vi: 'Chương trình không mở được thư mục từ đây: đang chạy trong trình duyệt, hoặc chưa lưu văn bản nào từ khi mở. Chép đường dẫn rồi dán vào cửa sổ thư mục.',
    en: 'The program can’t open a folder from here: it runs in a browser, or nothing was saved since it started. Copy the path and paste it into the file manager.',
  },
  'OC-6104': {
    vi: 'Máy không mở được thư mục «{folder}» ({why}). Có thể USB đã được rút: cắm lại, hoặc chép đường dẫn rồi mở bằng tay.',
    en: 'The folder "{folder}" couldn’t be opened ({why}). The stick may have been pulled out: plug it in again, or copy the path and open it by hand.',
  },
  'OC-6105': {
    vi: 'Máy không đọc được «{name}» nên chưa gửi được; các tệp khác không bị ảnh hưởng. Xem tệp còn ở chỗ cũ, USB còn cắm; nếu vẫn không được thì chép tệp ra màn hình nền, đặt tên không dấu rồi chọn lại.',
    en: '"{name}" can’t be read, so it wasn’t sent; other files are not concerned. See that it is still in its place and the stick still plugged in; else copy it to the desktop under a plain name and choose it again.',
  },
} as const;
