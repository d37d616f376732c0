/**
 * The sample's 16 producers (7 companies, 6 cooperatives, 3 households) and their 36 products. The counts are the real session's;
 * communes are real, with their codes of 2020; every name of a producer, product and person is made up.
 */

/** What is remarkable about a product's scoring; see `build-sample.ts`. */
export type Story = 'second-round' | 'gate-missed' | 'below-70' | 'gate-concluded-met' | 'gate-concluded-missed';

export type SampleProduct = { readonly name: string; readonly set: number; readonly story?: Story; readonly ineligible?: string };

export type ProducerKind = 'Doanh nghiệp' | 'Hợp tác xã' | 'Hộ sản xuất kinh doanh';

export type SampleProducer = {
  readonly name: string;
  readonly kind: ProducerKind;
  readonly representative: string;
  readonly village: string;
  readonly commune: string;
  readonly communeCode: string;
  readonly district: string;
  readonly products: readonly SampleProduct[];
};

const NO_SAFETY = 'Chưa có giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm còn hiệu lực';
const NO_DECLARATION = 'Chưa có bản công bố sản phẩm và phiếu kiểm nghiệm';
const NO_PLAN = 'Hồ sơ thiếu phương án sản xuất, kinh doanh';

export const PRODUCERS: readonly SampleProducer[] = [
  {
    name: 'Công ty TNHH Thực phẩm Lụa Hồng',
    kind: 'Doanh nghiệp',
    representative: 'Nguyễn Thị Lụa',
    village: 'Khu phố Chùa Dận',
    commune: 'Phường Đình Bảng',
    communeCode: '09394',
    district: 'thị xã Từ Sơn',
    products: [
      { name: 'Bánh phu thê Lụa Hồng nhân đậu xanh', set: 6 },
      { name: 'Bánh phu thê gấc Lụa Hồng', set: 6 },
      { name: 'Bánh khúc nếp Lụa Hồng', set: 6 },
    ],
  },
  {
    name: 'Công ty Cổ phần Nông sản Đuống Xanh',
    kind: 'Doanh nghiệp',
    representative: 'Vũ Mạnh Cường',
    village: 'Thôn Nhất Trai',
    commune: 'Xã Minh Tân',
    communeCode: '09526',
    district: 'huyện Lương Tài',
    products: [
      { name: 'Cà rốt tươi Đuống Xanh', set: 1 },
      { name: 'Nước ép cà rốt Đuống Xanh', set: 17 },
      { name: 'Mứt cà rốt dẻo Đuống Xanh', set: 7, story: 'second-round' },
    ],
  },
  {
    name: 'Công ty TNHH Gốm Lửa Rơm',
    kind: 'Doanh nghiệp',
    representative: 'Phạm Văn Thổ',
    village: 'Thôn Phù Lãng',
    commune: 'Xã Phù Lãng',
    communeCode: '09277',
    district: 'huyện Quế Võ',
    products: [
      { name: 'Bình gốm men da lươn Lửa Rơm', set: 21 },
      { name: 'Bộ ấm chén gốm Lửa Rơm', set: 21 },
      { name: 'Tranh gốm treo tường Lửa Rơm', set: 21, ineligible: NO_PLAN },
    ],
  },
  {
    name: 'Công ty TNHH Dược liệu Núi Thiên',
    kind: 'Doanh nghiệp',
    representative: 'Đỗ Thị Cúc',
    village: 'Thôn Bảo Ngọc',
    commune: 'Xã Đông Cứu',
    communeCode: '09487',
    district: 'huyện Gia Bình',
    products: [
      { name: 'Viên nghệ mật ong Núi Thiên', set: 18, story: 'gate-concluded-met' },
      { name: 'Trà cúc chi Núi Thiên', set: 12 },
      { name: 'Tinh dầu sả chanh Núi Thiên', set: 20, story: 'gate-missed' },
    ],
  },
  {
    name: 'Công ty TNHH Du lịch Bến Nước Quan Họ',
    kind: 'Doanh nghiệp',
    representative: 'Nguyễn Hữu Duyên',
    village: 'Thôn Viêm Xá',
    commune: 'Xã Hòa Long',
    communeCode: '09214',
    district: 'thành phố Bắc Ninh',
    products: [{ name: 'Một ngày ở làng quan họ Bến Nước', set: 26 }],
  },
  {
    name: 'Công ty TNHH Chế biến thực phẩm Hương Thính',
    kind: 'Doanh nghiệp',
    representative: 'Lê Văn Bảy',
    village: 'Thôn Bùi Xá',
    commune: 'Xã Ninh Xá',
    communeCode: '09445',
    district: 'huyện Thuận Thành',
    products: [
      { name: 'Nem thính lá sung Hương Thính', set: 8 },
      { name: 'Giò lụa Hương Thính', set: 8 },
      { name: 'Chả quế Hương Thính', set: 8, ineligible: NO_SAFETY },
    ],
  },
  {
    name: 'Công ty Cổ phần Rượu Men Lá Sông Cầu',
    kind: 'Doanh nghiệp',
    representative: 'Nguyễn Văn Chưng',
    village: 'Thôn Đại Lâm',
    commune: 'Xã Tam Đa',
    communeCode: '09199',
    district: 'huyện Yên Phong',
    products: [
      { name: 'Rượu nếp trắng Men Lá', set: 14 },
      { name: 'Rượu nếp cẩm ủ chum Men Lá', set: 15 },
    ],
  },
  {
    name: 'Hợp tác xã Nông nghiệp Tỏi Bãi Bồi',
    kind: 'Hợp tác xã',
    representative: 'Hoàng Văn Tám',
    village: 'Thôn An Phú',
    commune: 'Xã An Thịnh',
    communeCode: '09499',
    district: 'huyện Lương Tài',
    products: [
      { name: 'Tỏi khô Bãi Bồi', set: 10 },
      { name: 'Tỏi đen Bãi Bồi', set: 7 },
      { name: 'Bột tỏi Bãi Bồi', set: 10, story: 'below-70' },
    ],
  },
  {
    name: 'Hợp tác xã Khoai tây Đồng Quế',
    kind: 'Hợp tác xã',
    representative: 'Nguyễn Thị Mùi',
    village: 'Thôn Guột',
    commune: 'Xã Việt Hùng',
    communeCode: '09283',
    district: 'huyện Quế Võ',
    products: [
      { name: 'Khoai tây tươi Đồng Quế', set: 1 },
      { name: 'Khoai tây sấy giòn Đồng Quế', set: 7 },
    ],
  },
  {
    name: 'Hợp tác xã Lúa nếp Đồng Cả',
    kind: 'Hợp tác xã',
    representative: 'Nghiêm Đình Thóc',
    village: 'Thôn Cầu Giữa',
    commune: 'Xã Yên Phụ',
    communeCode: '09220',
    district: 'huyện Yên Phong',
    products: [
      { name: 'Gạo nếp cái hoa vàng Đồng Cả', set: 3 },
      { name: 'Gạo lứt huyết rồng Đồng Cả', set: 3 },
    ],
  },
  {
    name: 'Hợp tác xã Nấm sạch Mưa Xuân',
    kind: 'Hợp tác xã',
    representative: 'Trần Thị Nhài',
    village: 'Thôn Đông',
    commune: 'Xã Hoàn Sơn',
    communeCode: '09340',
    district: 'huyện Tiên Du',
    products: [
      { name: 'Nấm sò tươi Mưa Xuân', set: 1 },
      { name: 'Mộc nhĩ khô Mưa Xuân', set: 7 },
      { name: 'Viên đông trùng hạ thảo Mưa Xuân', set: 18, ineligible: NO_DECLARATION },
    ],
  },
  {
    name: 'Hợp tác xã Mỳ gạo Sợi Nắng',
    kind: 'Hợp tác xã',
    representative: 'Đào Văn Sợi',
    village: 'Thôn Tử Nê',
    commune: 'Xã Tân Lãng',
    communeCode: '09511',
    district: 'huyện Lương Tài',
    products: [
      { name: 'Mỳ gạo khô Sợi Nắng', set: 6 },
      { name: 'Bánh đa nem Sợi Nắng', set: 6 },
      { name: 'Mỳ gạo ăn liền Sợi Nắng', set: 5, story: 'gate-concluded-missed' },
    ],
  },
  {
    name: 'Hợp tác xã Ong mật Vườn Nhãn',
    kind: 'Hợp tác xã',
    representative: 'Phạm Đình Ong',
    village: 'Thôn Phương Mới',
    commune: 'Xã Phú Hòa',
    communeCode: '09505',
    district: 'huyện Lương Tài',
    products: [
      { name: 'Mật ong hoa nhãn Vườn Nhãn', set: 4 },
      { name: 'Mật ong ngâm chanh đào Vườn Nhãn', set: 8 },
    ],
  },
  {
    name: 'Hộ kinh doanh Đình Tương',
    kind: 'Hộ sản xuất kinh doanh',
    representative: 'Nguyễn Thị Sành',
    village: 'Thôn Đại Trạch',
    commune: 'Xã Đình Tổ',
    communeCode: '09415',
    district: 'huyện Thuận Thành',
    products: [{ name: 'Tương nếp chum sành Đình Tương', set: 9 }],
  },
  {
    name: 'Hộ kinh doanh Tre Khói',
    kind: 'Hộ sản xuất kinh doanh',
    representative: 'Lê Văn Trúc',
    village: 'Thôn Xuân Lai',
    commune: 'Xã Xuân Lai',
    communeCode: '09484',
    district: 'huyện Gia Bình',
    products: [{ name: 'Bộ khay trà tre hun Tre Khói', set: 21 }],
  },
  {
    name: 'Hộ kinh doanh Sen Chùa',
    kind: 'Hộ sản xuất kinh doanh',
    representative: 'Ngô Thị Liên',
    village: 'Thôn Phật Tích',
    commune: 'Xã Phật Tích',
    communeCode: '09349',
    district: 'huyện Tiên Du',
    products: [{ name: 'Trà lá sen Sen Chùa', set: 12 }],
  },
];
