/** Seat cards: what a member over fifty reads in the hall. A card that names the wrong seat, or a code that doesn't scan, stops the morning. */
import QRCode from 'qrcode';
import { describe, expect, it } from 'vitest';
import { drawPaper } from '../../electron/paper/draw-paper.ts';
import { memberCode } from '../../shared/lib/brand.ts';
import { buildSeatCards, type SeatCardContext, type SeatCardFacts } from '../../shared/paper/build-seat-card.ts';
import type { Member } from '../../shared/session.ts';
import { INFO, NOW } from '../support/paper-record.ts';
import { boxesOf, flatText, missingFrom, pagesOf, pixelsOf } from '../support/pdf-tools.ts';

const CONTEXT: SeatCardContext = { info: INFO, now: NOW, rehearsal: false };
const member = (code: string, name: string, more: Partial<Member> = {}): Member => ({
  code: memberCode(code),
  name,
  role: 'member',
  title: 'Trưởng phòng',
  unit: 'Sở Công Thương',
  scores: true,
  subCouncils: '',
  notes: {},
  ...more,
});
const CHAIR: SeatCardFacts = {
  member: member('CT', 'Nguyễn Hữu Thắng', { role: 'chair' }),
  joinUrl: 'http://192.168.1.5:7611/#/ghe/K7Q2M9XDA3BC',
  pin: '2580',
  installUrl: '',
};
const LONG: SeatCardFacts = {
  member: member('TV9', 'Công Tằng Tôn Nữ Hoàng Nguyễn Thị Phương Khánh Huyền Trang', {
    role: 'member-secretary',
    title: 'Phó Chi cục trưởng Chi cục Phát triển nông thôn và Quản lý chất lượng',
    unit: 'Sở Nông nghiệp và Môi trường tỉnh Bắc Ninh',
  }),
  joinUrl: 'http://192.168.100.100:17611/#/ghe/WWQMWMWXDAMW',
  pin: '0417',
  installUrl: '',
};
const draw = (cards: readonly SeatCardFacts[], context = CONTEXT): Promise<Uint8Array> => drawPaper(buildSeatCards(context, cards));

/** The drawn code read back: a module is dark where the middle of its place on the page is (100 pixels an inch). */
function codeOn(pixels: Buffer, at: { readonly x: number; readonly y: number; readonly size: number }, modules: number): readonly number[] {
  const [header = '', width = '0'] = /^P5\s+(\d+)\s+\d+\s+\d+\s/.exec(pixels.subarray(0, 40).toString('latin1')) ?? [];
  const place = (mm: number): number => Math.round((mm * 100) / 25.4);
  return Array.from({ length: modules * modules }, (_, i) => {
    const x = place(at.x + ((i % modules) + 0.5) * (at.size / modules));
    const y = place(at.y + (Math.floor(i / modules) + 0.5) * (at.size / modules));
    return (pixels[header.length + y * Number(width) + x] ?? 255) < 128 ? 1 : 0;
  });
}

describe('seat cards', () => {
  it('give each member one A4 page with name, role, council, session, address, PIN, steps and help', async () => {
    const bytes = await draw([CHAIR, LONG]);
    expect(boxesOf(bytes).map((p) => [Math.round(p.width), Math.round(p.height)])).toEqual([
      [595, 842],
      [595, 842],
    ]);
    for (const card of [CHAIR, LONG]) {
      const { member: owner, joinUrl, pin } = card;
      const text = flatText(await draw([card]));
      const [role = '', council = ''] = [owner.role === 'chair' ? 'Chủ tịch Hội đồng' : 'Ủy viên kiêm Thư ký Hội đồng', INFO.issuingBody];
      expect(
        missingFrom(text, [owner.name, role, council, INFO.name, joinUrl, [...pin].join(' '), 'Wi-Fi', 'Đúng, tôi vào ghế', 'Khi chưa vào được', 'Gấp ra sau']),
      ).toEqual([]);
    }
    const secure = { ...CHAIR, joinUrl: 'https://192.168.1.5:7613/#/ghe/K7Q2M9XDA3BC', installUrl: 'http://192.168.1.5:7611/an-toan' };
    expect(missingFrom(flatText(await draw([secure])), [secure.joinUrl, '192.168.1.5:7611/an-toan', 'cài chứng chỉ', 'Đúng, tôi vào ghế'])).toEqual([]);
    const [first, second] = pagesOf(bytes);
    expect([first?.includes(CHAIR.joinUrl), first?.includes(LONG.joinUrl), second?.includes(LONG.joinUrl)]).toEqual([true, false, true]);
    expect(flatText(bytes)).toContain('Cấp lúc 05/09/2026 10:20');
  });

  it('carry a code that says the address, also under the mark of a rehearsal', async () => {
    for (const rehearsal of [false, true])
      for (const card of [CHAIR, LONG]) {
        const paper = buildSeatCards({ ...CONTEXT, rehearsal }, [card]);
        const place = paper.pages[0]?.find((item) => item.kind === 'qr');
        if (place?.kind !== 'qr') throw new Error('the card has no code');
        const { modules } = QRCode.create(card.joinUrl, { errorCorrectionLevel: 'M' });
        expect(codeOn(pixelsOf(await drawPaper(paper)), place, modules.size)).toEqual([...modules.data].map(Number));
      }
    expect(flatText(await draw([CHAIR], { ...CONTEXT, rehearsal: true }))).toContain('THỬ NGHIỆM');
  });

  it('keep the PIN behind the fold, and all text on the page, apart, however long the names', async () => {
    for (const page of boxesOf(await draw([CHAIR, LONG]))) {
      const fold = page.height / 2;
      const digits = page.words.filter((w) => /^\d$/.test(w.text) && w.yMax - w.yMin > 40);
      expect(digits.map((w) => w.yMin > fold)).toEqual([true, true, true, true]);
      for (const word of page.words) {
        expect([word.text, word.xMin > 40 && word.xMax < page.width - 40 && word.yMax < page.height - 15]).toEqual([word.text, true]);
        expect([word.text, word.yMin < fold && word.yMax > fold]).toEqual([word.text, false]);
      }
      page.words.forEach((a, i) => {
        for (const b of page.words.slice(i + 1))
          expect(
            Math.min(a.xMax, b.xMax) - Math.max(a.xMin, b.xMin) > 1 && Math.min(a.yMax, b.yMax) - Math.max(a.yMin, b.yMin) > 6,
            `${a.text} / ${b.text}`,
          ).toBe(false);
      });
    }
  });

  it('are byte-identical for the same facts and clock', async () => {
    expect(Buffer.from(await draw([CHAIR, LONG])).equals(Buffer.from(await draw([CHAIR, LONG])))).toBe(true);
    expect(Buffer.from(await draw([CHAIR])).equals(Buffer.from(await draw([{ ...CHAIR, pin: '2581' }])))).toBe(false);
  });
});
