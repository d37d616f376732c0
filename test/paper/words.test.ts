import { describe, expect, it } from 'vitest';
import { certificateNumber } from '../../shared/paper/build-certificate.ts';
import { fileNames } from '../../shared/paper/file-names.ts';
import {
  dateline,
  dateOrDots,
  decisionNumber,
  numberInWords,
  numberLine,
  plainName,
  provinceWords,
  signingLines,
  timeOrDots,
} from '../../shared/paper/words.ts';
import { INFO } from '../support/paper-record.ts';

describe('numbers of papers', () => {
  it.each([
    ['5', 'Số: 05/BB-……'],
    ['12', 'Số: 12/BB-……'],
    ['5/BB-HĐ', 'Số: 05/BB-HĐ'],
    ['Số 5/BB-HĐ', 'Số: 05/BB-HĐ'],
    ['015/BB-HĐ', 'Số: 015/BB-HĐ'],
    ['', 'Số: ……/BB-……'],
  ])('«%s» reads %s', (given, line) => expect(numberLine(given, 'BB')).toBe(line));
});

describe('numbers of decisions', () => {
  it.each([
    ['1148/QĐ-UBND', '1148/QĐ-UBND'],
    ['Quyết định số 1148/QĐ-UBND', '1148/QĐ-UBND'],
    ['QĐ số: 1148/QĐ-UBND', '1148/QĐ-UBND'],
    ['số 1148/QĐ-UBND', '1148/QĐ-UBND'],
    ['Công văn 5', 'Công văn 5'],
    ['', '……………'],
  ])('«%s» is cited as %s', (given, cited) => expect(decisionNumber(given)).toBe(cited));
});

describe('certificate numbers', () => {
  it.each([
    ['0098/GCN-OCOP', 3, '0101/GCN-OCOP'],
    ['1', 0, '1'],
    ['009', 1, '010'],
    ['99', 1, '100'],
    ['01/2026/GCN', 11, '12/2026/GCN'],
    ['GCN-007', 2, 'GCN-009'],
    ['2-GCN 2026', 1, '3-GCN 2026'],
    ['OCOP2026-001', 5, 'OCOP2026-006'],
    ['', 4, '……………'],
  ])('%s and %i more: %s', (first, n, number) => expect(certificateNumber(first, n)).toBe(number));
});

describe('dates, times, places', () => {
  it('writes a day below 10 and the months 1 and 2 with a 0, others without', () => {
    expect(dateOrDots('2026-09-05')).toBe('ngày 05 tháng 9 năm 2026');
    expect(dateOrDots('2026-02-15')).toBe('ngày 15 tháng 02 năm 2026');
    expect(dateOrDots('')).toBe('ngày …… tháng …… năm ………');
  });
  it('writes times in words, dots when not given', () => {
    expect(timeOrDots('08:05')).toBe('08 giờ 05');
    expect(timeOrDots('')).toBe('…… giờ ……');
  });
  it('names the kind of province once', () => {
    expect(['Bắc Ninh', 'tỉnh Bắc Ninh', 'Hà Nội', 'Thành phố Huế', 'TP. Hồ Chí Minh', ''].map(provinceWords)).toEqual([
      'tỉnh Bắc Ninh',
      'tỉnh Bắc Ninh',
      'thành phố Hà Nội',
      'Thành phố Huế',
      'TP. Hồ Chí Minh',
      'tỉnh ……………',
    ]);
    expect(dateline('tỉnh Bắc Ninh', '2026-09-05')).toBe('Bắc Ninh, ngày 05 tháng 9 năm 2026');
  });
});

describe('signers', () => {
  it.each([
    ['TM.', 'Chủ tịch', ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
    ['KT.', 'Phó Chủ tịch', ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
    ['TL.', 'Giám đốc Sở', ['TL. CHỦ TỊCH', 'GIÁM ĐỐC SỞ']],
    ['TUQ.', 'Giám đốc Sở', ['TUQ. CHỦ TỊCH', 'GIÁM ĐỐC SỞ']],
    ['', '', ['……………']],
  ] as const)('%s', (signingForm, signerTitle, lines) => expect(signingLines({ ...INFO, signingForm, signerTitle })).toEqual(lines));

  it('drops academic titles, nothing else', () => {
    expect(['TS. Nguyễn Hữu Thắng', 'PGS.TS Lê Văn A', 'ThS Trần B', 'Tạ Sơn Tùng', 'TSùng A'].map(plainName)).toEqual([
      'Nguyễn Hữu Thắng',
      'Lê Văn A',
      'Trần B',
      'Tạ Sơn Tùng',
      'TSùng A',
    ]);
  });
});

describe('money in words', () => {
  it.each([
    [0, 'không'],
    [15, 'mười lăm'],
    [21, 'hai mươi mốt'],
    [55, 'năm mươi lăm'],
    [105, 'một trăm linh năm'],
    [1001, 'một nghìn không trăm linh một'],
    [960_000_000, 'chín trăm sáu mươi triệu'],
    [140_000_000, 'một trăm bốn mươi triệu'],
    [1_250_000_000, 'một tỷ hai trăm năm mươi triệu'],
    [2_000_000_010, 'hai tỷ không trăm mười'],
  ])('%i', (n, words) => expect(numberInWords(n)).toBe(words));
});

describe('file names', () => {
  it('keeps plain codes, makes others safe, never gives two codes one name', () => {
    const codes = [
      '27-09184-01-2026',
      'A/B',
      'A:B',
      '../x',
      'CON',
      'con',
      'Mật ong số 1',
      'Mat ong so 1',
      'sp1',
      'SP1',
      'Sp1',
      '.',
      '',
      'a.',
      'x'.repeat(80),
      `${'x'.repeat(79)}y`,
    ];
    const names = fileNames(codes);
    expect(names.get('27-09184-01-2026')).toBe('27-09184-01-2026');
    expect(names.get('sp1')).toBe('sp1');
    for (const name of names.values()) expect(name).toMatch(/^[A-Za-z0-9][A-Za-z0-9._~-]{0,63}$/);
    expect([...names.values()].filter((n) => /^(con|\.+)$/i.test(n) || n.endsWith('.'))).toEqual([]);
    expect(new Set([...names.values()].map((n) => n.toLowerCase())).size).toBe(codes.length);
    expect(fileNames(codes)).toEqual(names);
  });
});
