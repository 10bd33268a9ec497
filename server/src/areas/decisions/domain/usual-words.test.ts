import { describe, expect, it } from 'vitest'
import { decisionKinds } from './decision-state.ts'
import { issuerInWords, usualAuthority, usualProposal, usualRecipients } from './usual-words.ts'

const body = (kind: string, issuingBody: string, ...signerTitles: string[]) => ({
  kind,
  issuingBody,
  signerTitles,
})

describe('the words of a draft', () => {
  it('send it to those whom its last article names', () => {
    expect(decisionKinds.map((kind) => [kind, usualRecipients(kind)])).toEqual([
      ['award', ['Như Điều 3', 'Lưu: VT']],
      ['replacement', ['Như Điều 4', 'Lưu: VT']],
      ['correction', ['Như Điều 2', 'Lưu: VT']],
      ['revocation', ['Như Điều 2', 'Lưu: VT']],
    ])
  })

  it.each([
    ['province', 'Ủy ban nhân dân tỉnh An Bình', 'Theo đề nghị của Giám đốc Sở Nội vụ'],
    ['district', 'Ủy ban nhân dân huyện Hòa Giang', 'Theo đề nghị của Trưởng phòng Nội vụ'],
    ['commune', 'Ủy ban nhân dân xã Hòa Giang', 'Theo đề nghị của Trưởng phòng Văn hóa - Xã hội'],
    ['department', 'Sở Y tế', 'Theo đề nghị của Hội đồng Thi đua - Khen thưởng Sở Y tế'],
    ['school', 'Trường Tiểu học Kim Đồng', 'Theo đề nghị của Hội đồng Thi đua - Khen thưởng nhà trường'],
    [
      'hospital',
      'Bệnh viện Đa khoa tỉnh',
      'Theo đề nghị của Hội đồng Thi đua - Khen thưởng Bệnh viện Đa khoa tỉnh',
    ],
    ['armed-force', 'Công an tỉnh', 'Theo đề nghị của Hội đồng Thi đua - Khen thưởng Công an tỉnh'],
  ])('say on whose proposal a %s decides', (kind, name, proposal) => {
    expect(usualProposal(body(kind, name))).toBe(proposal)
  })

  it.each([
    [
      body('commune', 'Ủy ban nhân dân xã Hòa Giang', 'TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'),
      'CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ HÒA GIANG',
      'Chủ tịch Ủy ban nhân dân xã Hòa Giang',
    ],
    [body('department', 'Sở Y tế', 'GIÁM ĐỐC'), 'GIÁM ĐỐC SỞ Y TẾ', 'Giám đốc Sở Y tế'],
    [body('agency', 'Thanh tra tỉnh', 'CHÁNH THANH TRA'), 'CHÁNH THANH TRA TỈNH', 'Chánh Thanh tra tỉnh'],
    [
      body('agency', 'Ban Quản lý Khu kinh tế', 'TRƯỞNG BAN'),
      'TRƯỞNG BAN QUẢN LÝ KHU KINH TẾ',
      'Trưởng Ban Quản lý Khu kinh tế',
    ],
    [
      body('school', 'Trường Tiểu học Kim Đồng', 'HIỆU TRƯỞNG'),
      'HIỆU TRƯỞNG TRƯỜNG TIỂU HỌC KIM ĐỒNG',
      'Hiệu trưởng Trường Tiểu học Kim Đồng',
    ],
    [body('other', 'Báo An Bình', 'THỦ TRƯỞNG CƠ QUAN'), 'THỦ TRƯỞNG BÁO AN BÌNH', 'Thủ trưởng Báo An Bình'],
  ])('name who decides, above the bases and in the register', (of, authority, issuer) => {
    expect(usualAuthority(of)).toBe(authority)
    expect(issuerInWords(authority, of.issuingBody)).toBe(issuer)
  })

  it('keep an issuer whom the drafter named otherwise', () => {
    expect(issuerInWords('PHÓ CHỦ TỊCH THƯỜNG TRỰC', 'Ủy ban nhân dân tỉnh An Bình')).toBe(
      'Phó chủ tịch thường trực',
    )
  })
})
