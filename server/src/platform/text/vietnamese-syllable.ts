const onset = '(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?'
const nucleus =
  '(?:uyê|uya|uyu|uay|oai|oay|oao|oeo|iêu|yêu|uôi|ươi|ươu|oo|iê|yê|ia|ya|ua|uâ|uê|uô|uơ|uy|ươ|ưa|ưi|ưu|oa|oă|oe|oi|ôi|ơi|ai|ay|ây|ao|au|âu|eo|êu|iu|ui|[aăâeêioôơuưy])'
const coda = '(?:ch|ng|nh|[cmnpt])?'
const shape = new RegExp(`^${onset}${nucleus}${coda}$`)
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g

/** Whether a word is spelled as one Vietnamese syllable: onset, nucleus, coda, at most one tone mark. */
export function isVietnameseSyllable(word: string): boolean {
  if (word.length > 8) return false
  if (/[ñńǹ]/i.test(word)) return false
  const decomposed = word.toLowerCase().normalize('NFD')
  if ((decomposed.match(tones) ?? []).length > 1) return false
  return shape.test(decomposed.replace(tones, '').normalize('NFC'))
}

/** How much of the accented part of a text is Vietnamese: counts of its words with an accent, and of the right ones. */
export function countAccented(text: string): { accented: number; right: number } {
  let accented = 0
  let right = 0
  // Symbols stand in words too: a text in a wrong encoding has them where Vietnamese has letters.
  for (const word of text.match(/[^\s!-/:-@[-`{-~“”‘’«»–—…•]+/g) ?? []) {
    if (!/[^\x00-\x7F]/.test(word)) continue
    accented += 1
    if (isVietnameseSyllable(word)) right += 1
  }
  return { accented, right }
}
