import { describe, expect, it } from 'vitest'
import type { UnitName } from './body-match.ts'
import { matchBody } from './match-bodies.ts'

const unit = (
  id: string,
  name: string,
  kind: string,
  parentId: string | null,
  more: Partial<UnitName> = {},
): UnitName => ({
  id,
  name,
  shortName: '',
  aliases: [],
  kind,
  parentId,
  ...more,
})

const units: UnitName[] = [
  unit('p', 'UBND tỉnh Hưng Yên', 'province', null),
  unit('vp', 'Văn phòng UBND tỉnh Hưng Yên', 'department', 'p'),
  unit('nv', 'Sở Nội vụ', 'department', 'p', {
    shortName: 'SNV',
    isStandingBody: true,
    clusterNames: ['Khối thi đua số 1'],
  }),
  unit('tdkt', 'Phòng Thi đua - Khen thưởng', 'office', 'nv'),
  unit('nv-vp', 'Văn phòng', 'office', 'nv'),
  unit('gd', 'Sở Giáo dục và Đào tạo', 'department', 'p', { clusterNames: ['Khối thi đua số 1'] }),
  unit('gd-vp', 'Văn phòng Sở', 'office', 'gd'),
  unit('vh', 'Sở Văn hóa, Thể thao và Du lịch', 'department', 'p'),
  unit('ld', 'Liên đoàn Lao động tỉnh', 'mass-organisation', 'p'),
  unit('pt', 'Đài Phát thanh và Truyền hình', 'agency', 'p'),
  unit('x1', 'UBND xã Tân Lập', 'commune', 'p', { clusterNames: ['Cụm thi đua số 2'] }),
  unit('x2', 'UBND phường Phố Hiến', 'commune', 'p'),
]
const of = (written: string, issuerUnitId: string | null = 'p') => {
  const { kind, unitIds, confidence } = matchBody(written, { units, issuerUnitId })
  return { kind, unitIds, confidence }
}

describe('matchBody', () => {
  it.each([
    ['Sở GD&ĐT', 'gd'],
    ['SỞ GIÁO DỤC VÀ ĐÀO TẠO', 'gd'],
    ['Sở VHTTDL', 'vh'],
    ['Sở Văn hóa - Thể thao và Du lịch', 'vh'],
    ['Sở VH,TT&DL', 'vh'],
    ['LĐLĐ tỉnh', 'ld'],
    ['Đài PTTH', 'pt'],
    ['Đài PT-TH', 'pt'],
    ['SNV', 'nv'],
    ['Uỷ ban nhân dân xã Tân Lập', 'x1'],
  ])('is certain that %s is one unit', (written, id) => {
    expect(of(written)).toEqual({ kind: 'unit', unitIds: [id], confidence: 'certain' })
  })

  it.each([
    ['UBND tỉnh', 'p', 'p'],
    ['Văn phòng UBND tỉnh', 'p', 'vp'],
    ['Văn phòng', 'nv', 'nv-vp'],
    ['Văn phòng Sở', 'nv', 'nv-vp'],
    ['Sở', 'nv', 'nv'],
    ['Ban TĐKT', 'p', 'tdkt'],
    ['Ban Thi đua - Khen thưởng', 'p', 'tdkt'],
    ['Cơ quan Thường trực của Hội đồng', 'p', 'nv'],
    ['Ban TĐKT, Sở Nội vụ', 'p', 'tdkt'],
    ['So Van hoa, The thao va Du lich', 'p', 'vh'],
    ['Sở Nội vụ tỉnh', 'p', 'nv'],
    ['Sở Nội vụ tỉnh Hưng Yên', 'p', 'nv'],
  ])('takes %s, seen from %s, as likely', (written, issuer, id) => {
    const found = of(written, issuer)
    expect({ kind: found.kind, unitIds: found.unitIds }).toEqual({ kind: 'unit', unitIds: [id] })
    expect(found.confidence).not.toBe('none')
  })

  it('takes a part that the register does not know as its parent', () => {
    expect(matchBody('Sở Nội vụ (Ban Tôn giáo)', { units, issuerUnitId: 'p' })).toEqual({
      kind: 'unit',
      unitIds: ['nv'],
      confidence: 'likely',
      reason: 'Không có đơn vị “Ban Tôn giáo” trong Sở Nội vụ; lấy Sở Nội vụ.',
      candidates: ['nv'],
    })
  })

  it.each([
    ['UBND các xã, phường', ['x1', 'x2']],
    ['Các sở, ban, ngành', ['vp', 'nv', 'gd', 'vh', 'pt']],
    ['Các đơn vị thuộc Cụm, Khối thi đua của tỉnh', ['nv', 'gd', 'x1']],
    ['Khối thi đua số 1', ['nv', 'gd']],
  ])('names the members of %s', (written, ids) => {
    expect(of(written)).toEqual({ kind: 'group', unitIds: ids, confidence: 'likely' })
  })

  it('names the units below the issuing department', () => {
    expect(of('Các phòng, đơn vị thuộc Sở', 'nv')).toEqual({
      kind: 'group',
      unitIds: ['tdkt', 'nv-vp'],
      confidence: 'likely',
    })
  })

  it.each(['Các cơ quan liên quan', 'một số đơn vị khác', 'Cụm thi đua số 9'])(
    'asks who is meant by %s',
    (written) => {
      expect(of(written)).toEqual({ kind: 'group', unitIds: [], confidence: 'none' })
    },
  )

  it.each([
    ['Đ/c Nguyễn Văn A', []],
    ['Lãnh đạo Sở', ['nv']],
    ['Giám đốc', ['nv']],
  ])('takes %s for a person', (written, ids) => {
    expect(of(written, 'nv')).toEqual({ kind: 'person', unitIds: ids, confidence: 'likely' })
  })

  it.each(['Ban Thi đua - Khen thưởng TW', 'Bộ Nội vụ'])('puts %s outside', (written) => {
    expect(of(written)).toEqual({ kind: 'outside', unitIds: [], confidence: 'likely' })
  })

  it('does not choose between two offices of the same name', () => {
    const two = [unit('a', 'Văn phòng', 'office', 'x'), unit('b', 'Văn phòng', 'office', 'y')]
    expect(matchBody('Văn phòng', { units: two, issuerUnitId: null })).toEqual({
      kind: 'unknown',
      unitIds: [],
      confidence: 'none',
      reason: 'Nhiều đơn vị cùng tên gọi này; cần chọn.',
      candidates: ['a', 'b'],
    })
  })

  it('offers like names for one that it does not know', () => {
    const found = matchBody('Sở Giáo dục', { units, issuerUnitId: 'p' })
    expect(found.kind).toBe('unknown')
    expect(found.candidates[0]).toBe('gd')
  })
})
