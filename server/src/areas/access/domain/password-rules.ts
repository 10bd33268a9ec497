import type { Refusal } from '../../../platform/refusal.ts'
import { commonPasswordWords } from './common-passwords.ts'

/** Our own safety setting: the fewest characters of a password. */
const leastPasswordLength = 10

/** The form in which a password is hashed and checked: one and the same however the keyboard composes accents. */
export function normalPassword(password: string): string {
  return password.normalize('NFC')
}

/**
 * Null for a password that may be used, otherwise why not.
 * @refuses password-too-short, password-too-common, password-names-you
 */
export function judgePassword(
  password: string,
  about: { username: string; authorityName: string },
): Refusal | null {
  const no = (code: string): Refusal => ({ refused: true, code, values: { least: leastPasswordLength } })
  if ([...normalPassword(password)].length < leastPasswordLength) return no('password-too-short')
  const letters = bare(password)
  const core = letters.replace(/^\d+|\d+$/g, '')
  const names = [bare(about.username), bare(about.authorityName)]
  if (names.some((name) => name !== '' && (letters === name || core === name)))
    return no('password-names-you')
  if (core === '' || commonPasswordWords.has(core) || isRun(letters)) return no('password-too-common')
  return null
}

/** Without accents, case, spaces and signs. */
function bare(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^a-z0-9]/g, '')
}

/** One character over and over, or a short piece repeated: aaaaaaaaaa, abcabcabca. */
function isRun(letters: string): boolean {
  return /^(.{1,3})\1{2,}.{0,2}$/.test(letters)
}
