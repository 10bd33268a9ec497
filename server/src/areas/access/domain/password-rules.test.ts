import { describe, expect, it } from 'vitest'
import { judgePassword, normalPassword } from './password-rules.ts'

const about = { username: 'canbo.yte', authorityName: 'UBND tỉnh An Bình' }

describe('password rules', () => {
  it.each([
    ['ngắn quá 1', null],
    ['ngan qua', 'password-too-short'],
    ['Mười ký tự', null],
    ['mot cau dai de nho', null],
    ['Xem-thu-Neu-Guong', null],
    ['canboyte', 'password-too-short'],
    ['Canbo.YTE-2026', 'password-names-you'],
    ['ubndtinhanbinh', 'password-names-you'],
    ['UBND tỉnh An Bình 2026', 'password-names-you'],
    ['matkhau@123', 'password-too-common'],
    ['Mật Khẩu 123456', 'password-too-common'],
    ['P@ssw0rd2026', 'password-too-common'],
    ['0912345678', 'password-too-common'],
    ['aaaaaaaaaaaa', 'password-too-common'],
    ['abcabcabcabc', 'password-too-common'],
    ['thiduakhenthuong', 'password-too-common'],
    ['!@#$%^&*()_+', 'password-too-common'],
  ])('%s: %s', (password, code) => {
    expect(judgePassword(password, about)?.code ?? null).toBe(code)
  })

  it('counts characters, not bytes, and takes both ways of writing an accent for one', () => {
    expect(judgePassword('đặng ợ ậ ữ'.normalize('NFD'), about)).toBeNull()
    expect(judgePassword('ợậữ'.normalize('NFD'), about)?.code).toBe('password-too-short')
    expect(normalPassword('mật khẩu dài'.normalize('NFD'))).toBe('mật khẩu dài'.normalize('NFC'))
  })
})
