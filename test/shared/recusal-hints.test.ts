/** Breaks if a likely conflict went unasked, or if members were asked for no reason a person would see. */
import { describe, expect, test } from 'vitest';
import { recusalHints } from '../../shared/recusal-hints.ts';
import type { Dossier, Member } from '../../shared/session.ts';
import { dossier, member } from './fabric.ts';

const kindsOf = (m: Partial<Member>, d: Partial<Dossier>): readonly string[] => recusalHints([member('M1', m)], [dossier('P1', d)]).map((h) => h.kind);

describe('hints', () => {
  test.each<[string, Partial<Member>, Partial<Dossier>, readonly string[]]>([
    ['the unit is the producer', { unit: 'Hợp tác xã Nông nghiệp Đuống Xanh' }, { producer: 'HTX nông nghiệp Đuống Xanh' }, ['producer']],
    ['the title names the producer', { title: 'Giám đốc Công ty TNHH Hương Việt' }, { producer: 'Công ty TNHH Hương Việt' }, ['producer']],
    ['the member is the representative', { name: 'Trần Thị Bình' }, { representative: 'Trần Thị Bình' }, ['person']],
    ['the household bears the name', { name: 'Nguyễn Văn An' }, { producer: 'Hộ kinh doanh Nguyễn Văn An' }, ['producer']],
    ['the unit is of the commune', { unit: 'UBND xã Đại Bái' }, { commune: 'Xã Đại Bái, huyện Gia Bình' }, ['commune']],
    ['another commune', { unit: 'UBND xã Đại Đồng' }, { commune: 'Xã Đại Bái' }, []],
    ['a commune whose name begins alike', { unit: 'UBND xã Đại Bái Thượng' }, { commune: 'Xã Đại' }, []],
    ['a province-wide office', { unit: 'Sở Nông nghiệp và Môi trường' }, { producer: 'HTX nông nghiệp', commune: 'Xã Đại Bái' }, []],
    ['nothing known of either', {}, {}, []],
    ['too short a name', { unit: 'Sở An' }, { producer: 'HTX An' }, []],
    ['an observer', { unit: 'UBND xã Đại Bái', scores: false }, { commune: 'Xã Đại Bái' }, []],
    ['a dossier that is not scored', { unit: 'UBND xã Đại Bái' }, { commune: 'Xã Đại Bái', eligible: false }, []],
  ])('%s', (_, m, d, kinds) => expect(kindsOf(m, d)).toEqual(kinds));

  test('every hint says why, in words with the names as given', () => {
    const [hint] = recusalHints([member('M1', { unit: 'UBND xã Đại Bái' })], [dossier('P1', { commune: 'Xã Đại Bái' })]);
    expect(hint).toEqual({ member: 'M1', dossier: 'P1', kind: 'commune', why: 'Đơn vị ở địa phương của sản phẩm: Xã Đại Bái' });
  });
});
