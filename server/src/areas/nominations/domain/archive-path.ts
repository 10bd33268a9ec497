/** A part of a file name that every system reads: without accents, words joined by hyphens. */
function plainName(text: string, most = 60): string {
  const plain = text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return plain.slice(0, most).replace(/-+$/, '') || 'khong-ten'
}

/** The folder of the n-th nominee: "02_Ho-so/003_Le-Thi-Ha_Huan-chuong-Lao-dong-hang-Ba". */
export function itemFolder(place: number, name: string, award: string): string {
  return `02_Ho-so/${String(place).padStart(3, '0')}_${plainName(name, 40)}_${plainName(award, 50)}`
}

/** Where an uploaded paper stands: its folder, the part that it answers, a number where that is taken. */
export function paperPath(
  folder: string,
  part: string,
  fileName: string,
  taken: ReadonlySet<string>,
): string {
  const ending = /\.[A-Za-z]+$/.exec(fileName)?.[0]?.toLowerCase() ?? ''
  const stem = part === 'other' ? plainName(fileName.replace(/\.[A-Za-z]+$/, '')) : plainName(part)
  for (let n = 1; ; n += 1) {
    const path = `${folder}/${stem}${n === 1 ? '' : `_${n}`}${ending}`
    if (!taken.has(path)) return path
  }
}
