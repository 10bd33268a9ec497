import { describe, expect, it } from 'vitest'
import { bodyName, type LetterheadSource, letterheadOf, symbolOf } from './letterhead.ts'

const top = { topKind: 'province', topName: 'Tỉnh An Bình' }
const of = (source: Partial<LetterheadSource>) =>
  letterheadOf({
    kind: 'department',
    name: '',
    shortName: '',
    parentKind: null,
    parentName: null,
    ...top,
    ...source,
  })
const underProvince = { parentKind: 'province', parentName: 'Tỉnh An Bình' }

describe('the heading of documents', () => {
  it('names a people’s committee, without a body above it', () => {
    expect(of({ kind: 'province', name: 'Tỉnh An Bình', shortName: 'An Bình' })).toEqual({
      kind: 'province',
      topKind: 'province',
      superiorBody: null,
      issuingBody: 'Ủy ban nhân dân tỉnh An Bình',
      place: 'An Bình',
      symbol: 'UBND',
      signerTitles: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
    })
    expect(
      of({ kind: 'commune', name: 'Xã Hòa Giang', shortName: 'Hòa Giang', ...underProvince }),
    ).toMatchObject({
      superiorBody: null,
      issuingBody: 'Ủy ban nhân dân xã Hòa Giang',
      place: 'Hòa Giang',
    })
  })

  it('puts the committee above its departments, a department above its offices', () => {
    expect(of({ name: 'Sở Y tế', shortName: 'SYT', ...underProvince })).toEqual({
      kind: 'department',
      topKind: 'province',
      superiorBody: 'Ủy ban nhân dân tỉnh An Bình',
      issuingBody: 'Sở Y tế',
      place: 'An Bình',
      symbol: 'SYT',
      signerTitles: ['GIÁM ĐỐC'],
    })
    expect(
      of({
        kind: 'office',
        name: 'Phòng Nghiệp vụ Y',
        shortName: 'Nghiệp vụ Y',
        parentKind: 'department',
        parentName: 'Sở Y tế',
      }),
    ).toMatchObject({ superiorBody: 'Sở Y tế', place: 'An Bình', signerTitles: ['TRƯỞNG PHÒNG'] })
  })

  it('puts no committee above the bodies of the Party and of the people', () => {
    expect(
      of({ kind: 'party-body', name: 'Ban Tổ chức Tỉnh ủy', shortName: 'BTCTU', ...underProvince }),
    ).toMatchObject({
      superiorBody: null,
      place: 'An Bình',
      signerTitles: ['TRƯỞNG BAN'],
    })
  })

  it('leaves a blank where no place is known', () => {
    const alone = { topKind: 'department', topName: 'Sở Y tế' }
    expect(of({ name: 'Sở Y tế', shortName: 'SYT', ...alone })).toMatchObject({
      superiorBody: null,
      place: '……………',
    })
  })

  it.each([
    ['UBND tỉnh An Bình', 'Ủy ban nhân dân tỉnh An Bình'],
    ['Ủy ban nhân dân Thành phố Hà Nội', 'Ủy ban nhân dân thành phố Hà Nội'],
  ])('takes %s as it was written', (name, body) => {
    expect(bodyName('province', name)).toBe(body)
  })

  it.each([
    ['SGDĐT', 'SGDĐT'],
    ['SGD&ĐT', 'SGDĐT'],
    ['Điện lực', 'ĐL'],
    ['(nhà) trẻ', 'NT'],
  ])('takes the letters of %s', (short, letters) => {
    expect(symbolOf(short)).toBe(letters)
  })

  it.each([
    ['Bảo hiểm xã hội tỉnh', 'GIÁM ĐỐC'],
    ['Công an tỉnh', 'GIÁM ĐỐC'],
    ['Công an xã Hòa Giang', 'TRƯỞNG CÔNG AN'],
    ['Bộ Chỉ huy Quân sự tỉnh', 'CHỈ HUY TRƯỞNG'],
    ['Bộ Nội vụ', 'BỘ TRƯỞNG'],
    ['Chi cục Kiểm lâm', 'CHI CỤC TRƯỞNG'],
    ['Cục Thống kê', 'CỤC TRƯỞNG'],
    ['Viện kiểm sát nhân dân tỉnh', 'VIỆN TRƯỞNG'],
    ['Tòa án nhân dân tỉnh', 'CHÁNH ÁN'],
    ['Báo An Bình', 'THỦ TRƯỞNG CƠ QUAN'],
  ])('lets %s be signed by its head', (name, title) => {
    expect(of({ kind: 'agency', name, shortName: name, ...underProvince }).signerTitles).toEqual([title])
  })
})
