/** What the first sheet of a book's workbook tells whoever edits it. */
const COMMON = [
  'Điểm luôn là số nguyên. Ba phần A, B, C; tổng điểm cao nhất của mỗi bộ sản phẩm phải là 100.',
  'Sửa xong, lưu tệp rồi nhập ở bàn thư ký: Bộ tiêu chí → Bộ của cơ quan → Nhập từ Excel. Mọi lỗi được nêu theo trang, dòng, cột.',
];

export const EDIT_LINES: readonly string[] = [
  'Trang «Quyết định»: sửa ô màu vàng. «Mã bộ tiêu chí» là tên ngắn không dấu, ví dụ QN-2018; bộ đã ban hành giữ nguyên mã của nó.',
  'Trang «Bộ sản phẩm»: mỗi bộ một dòng. «Tên khác»: mỗi tên một dòng trong ô (Alt+Enter).',
  'Trang «Bộ 01», «Bộ 02»…: cây tiêu chí của từng bộ, theo thứ tự in. Cột «Dòng» cho biết dòng là gì, chọn trong danh sách:',
  '   Phần → Mục → (Nhóm) → Tiêu chí → Mô tả, Yêu cầu, Ghi chú, Chỉ chấm khi, Trường hợp, Phương án. Dòng thuộc về dòng gần nhất phía trên chứa được nó.',
  '   «Tiêu chí Có/Không» không có dòng Phương án: Không là 0 điểm, Có là điểm của tiêu chí.',
  '   «Điểm»: thang điểm của phần, mục, nhóm, tiêu chí; điểm của phương án; số điểm cần có ở dòng «Chỉ chấm khi» (cột «Mã» ghi tiêu chí phải đạt).',
  '   «Sao tối thiểu» ở dòng Phương án: 3, 4 hoặc 5 (nhiều hạng thì cách bằng dấu chấm phẩy): từ phương án này trở lên mới được hạng sao ấy.',
  '   «Sao tối thiểu» ở dòng Tiêu chí chỉ dùng khi không có phương án nào mang dấu: ghi «4: 1» nghĩa là 4 sao cần 1 điểm.',
  '   «Thuộc»: mã nhóm của tiêu chí, hoặc mã trường hợp của phương án. «Bản in ghi», «Có thể là»: điểm in đáng ngờ, để trống nếu không có.',
  'Muốn thêm bộ: thêm dòng ở trang «Bộ sản phẩm» và một trang «Bộ …» (chép trang có sẵn). Không sắp xếp lại (sort) các trang cây tiêu chí.',
  ...COMMON,
];

export const WORDING_LINES: readonly string[] = [
  'Tệp này để thay câu chữ bằng nguyên văn của quyết định. Chỉ sửa được các ô màu vàng; mã, điểm và điều kiện sao được khóa.',
  'Nếu điểm hay cấu trúc khác đi thì không nhận gì từ tệp và từng chỗ khác được nêu rõ.',
  ...COMMON,
];
