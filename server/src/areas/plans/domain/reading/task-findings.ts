import type { ReadTask } from './plan-reading.ts'
import { find, nameOfTask, type Reading } from './reading-context.ts'
import { fold } from './text.ts'

/** Looks over the tasks as a careful reader does, and adds what is to be asked. */
export function findInTasks(reading: Reading): void {
  reading.tasks.forEach((task, index) => {
    const name = nameOfTask(task)
    const line = task.source.line
    const about = { task: index }
    const written = task.period.raw !== undefined && task.period.kind === 'unspecified'
    if (task.period.kind === 'unspecified' && !written) {
      find(
        reading,
        'period-missing',
        'warning',
        line,
        `${name}: không ghi thời gian thực hiện; cần bổ sung.`,
        about,
      )
    }
    if (task.lead.length === 0) {
      find(reading, 'lead-missing', 'warning', line, `${name}: chưa nêu đơn vị chủ trì; cần bổ sung.`, about)
    }
    const judged = task.text.slice(0, 8000)
    const words = fold(judged)
    if (severalActions(judged)) {
      find(
        reading,
        'several-actions',
        'info',
        line,
        `${name}: gồm nhiều việc; cân nhắc tách thành các nhiệm vụ riêng.`,
        about,
      )
    }
    if (
      /(?:co|theo) (?:ke hoach|huong dan|van ban|chuong trinh|quyet dinh|thong bao)[^().;]{0,40} rieng\b/.test(
        words,
      )
    ) {
      find(
        reading,
        'by-reference',
        'info',
        line,
        `${name}: nội dung chi tiết ở văn bản riêng; cần liên kết khi văn bản ban hành.`,
        about,
      )
    }
    if (/\bkhong (?:to chuc|thuc hien|tien hanh|xet)\b/.test(words)) {
      find(
        reading,
        'negative-statement',
        'info',
        line,
        `${name}: có câu nói về việc không làm; không đưa vào theo dõi như một việc phải làm.`,
        about,
      )
    }
    if (/…{2,}|…\.|\.{4,}|_{3,}/.test(judged)) {
      find(reading, 'text-hole', 'warning', line, `${name}: còn chỗ để trống trong câu; cần điền đủ.`, about)
    }
    findYears(task, index, name, reading)
  })
}

function severalActions(text: string): boolean {
  if (/(?:[.;:]\s+)[-+•]\s+\p{L}/u.test(text)) return true
  const parts = text.split(/;\s+|\.\s+(?=\p{Lu})/u).filter((part) => part.split(' ').length > 4)
  return parts.length > 1 && parts.slice(1).filter((part) => action.test(part.trim())).length > 0
}

const action =
  /^(?:và )?(?:tổ chức|xây dựng|ban hành|hướng dẫn|báo cáo|tham mưu|xét|thẩm định|trình|đề nghị|phát động|tổng kết|sơ kết|kiểm tra|triển khai|tham gia|lựa chọn|rà soát|tổng hợp|kế hoạch|chương trình|bản ký kết)(?=\s)/iu

const school = /nam hoc\s+(20\d{2})\s*[-–]\s*(20\d{2})/g
const quarterOf = /(?:quy|qui)\s+(?:i{1,3}|iv|[1-4])\s*(?:\/|nam|-)\s*(20\d{2})/g

/** A year or quarter inside a task that cannot fit the plan's year. */
function findYears(task: ReadTask, index: number, name: string, reading: Reading): void {
  const plan = reading.years.year
  const written =
    plan === null
      ? null
      : unfitYear(task, plan, reading.years.lastYear ?? reading.years.schoolYear?.[1] ?? plan)
  if (written === null) return
  const message = `${name}: ghi “${written}” trong kế hoạch năm ${plan}; cần xác nhận lại năm.`
  find(reading, 'year-mismatch', 'warning', task.source.line, message, { task: index })
}

