import { describe, expect, it } from 'vitest'
import { isUnnamedGroup, splitBodies, startsAsBody } from './bodies.ts'
import { dutyBody, partnersIn, rolesInSentence, splitRoles } from './roles.ts'

describe('splitBodies', () => {
  it.each([
    ['Ban TĐKT, Sở Nội vụ', ['Ban TĐKT, Sở Nội vụ']],
    ['- UBND tỉnh. - Ban TĐKT, Sở Nội vụ,', ['UBND tỉnh', 'Ban TĐKT, Sở Nội vụ']],
    ['Sở Văn hóa, Thể thao và Du lịch', ['Sở Văn hóa, Thể thao và Du lịch']],
    ['Sở Lao động - Thương binh và Xã hội, Sở Y tế', ['Sở Lao động - Thương binh và Xã hội', 'Sở Y tế']],
    ['- Sở Tư pháp; - Sở Nông nghiệp và Môi trường.', ['Sở Tư pháp', 'Sở Nông nghiệp và Môi trường']],
    ['Sở Khoa học và Công nghệ Sở Công Thương', ['Sở Khoa học và Công nghệ', 'Sở Công Thương']],
    ['Văn phòng UBND tỉnh', ['Văn phòng UBND tỉnh']],
    ['Văn phòng HĐND và UBND xã', ['Văn phòng HĐND và UBND xã']],
    ['Thành viên Hội đồng TĐKT tỉnh', ['Thành viên Hội đồng TĐKT tỉnh']],
    [
      'Các sở, ban, ngành; UBND các huyện, thị xã, thành phố',
      ['Các sở, ban, ngành', 'UBND các huyện, thị xã, thành phố'],
    ],
    ['Các phòng, ban, đơn vị thuộc Sở', ['Các phòng, ban, đơn vị thuộc Sở']],
    ['Ban Giám hiệu, Công đoàn, Đoàn thanh niên', ['Ban Giám hiệu', 'Công đoàn', 'Đoàn thanh niên']],
    ['Sở Nội vụ và Văn phòng UBND tỉnh', ['Sở Nội vụ', 'Văn phòng UBND tỉnh']],
    [
      'Đài Phát thanh và Truyền hình, Báo Hưng Yên và một số đơn vị khác',
      ['Đài Phát thanh và Truyền hình', 'Báo Hưng Yên', 'một số đơn vị khác'],
    ],
    ['Khối thi đua các trường ĐH, CĐ', ['Khối thi đua các trường ĐH, CĐ']],
    ['Văn phòng, các phòng chuyên môn', ['Văn phòng', 'các phòng chuyên môn']],
    ['Văn phòng\nPhòng Tổ chức - Hành chính', ['Văn phòng', 'Phòng Tổ chức - Hành chính']],
    ['Ủy ban nhân dân\nhuyện Vĩnh Cửu', ['Ủy ban nhân dân huyện Vĩnh Cửu']],
    ['Sở Nội vụ (Ban TĐKT, Thanh tra)', ['Sở Nội vụ (Ban TĐKT, Thanh tra)']],
    ['UBMTTQ xã, Hội Phụ nữ', ['UBMTTQ xã', 'Hội Phụ nữ']],
    ['Đ/c Nguyễn Văn A; Đ/c Trần Thị B', ['Đ/c Nguyễn Văn A', 'Đ/c Trần Thị B']],
    ['', []],
  ])('splits “%s”', (cell, bodies) => {
    expect(splitBodies(cell)).toEqual(bodies)
  })
})

describe('startsAsBody', () => {
  it.each([
    'Ban hành quyết định',
    'Tổ chức hội nghị',
    'Hội nghị tổng kết',
    'Báo cáo sơ kết',
    'Các phong trào thi đua',
    'Phòng chống lãng phí',
  ])('does not take “%s” for a body', (text) => {
    expect(startsAsBody(text)).toBe(false)
  })
})

describe('isUnnamedGroup', () => {
  it.each([
    ['Các cơ quan liên quan', true],
    ['một số đơn vị khác', true],
    ['Các cơ quan, đơn vị, địa phương', true],
    ['Các sở, ban, ngành', false],
    ['Sở Nội vụ', false],
  ])('says of “%s”: %s', (body, unnamed) => {
    expect(isUnnamedGroup(body)).toBe(unnamed)
  })
})

describe('roles in words', () => {
  it.each([
    ['Phòng Nội vụ chủ trì, phối hợp với Văn phòng', { lead: ['Phòng Nội vụ'], coordinating: ['Văn phòng'] }],
    [
      'Chủ trì: Sở Nội vụ; Phối hợp: Sở Tài chính, Sở Tư pháp',
      { lead: ['Sở Nội vụ'], coordinating: ['Sở Tài chính', 'Sở Tư pháp'] },
    ],
    ['Sở Tư pháp (chủ trì), Sở Nội vụ', { lead: ['Sở Tư pháp'], coordinating: ['Sở Nội vụ'] }],
    ['Sở Nội vụ, Sở Tư pháp', null],
  ])('cuts the cell “%s” into roles', (cell, roles) => {
    expect(splitRoles(cell)).toEqual(roles)
  })

  it('finds both roles in a sentence', () => {
    expect(
      rolesInSentence('Giao Vụ Tổ chức cán bộ chủ trì, phối hợp với Thanh tra Bộ thẩm định hồ sơ.'),
    ).toEqual({
      lead: ['Vụ Tổ chức cán bộ'],
      coordinating: ['Thanh tra Bộ'],
    })
    expect(rolesInSentence('Xét sáng kiến (Phòng KHTH chủ trì, Phòng TCHC phối hợp).')).toEqual({
      lead: ['Phòng KHTH'],
      coordinating: ['Phòng TCHC'],
    })
  })

  it('finds no partner where nobody is named', () => {
    expect(partnersIn('Công đoàn phối hợp tuyên truyền, vận động đoàn viên')).toEqual([])
  })

  it.each([
    ['Văn phòng Sở chịu trách nhiệm hướng dẫn.', 'Văn phòng Sở'],
    ['Giao Sở Nội vụ (Ban TĐKT) theo dõi, đôn đốc.', 'Sở Nội vụ (Ban TĐKT)'],
    ['Cơ quan truyền thông của tỉnh: Tăng cường tuyên truyền.', 'Cơ quan truyền thông của tỉnh'],
    [
      'Căn cứ Kế hoạch đề ra, Lãnh đạo Sở, Trưởng các phòng quán triệt nhiệm vụ.',
      'Lãnh đạo Sở, Trưởng các phòng',
    ],
    [
      'Trên cơ sở Kế hoạch, Công đoàn cơ sở và Đoàn Thanh niên phối hợp vận động.',
      'Công đoàn cơ sở và Đoàn Thanh niên',
    ],
  ])('names the body charged in “%s”', (text, body) => {
    expect(dutyBody(text)?.body).toBe(body)
  })

  it('names nobody where a clause begins with a verb', () => {
    expect(dutyBody('Nâng cao chất lượng tham mưu của bộ phận Văn phòng Sở.')).toBeNull()
  })
})
