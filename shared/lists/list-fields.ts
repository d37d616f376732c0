/** The fields a list's columns may fill: those of the workbook's sheet "Hồ sơ", and the names other offices give them. */
import { sheetSpec } from '../dossier/sheet-specs.ts';
import { foldVietnamese } from '../lib/vietnamese.ts';

export const LIST_FIELDS = [
  'name',
  'producer',
  'set',
  'code',
  'commune',
  'address',
  'producerKind',
  'representative',
  'phone',
  'registration',
  'currentStars',
  'eligible',
  'ineligibleReason',
  'halfDay',
  'order',
  'subCouncil',
] as const;
export type ListField = (typeof LIST_FIELDS)[number];

/** A product can't do without these. */
export const NEEDED_FIELDS: readonly ListField[] = ['name', 'producer', 'set'];

/** Fields whose values are words of the program: another office's words for them are translated, once. */
export const VALUE_FIELDS = ['set', 'registration', 'currentStars', 'eligible'] as const satisfies readonly ListField[];
export type ValueField = (typeof VALUE_FIELDS)[number];

const column = (field: ListField) => sheetSpec('dossiers').columns.find((c) => c.key === field);
/** The field's heading in the workbook. */
export const fieldHeading = (field: ListField): string => column(field)?.heading ?? field;
/** Characters that the field may have. */
export const fieldMax = (field: ListField): number => column(field)?.max ?? 200;

/** Folded; the workbook's own heading comes first. */
const NAMES: Readonly<Record<ListField, string>> = {
  name: 'ten sp|san pham|ten san pham ocop|san pham ocop|ten san pham dich vu|ten san pham dang ky|ten hang hoa|product|product name|name of product|name',
  producer:
    'ten chu the|chu the ocop|chu the san xuat|ten chu the san xuat|ten co so|co so|co so san xuat|don vi|ten don vi|don vi san xuat|don vi san xuat kinh doanh|doanh nghiep|ten doanh nghiep|to chuc ca nhan|chu so huu|producer|producer name|company|owner|manufacturer',
  set: 'bo sp|bo|bo tieu chi|bo san pham theo quyet dinh|nhom bo san pham|nhom san pham|nhom sp|nhom|phan nhom|phan nhom san pham|nganh|nganh hang|nhom nganh|linh vuc|loai san pham|criteria set|product group|group|category',
  code: 'ma sp|ma so san pham|ma so|ma|ma ho so|ma san pham ocop|ma ocop|ma dinh danh|product code|code',
  commune: 'xa|phuong|xa phuong thi tran|xa phuong dac khu|xa tt|ten xa|thuoc xa|dia phuong|dia ban|don vi hanh chinh|commune|ward|commune ward',
  address: 'dia chi san xuat|dia chi chu the|dia chi co so|dia chi tru so|tru so|noi san xuat|dia diem|dia diem san xuat|address',
  producerKind:
    'loai hinh chu the|loai chu the|loai hinh to chuc|loai hinh kinh te|loai hinh kinh doanh|loai hinh san xuat|hinh thuc to chuc|type|producer type|type of producer',
  representative:
    'dai dien|ho ten nguoi dai dien|ho va ten nguoi dai dien|nguoi dai dien phap luat|dai dien phap luat|chu co so|chu ho|giam doc|nguoi lien he|representative|contact person',
  phone: 'so dien thoai|sdt|dt|so dt|dien thoai lien he|so dien thoai lien he|di dong|lien he|hotline|phone|phone number|tel|telephone|mobile',
  registration:
    'hinh thuc dang ky|dang ky|hinh thuc danh gia|loai danh gia|noi dung dang ky|loai ho so|hinh thuc|registration|registration type|type of registration',
  currentStars:
    'hang sao hien tai|sao hien tai|hang da dat|hang sao da dat|so sao da dat|hang sao da cong nhan|da cong nhan|ket qua phan hang|hang sao|so sao|cap sao|hang|xep hang|phan hang|current stars|current rating|star rating|stars',
  eligible: 'du dieu kien danh gia|hop le|ho so hop le|ket qua kiem tra ho so|ket qua tham dinh ho so|ket qua tham tra|dat yeu cau|eligible',
  ineligibleReason: 'ly do khong du dieu kien|ly do khong dat|nguyen nhan|reason',
  halfDay: 'buoi cham|buoi hop|ngay cham|half day',
  order: 'thu tu cham|thu tu trinh bay|stt trinh bay|order',
  subCouncil: 'tieu ban cham|to cham|sub council',
};
const NUMBERING = new Set(['', 'stt', 'tt', 'so tt', 'so thu tu', 'no', 'nr', 'index']);
/** "Ngày đăng ký", "Hạng sao đăng ký", "Sản phẩm đăng ký" say something else than how a product registers. */
const OTHER_REGISTRATION = /\b(sao|hang|ngay|nam|so|ten|san pham|don vi|date|stars?|product)\b/;
/** What is hoped for, not what was reached: never taken for the stars a product has. */
const HOPED = /\b(dang ky|de nghi|de xuat|du kien|muc tieu|phan dau|registered|expected|target|proposed)\b/;

/** Whether a heading names stars hoped for. */
export const isHoped = (heading: string): boolean => HOPED.test(foldVietnamese(heading));

const namesOf = (field: ListField): readonly string[] => [foldVietnamese(fieldHeading(field)), ...NAMES[field].split('|')];
const NAMED: ReadonlyMap<ListField, readonly string[]> = new Map(LIST_FIELDS.map((field) => [field, namesOf(field)]));

const words = (text: string): number => text.split(' ').length;

/** Whether a heading is that of the running number. */
export const isNumbering = (heading: string): boolean => NUMBERING.has(foldVietnamese(heading));

/** Between the texts of a head of several rows. */
export const STOREY = ' – ';

/** How well a text names a field: 3 by its very name, less when only a part of it does, 0 not at all. */
function scoreOf(field: ListField, whole: string, bare: string): number {
  if (whole === '' || (field === 'currentStars' && HOPED.test(whole))) return 0;
  const names = NAMED.get(field) ?? [];
  if (names.includes(whole)) return 3;
  if (bare !== '' && names.includes(bare)) return 2.9;
  if (field === 'registration' && OTHER_REGISTRATION.test(whole)) return 0;
  // A short word inside a long heading ("tên xã của chủ thể") says little.
  const within = names.filter((name) => (words(name) > 1 || name.length > 5) && ` ${whole} `.includes(` ${name} `));
  return Math.max(0, ...within.map((name) => 1 + words(name) / words(whole)));
}

/** How well a heading names each field; of a head of several rows the lowest alone counts nearly as much as the whole. */
export function nameScores(heading: string): ReadonlyMap<ListField, number> {
  const texts = [heading, ...(heading.includes(STOREY) ? [heading.slice(heading.lastIndexOf(STOREY) + STOREY.length)] : [])];
  const folded = texts.map((text) => ({ whole: foldVietnamese(text), bare: foldVietnamese(text.replace(/[([{].*$/s, '')) }));
  return new Map(LIST_FIELDS.map((field) => [field, Math.max(...folded.map(({ whole, bare }, at) => scoreOf(field, whole, bare) - at * 0.05))]));
}
