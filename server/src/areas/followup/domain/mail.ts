export type MailText = { subject: string; text: string }

/** The letter that tells one person what waits: plain text, one item a paragraph, each with its link where there is one. */
export function mailOf(
  displayName: string,
  rows: readonly { text: string; path: string }[],
  publicUrl: string | null,
): MailText {
  const subject =
    rows.length === 1
      ? `[Thi đua, khen thưởng] ${rows[0]!.text}`
      : `[Thi đua, khen thưởng] ${rows.length} việc cần xem`
  const items = rows.map((row, index) => {
    const link = publicUrl ? `\n   ${publicUrl}${row.path}` : ''
    return `${index + 1}. ${row.text}${link}`
  })
  const closing = publicUrl
    ? 'Thư do hệ thống gửi tự động; xin xem và ghi kết quả theo đường dẫn nêu trên.'
    : 'Thư do hệ thống gửi tự động; xin đăng nhập hệ thống để xem và ghi kết quả.'
  const text = [`Kính gửi ông/bà ${displayName},`, ...items, closing].join('\n\n')
  return { subject: subject.length > 180 ? `${subject.slice(0, 179)}…` : subject, text: `${text}\n` }
}

/** When a failed letter is tried again: 5 minutes, then twice as long each time; null after the eighth attempt. */
export function nextAttempt(attempts: number, now: Date): Date | null {
  return attempts >= 8 ? null : new Date(now.getTime() + 5 * 60_000 * 2 ** (attempts - 1))
}
