/**
 * The sample's evidence: made-up papers and drawn pictures of four products, one scored already and the three that are scored next.
 * The files lie in resources/sample/evidence, drawn by test/fixtures/make-sample-evidence.ts; `name` is what an office would call them, so that
 * the usual rules link them and find their item of the checklist.
 */

/** Pages from 1, both ends included; null: the whole file. */
export type SampleLink = { readonly criterion: string; readonly pages: readonly [first: number, last: number] | null; readonly label: string };
export type SampleFile = {
  /** The product's name in the sample. */
  readonly product: string;
  /** Under resources/sample/evidence. */
  readonly file: string;
  readonly name: string;
  readonly pages: number;
  /** The product's photo. */
  readonly face?: boolean;
  /** By hand; those that follow from the name are made by it. */
  readonly links: readonly SampleLink[];
};

/** The long dossier's pages, a section each. */
const SECTIONS: readonly SampleLink[] = [
  { criterion: '1.1', pages: [2, 2], label: 'Nguồn nguyên liệu' },
  { criterion: '1.3', pages: [3, 3], label: 'Quy trình, gia tăng giá trị' },
  { criterion: '1.4', pages: [3, 3], label: 'Năng lực sản xuất' },
  { criterion: '3.3', pages: [4, 4], label: 'Lao động' },
  { criterion: '3.4', pages: [4, 4], label: 'Doanh thu' },
  { criterion: '4.1', pages: [5, 5], label: 'Khu vực phân phối' },
  { criterion: '4.2', pages: [5, 5], label: 'Tổ chức phân phối' },
  { criterion: '4.3', pages: [5, 5], label: 'Quảng bá' },
  { criterion: '5.1', pages: [6, 6], label: 'Câu chuyện' },
  { criterion: '5.3', pages: [6, 6], label: 'Bản sắc địa phương' },
];

/** The two criteria that the announced quality answers; fresh produce has one criterion more before them. */
const quality = (announced: string, assured: string): readonly SampleLink[] => [
  { criterion: announced, pages: null, label: '' },
  { criterion: assured, pages: null, label: 'Kết quả kiểm nghiệm' },
];

const few = (product: string, folder: string, links: readonly SampleLink[]): readonly SampleFile[] => [
  { product, file: `${folder}/anh.jpg`, name: '2.2, 2.3_Ảnh sản phẩm.jpg', pages: 1, face: true, links: [] },
  {
    product,
    file: `${folder}/ho-so.pdf`,
    name: 'Phiếu đăng ký, thuyết minh.pdf',
    pages: 2,
    links: [
      { criterion: '1.1', pages: [2, 2], label: 'Nguồn nguyên liệu' },
      { criterion: '5.1', pages: [2, 2], label: 'Câu chuyện' },
    ],
  },
  { product, file: `${folder}/kiem-nghiem.pdf`, name: 'Tự công bố và phiếu kiểm nghiệm.pdf', pages: 1, links },
];

/** In the order in which they are attached. */
export const SAMPLE_EVIDENCE: readonly SampleFile[] = [
  { product: 'Tỏi đen Bãi Bồi', file: 'toi-den/anh.jpg', name: '2.2, 2.3_Ảnh sản phẩm.jpg', pages: 1, face: true, links: [] },
  { product: 'Tỏi đen Bãi Bồi', file: 'toi-den/ho-so.pdf', name: 'Phiếu đăng ký, thuyết minh.pdf', pages: 6, links: SECTIONS },
  { product: 'Tỏi đen Bãi Bồi', file: 'toi-den/lien-ket.pdf', name: '1.5_Hợp đồng liên kết.pdf', pages: 2, links: [] },
  { product: 'Tỏi đen Bãi Bồi', file: 'toi-den/kiem-nghiem.pdf', name: 'Tự công bố và phiếu kiểm nghiệm.pdf', pages: 1, links: quality('8', '9') },
  ...few('Bột tỏi Bãi Bồi', 'bot-toi', quality('8', '9')),
  ...few('Khoai tây tươi Đồng Quế', 'khoai-tay', quality('9', '10')),
  ...few('Bánh phu thê Lụa Hồng nhân đậu xanh', 'banh-phu-the', quality('8', '9')),
];

/** Products that come with evidence, reports and samples. */
export const SAMPLE_PRODUCTS: readonly string[] = [...new Set(SAMPLE_EVIDENCE.map(({ product }) => product))];
