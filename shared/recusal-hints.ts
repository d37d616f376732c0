/**
 * Who might have a conflict of interest: members whose unit or own name is the product's producer, or whose unit is an office of its
 * commune. A hint is a question to the member, never a recusal. Pure; texts are compared without case, marks and punctuation.
 */
import type { DossierCode, MemberCode } from './lib/brand.ts';
import { foldVietnamese } from './lib/vietnamese.ts';
import type { Dossier, Member } from './session.ts';

export type RecusalHint = {
  readonly member: MemberCode;
  readonly dossier: DossierCode;
  readonly kind: 'producer' | 'person' | 'commune';
  readonly why: string;
};

/** Forms of business, longest first: what is left of a name without them tells one producer from another. */
const FORMS =
  /^(cong ty trach nhiem huu han|cong ty tnhh|cong ty co phan|cong ty cp|cong ty|hop tac xa|lien hiep hop tac xa|to hop tac|htx|tht|ho kinh doanh|ho|doanh nghiep tu nhan|co so san xuat|co so|trang trai)\b ?(mtv|mot thanh vien|sx va tm|san xuat va thuong mai|nong nghiep|dich vu nong nghiep|san xuat)? ?/;
/** Shorter than this a name is met by chance in other texts. */
const LEAST = 5;

const nameOnly = (producer: string): string => foldVietnamese(producer).replace(FORMS, '').trim();
const within = (text: string, part: string): boolean => part.length >= LEAST && ` ${text} `.includes(` ${part} `);
/** "xa dai bai" of "Xã Đại Bái, huyện Gia Bình"; '' where the kind of commune isn't said. */
const communeOf = (commune: string): string => foldVietnamese(commune.split(',')[0] ?? '').match(/^(xa|phuong|thi tran|dac khu) .+$/)?.[0] ?? '';

function hintOf(member: Member, dossier: Dossier): RecusalHint | null {
  const about = { member: member.code, dossier: dossier.code };
  const unit = foldVietnamese(`${member.title} ${member.unit}`);
  const offices = [member.unit, member.title].flatMap((text) => text.split(/[,;]/)).map(foldVietnamese);
  const name = foldVietnamese(member.name);
  if (foldVietnamese(dossier.representative) === name) return { ...about, kind: 'person', why: `Trùng họ tên người đại diện: ${dossier.representative}` };
  if (within(unit, nameOnly(dossier.producer)) || within(foldVietnamese(dossier.producer), name))
    return { ...about, kind: 'producer', why: `Đơn vị trùng tên chủ thể: ${dossier.producer}` };
  // At an office's end, so that "xã Đại" isn't found in "UBND xã Đại Bái".
  const commune = communeOf(dossier.commune);
  if (commune && offices.some((office) => ` ${office}`.endsWith(` ${commune}`)))
    return { ...about, kind: 'commune', why: `Đơn vị ở địa phương của sản phẩm: ${dossier.commune}` };
  return null;
}

/** Of every member who scores and every eligible dossier, in the lists' order. */
export const recusalHints = (members: readonly Member[], dossiers: readonly Dossier[]): readonly RecusalHint[] =>
  dossiers.filter((d) => d.eligible).flatMap((dossier) => members.filter((m) => m.scores).flatMap((member) => hintOf(member, dossier) ?? []));
