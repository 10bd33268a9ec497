const zone = 'Asia/Ho_Chi_Minh'
const numberFormat = new Intl.NumberFormat('vi-VN')
const instantParts = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** 1234.5 → "1.234,5". */
export function formatNumber(value: number): string {
  return numberFormat.format(value)
}

/** "2026-09-05" → "05/09/2026"; an instant gives its day in Vietnam; nothing gives "". */
export function formatDate(value: string | null | undefined): string {
  if (!value) return ''
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)
  if (day) return `${day[3]}/${day[2]}/${day[1]}`
  const parts = partsOf(value)
  return parts ? `${parts.day}/${parts.month}/${parts.year}` : value
}

/** An instant → "05/09/2026 10:42" in Vietnam. */
export function formatDateTime(value: string | null | undefined): string {
  if (!value) return ''
  const parts = partsOf(value)
  return parts ? `${parts.day}/${parts.month}/${parts.year} ${parts.hour}:${parts.minute}` : value
}

/** An instant → "10:42" in Vietnam. */
export function formatTime(value: string | Date): string {
  const parts = partsOf(value)
  return parts ? `${parts.hour}:${parts.minute}` : ''
}

/** Today's day in Vietnam as YYYY-MM-DD, whatever the clock of the machine is set to. */
export function todayOn(now: Date = new Date()): string {
  const parts = partsOf(now)!
  return `${parts.year}-${parts.month}-${parts.day}`
}

/** 1536000 → "1,5 MB". */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${formatNumber(bytes)} byte`
  if (bytes < 1024 * 1024) return `${formatNumber(Math.round(bytes / 102.4) / 10)} KB`
  return `${formatNumber(Math.round(bytes / 1024 / 102.4) / 10)} MB`
}

function partsOf(value: string | Date): Record<string, string> | null {
  const instant = typeof value === 'string' ? new Date(value) : value
  if (Number.isNaN(instant.getTime())) return null
  return Object.fromEntries(instantParts.formatToParts(instant).map((part) => [part.type, part.value]))
}
