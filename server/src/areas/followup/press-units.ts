import { type Act, accountOf, inAct } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import {
  documentFileName,
  type ReminderDispatchData,
  renderReminderDispatch,
  templateInForce,
} from '../documents/index.ts'
import { recordAct } from '../ledger/index.ts'
import { findIssuingBody, issuerSymbol, placeOf, planCitation } from '../plans/index.ts'
import { dayWords } from './domain/cell.ts'
import { distanceWords } from './domain/reminder-words.ts'
import { shortText } from './domain/short-text.ts'
import { type Choice, type OpenItems, readOpenItems } from './remind-units.ts'
import { countReminders, insertReminder } from './store-reminders.ts'

export type Press = Choice & { replyBy: string | null }

/**
 * The official letter (công văn đôn đốc) that presses units for what they have not sent, as a draft for the clerk: number
 * and day are blanks. Kept as a reminder of each item. @refuses reminder-too-many, reminder-nobody
 */
export function writeDispatch(
  act: Act,
  input: Press,
): Promise<{ name: string; bytes: Uint8Array } | Refusal> {
  return inAct<{ name: string; bytes: Uint8Array }>(act, async (tx) => {
    const open = await readOpenItems(tx, act, input)
    if ('refused' in open) return open
    open.units = lateFirst(open.units)
    const data = await dispatchData(tx, act, input, open)
    if (!data) return refuse('reminder-nobody')
    const body = (await findIssuingBody(tx, [...open.items.values()][0]!.planId))!
    const bytes = renderReminderDispatch(data, await templateInForce(tx, act, 'reminder-dispatch', body))
    await keepPress(tx, act, open, 'dispatch')
    return { name: documentFileName(`Công văn ${data.about}`, 'docx'), bytes }
  })
}

/**
 * A short text for a chat group, without anybody's name. With `keep` it is taken, and that is kept as a reminder of each item.
 * @refuses reminder-too-many, reminder-nobody
 */
export function writeShortText(
  act: Act,
  input: Press & { origin: string; keep: boolean },
): Promise<{ text: string } | Refusal> {
  return inAct<{ text: string }>(act, async (tx) => {
    const open = await readOpenItems(tx, act, input)
    if ('refused' in open) return open
    const [first] = [...open.items.values()]
    const items = [...open.items.values()].flatMap((item) => {
      const units = open.units.filter((unit) => unit.cells.some((cell) => cell.taskId === item.id))
      return units.length === 0 ? [] : [{ ...item, units: units.map((unit) => unit.name) }]
    })
    const plan = planCitation({
      title: first!.planTitle,
      number: first!.planNumber,
      issuedOn: first!.planIssuedOn,
    })
    const base = act.config.publicUrl ?? input.origin
    const link = `${base}/ke-hoach/${first!.planId}`
    if (input.keep) await keepPress(tx, act, open, 'short-text')
    return { text: shortText({ plan, items, replyBy: input.replyBy, link }) }
  })
}

/** A letter presses for what is late; what is not due yet stands in it only where nothing is late. */
function lateFirst(units: OpenItems['units']): OpenItems['units'] {
  const late = units
    .map((unit) => ({ ...unit, cells: unit.cells.filter((cell) => cell.state === 'overdue') }))
    .filter((unit) => unit.cells.length > 0)
  return late.length > 0 ? late : units
}

async function keepPress(tx: Tx, act: Act, open: OpenItems, kind: 'dispatch' | 'short-text'): Promise<void> {
  const sentBy = accountOf(act)
  for (const unit of open.units)
    for (const cell of unit.cells)
      await insertReminder(tx, {
        taskId: cell.taskId,
        unitId: unit.unitId,
        accountId: null,
        kind,
        dueOn: cell.dueOn,
        days: null,
        sentBy,
        now: act.clock.now(),
      })
  await recordAct(tx, act, {
    act: kind === 'dispatch' ? 'write-reminder-dispatch' : 'write-reminder-text',
    objectKind: 'plan',
    objectId: [...open.items.values()][0]!.planId,
    unitId: open.units.length === 1 ? open.units[0]!.unitId : null,
    details: {
      units: open.units.length,
      items: open.items.size,
      names: open.units.slice(0, 20).map((u) => u.name),
    },
  })
}

async function dispatchData(
  tx: Tx,
  act: Act,
  { replyBy }: Press,
  open: OpenItems,
): Promise<ReminderDispatchData | null> {
  const [first] = [...open.items.values()]
  const plan = await findIssuingBody(tx, first!.planId)
  if (!plan) return null
  const times = await countReminders(
    tx,
    [...open.items.keys()],
    open.units.map((unit) => unit.unitId),
  )
  const signer = plan.signer as { onBehalfOf?: string | null; position?: string | null }
  const symbol = issuerSymbol(plan.number) ?? 'TĐKT'
  const until = replyBy ? `trước ngày ${dayWords(replyBy)}` : 'trong thời gian sớm nhất'
  const issuer = plan.issuer ?? plan.unitName
  return {
    heading: {
      superiorBody: plan.parentName,
      issuingBody: issuer,
      number: null,
      symbol,
      place: placeOf(plan),
      issuedOn: act.clock.today().slice(0, 7),
    },
    about: `đôn đốc thực hiện ${planCitation({ title: plan.title, number: plan.number, issuedOn: plan.issuedOn })}`,
    addressees: open.units.map((unit) => unit.name),
    paragraphs: [
      `Thực hiện ${planCitation({ title: plan.title, number: plan.number, issuedOn: plan.issuedOn })}, đến ngày ${dayWords(act.clock.today())} một số cơ quan, đơn vị chưa gửi kết quả theo thời hạn được giao, cụ thể như sau:`,
    ],
    units: open.units.map((unit) => ({
      unit: unit.name,
      items: unit.cells.map((cell) => {
        const reminded = times.get(`${cell.taskId}:${unit.unitId}`)?.times ?? 0
        const notes = [
          cell.daysPast === null ? '' : capital(distanceWords(cell.daysPast)),
          reminded > 0 ? `đã nhắc ${String(reminded).padStart(2, '0')} lần` : '',
        ].filter(Boolean)
        return {
          text: open.items.get(cell.taskId)!.text,
          due: cell.dueOn && dayWords(cell.dueOn),
          note: notes.join('; ') || null,
        }
      }),
    })),
    request: [
      `${issuer} đề nghị thủ trưởng các cơ quan, đơn vị nêu trên khẩn trương thực hiện, gửi kết quả ${until} để tổng hợp.`,
    ],
    closing: null,
    signer: {
      titleLines: [signer.onBehalfOf, signer.position].filter((line): line is string => Boolean(line)),
      name: null,
    },
    recipients: ['Như trên', 'Lưu: VT'],
  }
}

function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1)
}
