/** Lines "147 kẹt giấy" as places with reasons; the first line that is not so, instead. */
export function readSpoiled(
  written: string,
): { spoiled: { place: number; reason: string }[] } | { strange: string } {
  const spoiled: { place: number; reason: string }[] = []
  for (const line of written.split('\n').map((one) => one.trim())) {
    if (line === '') continue
    const read = /^(?:số\s+)?(\d{1,6})[\s.,:;-]+(\S.*)$/i.exec(line)
    if (!read) return { strange: line }
    spoiled.push({ place: Number(read[1]), reason: read[2]! })
  }
  return { spoiled }
}
