import type { PlanReading } from '../areas/plans/index.ts'

/** A reading as a person reads it on a terminal: the heading, each task with period and bodies, what to ask. */
export function summariseReading({ document, tasks, duties, findings }: PlanReading): string {
  const date = document.issuedOn
    ? document.issuedOn.split('-').reverse().join('/')
    : (document.issuedText ?? 'chưa ghi ngày')
  const lines = [
    `${document.title || '(không có trích yếu)'}`,
    `Số: ${document.number ?? 'chưa ghi'} · ${date} · ${document.issuer ?? 'chưa rõ cơ quan ban hành'}`,
    '',
    ...tasks.flatMap((task) => {
      const bodies = [task.lead.join('; ') || 'chưa rõ chủ trì', task.coordinating.join('; ')]
        .filter(Boolean)
        .join(' | ')
      return [
        task.ordinal ? `${task.ordinal}. ${task.text}` : `– ${task.text}`,
        `   ${task.period.raw ?? 'chưa ghi thời gian'} · ${bodies} (dòng ${task.source.line})`,
      ]
    }),
    '',
    `${tasks.length} nhiệm vụ, ${duties.length} trách nhiệm được giao, ${findings.length} chỗ cần hỏi:`,
    ...findings.map((finding) => `  dòng ${finding.line}: ${finding.message}`),
  ]
  return `${lines.join('\n')}\n`
}
