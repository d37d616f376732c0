import { describe, expect, test } from 'vitest';
import {
  compareVietnamese,
  decimalComma,
  foldVietnamese,
  formatDate,
  formatDateLong,
  formatDateTime,
  formatTime,
  formatWhole,
  localDate,
  localTime,
} from '../../../shared/lib/vietnamese.ts';

describe('loose matching', () => {
  test.each([
    ['Mã sản phẩm', 'ma san pham'],
    ['  MÃ   SẢN  PHẨM ', 'ma san pham'],
    ['Đủ điều kiện (Có/Không)', 'du dieu kien co khong'],
    ['Ngày 1 – sáng', 'ngay 1 sang'],
    ['Cà phê, ca cao', 'ca phe ca cao'],
    ['', ''],
    ['…', ''],
    ['Ủy viên kiêm Thư ký', 'uy vien kiem thu ky'],
  ])('%o → %o', (text, key) => expect(foldVietnamese(text)).toBe(key));

  test('composed and decomposed letters are the same', () =>
    expect(foldVietnamese('Chè Thái Nguyên'.normalize('NFD'))).toBe(foldVietnamese('Chè Thái Nguyên'.normalize('NFC'))));
});

test('order is Vietnamese, numbers by value', () => {
  expect(['Đào', 'Dứa', 'Êm', 'Em', 'Ớt', 'Ổi', 'Tổ 10', 'Tổ 9'].sort(compareVietnamese)).toEqual(['Dứa', 'Đào', 'Em', 'Êm', 'Ổi', 'Ớt', 'Tổ 9', 'Tổ 10']);
});

describe('numbers', () => {
  test.each([
    [0, '0'],
    [999, '999'],
    [1000, '1.000'],
    [960_000_000, '960.000.000'],
    [12.9, '12'],
    [-1234, '-1.234'],
  ])('%d → %s', (n, text) => expect(formatWhole(n)).toBe(text));
  test('decimal comma', () => expect(decimalComma('84.33')).toBe('84,33'));
});

describe('dates', () => {
  test('dd/mm/yyyy, of a date and of an instant’s date part', () =>
    expect([formatDate('2020-09-04'), formatDate('2020-09-04T20:00:00Z')]).toEqual(['04/09/2020', '04/09/2020']));

  test.each([
    ['2020-09-05', 'ngày 05 tháng 9 năm 2020'],
    ['2020-02-15', 'ngày 15 tháng 02 năm 2020'],
    ['2020-01-01', 'ngày 01 tháng 01 năm 2020'],
    ['2020-03-31', 'ngày 31 tháng 3 năm 2020'],
    ['2020-12-10', 'ngày 10 tháng 12 năm 2020'],
  ])('%s on paper: %s', (iso, text) => expect(formatDateLong(iso)).toBe(text));

  test('an instant is shown in Asia/Ho_Chi_Minh, past midnight too', () => {
    expect(formatTime('2026-09-04T03:42:10Z')).toBe('10:42');
    expect(formatDateTime('2026-12-31T17:05:00Z')).toBe('01/01/2027 00:05');
    expect(localDate('2026-12-31T17:05:00Z')).toBe('2027-01-01');
    expect(localDate('2026-12-31T16:59:59Z')).toBe('2026-12-31');
    expect(localTime('2026-09-04T03:42:10.500Z')).toEqual({ year: 2026, month: 9, day: 4, hour: 10, minute: 42, second: 10 });
  });
});
