/** A regulation profile as a file of its own: JSON with the format's name and version; shares as people write them ("3/4"). */
import { z } from 'zod';
import { INFO_ITEMS } from './dossier/info-items.ts';
import { err, type Outcome, ok } from './lib/outcome.ts';
import { compare, cutDecimal, parseDecimal, type Rational, rational } from './lib/rational.ts';
import { parseShare } from './lib/share.ts';
import { type Problem, problem } from './problems/index.ts';
import { DEFAULT_PROFILE, LAST_ROUND_CHOICES, MOST_AFFIX, MOST_NUMBER, type Profile } from './profile.ts';

export const PROFILE_FORMAT = 'ocop-quy-che';
export const PROFILE_VERSION = 1;

const fractionText = ({ num, den }: Rational): string => (den === 1 ? String(num) : `${num}/${den}`);

/** A fraction as text within bounds; `open`: more than `least`, not equal to it. */
const zFraction = (least: Rational, most: Rational, open: boolean) =>
  z
    .string()
    .max(40)
    .transform((text, context) => {
      const value = text.includes('/') || text.includes('%') ? parseShare(text) : parseDecimal(text.trim().replace(',', '.'));
      const low = value ? compare(value, least) : -1;
      if (value && (open ? low > 0 : low >= 0) && compare(value, most) <= 0) return value;
      context.addIssue({ code: 'custom' });
      return z.NEVER;
    });
const zAffix = z.string().trim().max(MOST_AFFIX);
const zFirst = z.int().min(0).max(MOST_NUMBER);
const zMoney = z.int().min(0).max(1e12);

type Field = { readonly schema: z.ZodType; readonly allowed: string };
const YES_NO = 'true hoặc false';
const yesNo: Field = { schema: z.boolean(), allowed: YES_NO };
const affix: Field = { schema: zAffix, allowed: `chữ trong ngoặc kép, nhiều nhất ${MOST_AFFIX} ký tự` };
const first: Field = { schema: zFirst, allowed: `số nguyên từ 0 đến ${MOST_NUMBER}` };
const money: Field = { schema: zMoney, allowed: 'số đồng nguyên từ 0 trở lên' };

/** What each field of the file may be, and how a person is told. */
const FIELDS: Readonly<Record<keyof Profile, Field>> = {
  quorumShare: { schema: zFraction(rational(0), rational(1), true), allowed: 'tỷ lệ lớn hơn 0, không quá 1, ghi "3/4" hoặc "75%"' },
  chairOrDeputyRequired: yesNo,
  spreadLimit: { schema: zFraction(rational(0), rational(100), false), allowed: 'số từ 0 đến 100 trong ngoặc kép, ghi "10" hoặc "7,5"' },
  maxRounds: { schema: z.int().min(1).max(9), allowed: 'số nguyên từ 1 đến 9' },
  gateAgreement: { schema: zFraction(rational(1, 2), rational(1), false), allowed: 'tỷ lệ từ 1/2 đến 1, ghi "2/3"' },
  reward3: money,
  reward4: money,
  upgradeReward: { schema: z.enum(['whole', 'difference']), allowed: '"whole" (toàn bộ) hoặc "difference" (chênh lệch)' },
  showRunningTotal: yesNo,
  showStarHints: yesNo,
  decimals: { schema: z.int().min(0).max(4), allowed: 'số nguyên từ 0 đến 4' },
  chairScores: yesNo,
  secretaryScores: yesNo,
  gapNamed: yesNo,
  lastRoundChoice: { schema: z.enum(LAST_ROUND_CHOICES), allowed: '"both" (cả hai), "mean" (lấy trung bình) hoặc "postpone" (hoãn)' },
  minutesPrefix: affix,
  minutesSuffix: affix,
  minutesFirst: first,
  certificatePrefix: affix,
  certificateSuffix: affix,
  certificateFirst: first,
  noticePrefix: affix,
  noticeSuffix: affix,
  noticeFirst: first,
  reminderPrefix: affix,
  reminderSuffix: affix,
  reminderFirst: first,
};
/** Fields that files of before have not: as the program did then. */
const LATER: readonly (keyof Profile)[] = ['noticePrefix', 'noticeSuffix', 'noticeFirst', 'reminderPrefix', 'reminderSuffix', 'reminderFirst'];
const KEYS = Object.keys(FIELDS) as readonly (keyof Profile)[];

/** The field by its name in the workbook and the file, so that both readers find it. */
const where = (key: keyof Profile): string => (key === 'showStarHints' ? `Gợi ý theo sao – ${key}` : `${INFO_ITEMS[key]} – ${key}`);
const shown = (value: unknown): string => (value === undefined ? 'trống' : (JSON.stringify(value) ?? '').slice(0, 80));

/** The file's text, two spaces deep, so that it can be read and compared. */
export function writeProfileFile(profile: Profile): string {
  const plain = Object.fromEntries(
    KEYS.map((key) => {
      const value = profile[key];
      return [key, typeof value === 'object' ? (value.den <= 1e9 ? fractionText(value) : cutDecimal(value, 9)) : value];
    }),
  );
  return `${JSON.stringify({ format: PROFILE_FORMAT, version: PROFILE_VERSION, profile: plain }, null, 2)}\n`;
}

const zHead = z.object({ format: z.literal(PROFILE_FORMAT), version: z.int().min(1), profile: z.record(z.string(), z.unknown()) });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/**
 * A profile from a file's text, whole or not at all. OC-1031 not such a file, OC-1032 of a newer program, OC-1033 a field that is missing or says
 * something not allowed, OC-1034 a field that isn't known: every one of them at once.
 */
export function readProfileFile(text: string): Outcome<Profile> {
  const head = zHead.safeParse(parsed(text));
  if (!head.success) return err(problem('OC-1031'));
  const { version, profile: given } = head.data;
  if (version > PROFILE_VERSION) return err(problem('OC-1032', { found: version, allowed: PROFILE_VERSION }));
  const problems: Problem[] = [];
  const values: Record<string, unknown> = {};
  for (const key of KEYS) {
    if (LATER.includes(key) && !Object.hasOwn(given, key)) continue;
    const found = FIELDS[key].schema.safeParse(Object.hasOwn(given, key) ? given[key] : undefined);
    if (found.success) values[key] = found.data;
    else problems.push(problem('OC-1033', { where: where(key), found: shown(given[key]), allowed: FIELDS[key].allowed }));
  }
  for (const key of Object.keys(given)) if (!Object.hasOwn(FIELDS, key)) problems.push(problem('OC-1034', { where: key.slice(0, 80) }));
  return problems.length > 0 ? err(...problems) : ok({ ...DEFAULT_PROFILE, ...values });
}
