/**
 * `npm run rehearse [-- --members N --products M --seed S --data DIR]`: a made-up council scores the sample session's products
 * on a real host, over HTTP, with members who stall, vanish and resend. Says what happened and whether the host's results are
 * those of the shared rules on the sheets the members have receipts for. Exit code 1 when they are not.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startHost } from '../../electron/host.ts';
import { openDesk } from './desk-client.ts';
import { joinMember } from './fake-member.ts';
import { type Played, playProduct } from './rehearse-product.ts';
import { differences, prepareSession } from './rehearse-session.ts';

const whole = (text: string | undefined, fallback: number, least: number, most: number): number => {
  const n = Number(text ?? fallback);
  if (!Number.isInteger(n) || n < least || n > most) throw new RangeError(`cần số nguyên từ ${least} đến ${most}, không phải «${text}»`);
  return n;
};

const percentile = (sorted: readonly number[], share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

function productLine(played: Played, place: number): string {
  const { rounds, handed, tally } = played;
  const spreads = rounds.map((spread, i) => `vòng ${i + 1} chênh ${spread}`).join(' → ');
  const count = (manner: string): number => handed.filter((h) => h.manner === manner).length;
  const trouble = [
    ['chậm', count('slow')],
    ['mất kết nối', count('vanishes')],
    ['gửi lại', count('resends')],
    ['đứt giữa chừng', count('cut-off')],
  ].flatMap(([words, n]) => (n ? [`${words} ${n}`] : []));
  const concluded = played.concluded > 0 ? `; kết luận ${played.concluded} điều kiện` : '';
  return `${String(place).padStart(2, '0')} · ${played.name}: ${spreads}${concluded}; ${tally.shownMean} điểm, ${tally.stars ?? '–'} sao${trouble.length > 0 ? ` (${trouble.join(', ')})` : ''}`;
}

type Wishes = { readonly members: number; readonly products: number; readonly seed: string; readonly data: string | undefined };

/** Throws on an option that doesn't fit. */
function readWishes(): Wishes {
  const { values } = parseArgs({ options: { members: { type: 'string' }, products: { type: 'string' }, seed: { type: 'string' }, data: { type: 'string' } } });
  return { members: whole(values.members, 9, 3, 60), products: whole(values.products, 12, 1, 33), seed: values.seed ?? 'bac-ninh', data: values.data };
}

async function rehearse({ members, products, seed, data }: Wishes): Promise<number> {
  const dataDir = data ?? mkdtempSync(join(tmpdir(), 'ocop-tap-duot-'));
  const host = await startHost({ dataDir, deskPort: 0, memberPort: 0, hallPort: 0 });
  const council: Awaited<ReturnType<typeof joinMember>>[] = [];
  try {
    console.log(`Tập dượt: ${members} thành viên, ${products} sản phẩm, hạt giống «${seed}», dữ liệu tại ${dataDir}`);
    const desk = await openDesk(host.ready.desk);
    const record = await prepareSession(desk, members);
    for (const card of await desk.run('issue-seats', { members: record.members.filter((m) => m.scores).map((m) => m.code) }))
      council.push(await joinMember(host.ready.member, card));
    const agenda = (await desk.run('read-session', {})).dossiers.filter((d) => d.eligible).slice(0, products);
    const played: Played[] = [];
    for (const [i, dossier] of agenda.entries()) {
      const one = await playProduct(desk, council, dossier, seed, i % 5 === 2);
      played.push(one);
      console.log(productLine(one, i + 1));
    }
    const handed = played.flatMap((p) => p.handed);
    const ms = handed.map((h) => h.ms).sort((a, b) => a - b);
    const receipts = new Set(handed.map((h) => h.sheet.receipt));
    const wrong = [
      ...differences(record, played, await desk.run('read-results', {})),
      ...(receipts.size === handed.length ? [] : [`${handed.length} phiếu nhưng chỉ ${receipts.size} mã phiếu`]),
    ];
    for (const line of wrong) console.error(line);
    console.log(
      `\n${handed.length} phiếu đã nhận, mỗi phiếu một mã; thời gian có mã phiếu: giữa ${percentile(ms, 0.5).toFixed(1)} ms, chậm nhất 1% ${percentile(ms, 0.99).toFixed(1)} ms`,
    );
    console.log(wrong.length === 0 ? `Kết quả khớp quy tắc chung: ${played.length}/${played.length} sản phẩm` : `KHÔNG KHỚP: ${wrong.length} điểm khác`);
    return wrong.length === 0 ? 0 : 1;
  } finally {
    for (const member of council) member.vanish();
    await host.close();
    if (data === undefined) rmSync(dataDir, { recursive: true, force: true });
  }
}

try {
  process.exitCode = await rehearse(readWishes());
} catch (reason) {
  const wrongUse = reason instanceof RangeError || (reason as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
  if (!wrongUse) throw reason;
  console.error(`${(reason as Error).message}\nCách dùng: npm run rehearse -- [--members 3…60] [--products 1…33] [--seed CHỮ] [--data THƯ_MỤC]`);
  process.exitCode = 2;
}
