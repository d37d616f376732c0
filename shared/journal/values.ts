/** What the program keeps as a code, as people call it, by the detail's name. What isn't here stands as it is: most values are people's own texts. */
import { COMMUNE_FINDINGS } from '../commune-findings.ts';
import type { LastRoundChoice, Profile } from '../profile.ts';
import type { Disposition, UndecidedReason } from '../result.ts';
import { DISPOSITION_WORDS, UNDECIDED_WORDS } from '../result-words.ts';
import { REGISTRATION_NAMES, type Registration, ROLE_NAMES, type Role } from '../session.ts';
import type { Verdict } from '../signed-pdf.ts';
import type { CouncilForm } from '../written-opinions.ts';
import type { Name } from './names.ts';

/** The Vietnamese of the papers, with English beside it. */
const both = <K extends string>(vi: Readonly<Record<K, string>>, en: Readonly<Record<K, string>>): Readonly<Record<K, Name>> =>
  Object.fromEntries(Object.keys(en).map((key) => [key, [vi[key as K], en[key as K]]])) as unknown as Readonly<Record<K, Name>>;

const ROLES = both<Role>(ROLE_NAMES, {
  chair: 'Chair',
  deputy: 'Deputy chair',
  member: 'Member',
  'member-secretary': 'Member and secretary',
  secretary: 'Secretary',
  observer: 'Observer',
});
const REGISTRATIONS = both<Registration>(REGISTRATION_NAMES, { first: 'First', upgrade: 'Upgrade', again: 'Again' });
const DISPOSITIONS = both<Disposition>(DISPOSITION_WORDS, {
  recognise: 'To be recognised',
  refer: 'To the ministry',
  improve: 'To be improved',
  ineligible: 'Not eligible',
  withdrawn: 'Withdrawn',
  'knocked-out': 'Stopped',
  undecided: 'Undecided',
});
const REASONS = both<UndecidedReason>(UNDECIDED_WORDS, {
  postponed: 'postponed',
  quorum: 'no quorum',
  'missing-sheets': 'sheets are missing',
  spread: 'the spread is over the limit',
  'gate-conclusion': 'a gate awaits a conclusion',
  meeting: 'opinions differ, a meeting is needed',
  plenary: 'waits for the whole council’s vote',
});
const FORMS: Readonly<Record<CouncilForm, Name>> = {
  meeting: ['họp', 'a meeting'],
  written: ['lấy ý kiến bằng văn bản', 'opinions in writing'],
  'written-then-meeting': ['lấy ý kiến bằng văn bản rồi họp', 'opinions in writing, then a meeting'],
};
const CHOICES: Readonly<Record<LastRoundChoice, Name>> = {
  both: ['lấy trung bình hoặc hoãn', 'take the mean or put off'],
  mean: ['lấy trung bình', 'take the mean'],
  postpone: ['hoãn', 'put off'],
};
const REWARDS: Readonly<Record<Profile['upgradeReward'], Name>> = {
  whole: ['toàn bộ mức của hạng mới', 'the whole reward of the new stars'],
  difference: ['chỉ phần chênh lệch', 'only the difference'],
};
const VERDICTS: Readonly<Record<Verdict, Name>> = {
  valid: ['có, còn nguyên vẹn', 'there and intact'],
  unsigned: ['không có', 'none'],
  invalid: ['có chữ ký không còn giá trị', 'one doesn’t hold'],
};

export const VALUE_NAMES: Readonly<Record<string, Readonly<Record<string, Name>>>> = {
  role: { ...ROLES, signer: ['người ký', 'signer'], agency: ['cơ quan', 'agency'] },
  registration: REGISTRATIONS,
  disposition: DISPOSITIONS,
  reasons: REASONS,
  form: FORMS,
  decision: CHOICES,
  lastRoundChoice: CHOICES,
  upgradeReward: REWARDS,
  verdict: VERDICTS,
  same: {
    bytes: ['đúng từng byte', 'the same to the byte'],
    pages: ['trang giống nhau', 'the same pages'],
    different: ['khác', 'different'],
  },
  method: { typed: ['nhập lại lần hai', 'typed a second time'], read: ['đọc đối chiếu', 'read and compared'] },
  why: {
    closed: ['đã đóng chấm', 'scoring was closed'],
    'round-passed': ['vòng chấm đã qua', 'its round had passed'],
    confirmed: ['kết quả đã xác nhận', 'the result was confirmed'],
  },
  relation: {
    same: ['giống nhau', 'the same'],
    behind: ['bản sao cũ hơn', 'the copy is older'],
    ahead: ['bản sao mới hơn', 'the copy is newer'],
    forked: ['hai bên đã khác nhau', 'both went on differently'],
    other: ['phiên khác', 'another session'],
    alone: ['không có phiên để so', 'no session to compare with'],
  },
  kind: {
    arrive: ['vào', 'came'],
    leave: ['ra', 'left'],
    remark: ['ý kiến', 'remark'],
    conclusion: ['kết luận', 'conclusion'],
    pdf: ['PDF', 'PDF'],
    image: ['ảnh', 'picture'],
    word: ['Word', 'Word'],
    sheet: ['Excel', 'Excel'],
    certificate: ['giấy chứng nhận', 'certificates'],
    notice: ['thông báo', 'notices'],
    reminder: ['thư nhắc hạn', 'reminders'],
    minutes: ['biên bản', 'minutes'],
  },
  name: {
    framed: ['mẫu có khung của chương trình', 'the program’s framed design'],
    preprinted: ['mẫu in trên phôi của chương trình', 'the program’s design for blanks'],
  },
  id: Object.fromEntries(COMMUNE_FINDINGS.map(({ id, words }) => [id, [words.vi, words.en]])),
};