function unfitYear(task: ReadTask, plan: number, last: number): string | null {
  const period = task.period
  if (period.year !== null && period.bound !== 'between' && (period.year < plan || period.year > last + 1)) {
    return period.raw ?? String(period.year)
  }
  const words = fold(task.text.slice(0, 8000))
  for (const match of words.matchAll(quarterOf)) {
    if (Number(match[1]) < plan || Number(match[1]) > last + 1)
      return task.text.slice(match.index, match.index + match[0].length)
  }
  const late =
    period.kind === 'quarter'
      ? Number(period.values[0]) > 1
      : period.kind === 'month'
        ? Number(period.values[0]) > 3
        : false
  for (const match of words.matchAll(school)) {
    const end = Number(match[2])
    if (end < plan && (late || end < plan - 1))
      return task.text.slice(match.index, match.index + match[0].length)
  }
  const bare = words
    .replace(/(?:giai doan|nhiem ky|nam hoc|tu nam|\()\s*\d{4}\s*[-–]\s*\d{4}/g, ' ')
    .replace(/\d{4}\s*[-–]\s*\d{4}/g, ' ')
    .replace(/\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?:\s*[-–]\s*\d{1,2}[/.-]\d{1,2}[/.-]\d{4})?/g, ' ')
    .replace(/\d+\/(?:\d{4}\/)?[a-z][a-z0-9-]*/g, ' ')
    .replace(/\bluat [^.;)]{0,60}?\d{4}/g, ' ')
    .replace(
      /(?:luat|phap lenh|nghi dinh|quyet dinh|thong tu|chi thi|nghi quyet|ke hoach so|lan thu|den nam|ky niem|thanh lap|ngay \d{1,2} thang \d{1,2})[^.;,)]{0,60}?\d{4}/g,
      ' ',
    )
  const years = [...bare.matchAll(/nam (20\d{2})(?:, (20\d{2}))*/g)].flatMap((m) =>
    [...m[0].matchAll(/\d{4}/g)].map((y) => Number(y[0])),
  )
  if (years.length === 0) return null
  const newest = Math.max(...years)
  if (newest < plan - 1 || (newest === plan - 1 && late)) return `năm ${newest}`
  return Math.min(...years) > last + 1 ? `năm ${Math.min(...years)}` : null
}

/** Gaps and repeats in the numbers of the tasks; numbering that starts anew in a section is no repeat. */
export function findInOrdinals(reading: Reading): void {
  const counted = new Map<string, { last: number; scope: string | null; seen: Set<number> }>()
  reading.tasks.forEach((task, index) => {
    const match = /^0?(\d{1,3})$/.exec(task.ordinal ?? '')
    if (!match || !task.source) return
    const number = Number(match[1])
    const key = 'run'
    const run = counted.get(key)
    const restarts = number === 1 && run !== undefined && run.scope !== task.section
    if (!run || restarts || (number === 1 && run.scope !== task.section)) {
      counted.set(key, { last: number, scope: task.section, seen: new Set([number]) })
      return
    }
    const line = task.source.line
    const place = task.section ? ` (${task.section})` : ''
    if (run.seen.has(number) && run.scope === task.section) {
      find(
        reading,
        'ordinal-repeated',
        'warning',
        line,
        `Số thứ tự ${number} bị lặp lại ở dòng ${line}${place}.`,
        { task: index },
      )
    } else if (number > run.last + 1 && number - run.last <= 20 && continues(reading, index, run.last)) {
      const missing = Array.from({ length: number - run.last - 1 }, (_, step) => run.last + 1 + step)
      find(
        reading,
        'ordinal-gap',
        'warning',
        line,
        `Thiếu số thứ tự ${missing.join(', ')} trước dòng ${line}${place}; cần hỏi có nhiệm vụ bị bỏ sót không.`,
        { task: index },
      )
    }
    run.seen.add(number)
    run.last = number
    run.scope = task.section
  })
}

/** The number before stands among the tasks just above: in prose, headings between them take numbers too. */
function continues(reading: Reading, index: number, last: number): boolean {
  const before = reading.tasks[index - 1]
  return before !== undefined && Number(before.ordinal) === last
}
