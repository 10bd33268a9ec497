const longestName = 80

/** A file name that every mail program and disk takes: "ke-hoach-cong-tac-nam-2026.docx" from a Vietnamese title. */
export function documentFileName(title: string, ending: 'docx' | 'xlsx'): string {
  const letters = title
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
  const words = letters.split(/[^a-z0-9]+/).filter((word) => word !== '')
  let name = ''
  for (const word of words) {
    const longer = name === '' ? word : `${name}-${word}`
    if (longer.length > longestName) break
    name = longer
  }
  return `${name || 'van-ban'}.${ending}`
}
