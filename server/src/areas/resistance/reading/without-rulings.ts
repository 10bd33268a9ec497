/** Longest run of ink, in points of an image about 1,600 wide, that still belongs to a letter. */
const longestStroke = 64
const ink = 150

/** Whitens ruling lines and borders in RGBA points: runs of ink too long for a letter, which the reading stumbles over. */
export function whitenRulings(points: Uint8ClampedArray, width: number, height: number): void {
  const dark = new Uint8Array(width * height)
  for (let i = 0; i < dark.length; i++) {
    const at = i * 4
    const light = points[at]! * 0.299 + points[at + 1]! * 0.587 + points[at + 2]! * 0.114
    dark[i] = light < ink ? 1 : 0
  }
  const ruled = new Uint8Array(dark.length)
  for (let y = 0; y < height; y++) markRuns(dark, ruled, y * width, 1, width)
  for (let x = 0; x < width; x++) markRuns(dark, ruled, x, width, height)
  for (let i = 0; i < ruled.length; i++)
    if (ruled[i]) whiten(points, i % width, Math.floor(i / width), width, height)
}

function markRuns(dark: Uint8Array, ruled: Uint8Array, from: number, step: number, count: number): void {
  let start = -1
  for (let i = 0; i <= count; i++) {
    const isDark = i < count && dark[from + i * step] === 1
    if (isDark && start < 0) start = i
    if (isDark || start < 0) continue
    if (i - start > longestStroke) for (let k = start; k < i; k++) ruled[from + k * step] = 1
    start = -1
  }
}

/** The point and its soft edge. */
function whiten(points: Uint8ClampedArray, x: number, y: number, width: number, height: number): void {
  for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++)
    for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column++)
      points.fill(255, (row * width + column) * 4, (row * width + column) * 4 + 4)
}
