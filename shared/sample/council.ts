/**
 * The sample session's facts and people. Facts of the session (dates, place, decision on the council, rewards) are those of
 * Bắc Ninh, 4–5 September 2020; every person, and the papers' numbers after the session, are made up.
 */
import { memberCode } from '../lib/brand.ts';
import { type Attendance, DEFAULT_PROFILE, type Member, type Profile, type Role, type SessionInfo } from '../session.ts';

export const SAMPLE_INFO: SessionInfo = {
  name: 'Đánh giá, phân hạng sản phẩm OCOP tỉnh Bắc Ninh năm 2020',
  form: 'meeting',
  province: 'Bắc Ninh',
  provinceCode: '27',
  batch: 'Đợt 1',
  year: '2020',
  place: 'Trung tâm Văn hóa Kinh Bắc, thành phố Bắc Ninh',
  startDate: '2020-09-04',
  endDate: '2020-09-05',
  startTime: '08:00',
  endTime: '17:30',
  bookId: 'QD26-2026',
  parentBody: 'Ủy ban nhân dân tỉnh Bắc Ninh',
  issuingBody: 'Hội đồng đánh giá, phân hạng sản phẩm OCOP',
  councilDecision: '1148/QĐ-UBND',
  councilDecisionDate: '2020-08-24',
  regulation: 'Quy chế hoạt động của Hội đồng đánh giá, phân hạng sản phẩm OCOP tỉnh Bắc Ninh năm 2020',
  chairDelegation: '',
  signingForm: 'KT.',
  signerTitle: 'Phó Chủ tịch',
  signerName: 'Nguyễn Quốc Thịnh',
  minutesNumber: '01/BB-HĐ',
  recognitionDecision: '1290/QĐ-UBND',
  recognitionDate: '2020-09-18',
  firstCertificateNumber: '01/GCN-OCOP',
  notes: { 'Ghi chú': 'Phiên mẫu: tên sản phẩm, chủ thể, người và số văn bản sau phiên là giả định.' },
};

export const SAMPLE_PROFILE: Profile = { ...DEFAULT_PROFILE, reward3: 20_000_000, reward4: 30_000_000 };

export const HALF_DAYS = ['Ngày 1 - sáng', 'Ngày 1 - chiều', 'Ngày 2 - sáng', 'Ngày 2 - chiều'] as const;

/** When scoring of each half-day starts, Vietnamese time. */
export const HALF_DAY_STARTS = ['2020-09-04T09:00:00+07:00', '2020-09-04T13:45:00+07:00', '2020-09-05T08:00:00+07:00', '2020-09-05T13:45:00+07:00'] as const;

type Person = readonly [code: string, name: string, role: Role, title: string, unit: string];

const PEOPLE: readonly Person[] = [
  ['TV01', 'Nguyễn Quốc Thịnh', 'chair', 'Phó Chủ tịch', 'Ủy ban nhân dân tỉnh'],
  ['TV02', 'Trần Thị Hồng Vân', 'deputy', 'Giám đốc', 'Sở Nông nghiệp và Phát triển nông thôn'],
  ['TV03', 'Lê Đình Khoát', 'deputy', 'Phó Giám đốc', 'Sở Công Thương'],
  ['TV04', 'Phạm Thu Hằng', 'member', 'Phó Giám đốc', 'Sở Y tế'],
  ['TV05', 'Ngô Đức Lương', 'member', 'Phó Giám đốc', 'Sở Khoa học và Công nghệ'],
  ['TV06', 'Vũ Thị Minh Nguyệt', 'member', 'Phó Giám đốc', 'Sở Văn hóa, Thể thao và Du lịch'],
  ['TV07', 'Đặng Văn Tuyến', 'member', 'Phó Giám đốc', 'Sở Tài nguyên và Môi trường'],
  ['TV08', 'Hoàng Bích Liên', 'member', 'Phó Chủ tịch', 'Hội Nông dân tỉnh'],
  ['TV09', 'Dương Công Phúc', 'member', 'Phó Chủ tịch', 'Liên minh Hợp tác xã tỉnh'],
  ['TK01', 'Bùi Thị Thanh Thảo', 'secretary', 'Chuyên viên', 'Chi cục Phát triển nông thôn'],
];

/** Nine who score (chair, two deputies, six members) and a secretary who doesn't. */
export const SAMPLE_MEMBERS: readonly Member[] = PEOPLE.map(([code, name, role, title, unit]) => ({
  code: memberCode(code),
  name,
  role,
  title,
  unit,
  scores: role !== 'secretary',
  subCouncils: '',
  notes: {},
}));

const AWAY = { member: memberCode('TV07'), halfDay: HALF_DAYS[1], reason: 'Dự họp giao ban công tác môi trường, có giấy báo vắng' };

/** Everybody's attendance in the four half-days; one member is away on the first afternoon (8 of 9 stay, 7 are needed). */
export const SAMPLE_ATTENDANCE: readonly Attendance[] = HALF_DAYS.flatMap((halfDay) =>
  SAMPLE_MEMBERS.map(({ code }) => {
    const away = code === AWAY.member && halfDay === AWAY.halfDay;
    return { member: code, halfDay, present: !away, reason: away ? AWAY.reason : '', notes: {} };
  }),
);
