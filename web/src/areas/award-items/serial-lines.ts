/** Serial numbers as they were typed, one a line or after a comma. */
export function serialLines(written: string): string[] {
  return written
    .split(/[\n,;]/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
}
