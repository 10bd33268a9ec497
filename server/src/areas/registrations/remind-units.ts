import { type Act, accountOf, inAct } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { insertNotification } from '../../platform/notify.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { findHolders, mayAt } from '../access/index.ts'
import { documentFileName, renderReminderDispatch, templateInForce } from '../documents/index.ts'
import { recordAct } from '../ledger/index.ts'
import { readLetterhead } from '../organisations/index.ts'
import { type CalledUnit, type CallRow, insertReminder, listCalledUnits, lockCall } from './store-calls.ts'

type Asked = { id: string; unitIds?: readonly string[] | undefined }

/** Units of the call that have not sent, of those asked for. @refuses not-found, registration-nobody-late */
async function readMissing(
  tx: Tx,
  act: Act,
  input: Asked,
): Promise<{ call: CallRow; units: CalledUnit[] } | Refusal> {
  const call = await lockCall(tx, input.id)
  if (!call) return refuse('not-found')
  const refused = await mayAt(tx, act.actor, 'collect-registrations', call.unitId)
  if (refused) return refused
  if (call.closedAt) return refuse('registration-call-closed')
  const units = (await listCalledUnits(tx, call.id)).filter(
    (unit) =>
      unit.status !== 'sent' &&
      unit.status !== 'accepted' &&
      (!input.unitIds || input.unitIds.includes(unit.unitId)),
  )
  return units.length === 0 ? refuse('registration-nobody-late') : { call, units }
}

const dayOf = (day: string) => day.split('-').reverse().join('/')

/** Tells officers and leaders of the units that have not sent; kept as a reminder of each unit. @refuses registration-nobody-late */
export function remindUnits(act: Act, input: Asked): Promise<{ units: number; accounts: number } | Refusal> {
  return inAct<{ units: number; accounts: number }>(act, async (tx) => {
    const missing = await readMissing(tx, act, input)
    if (isRefusal(missing)) return missing
    const { call, units } = missing
    const today = act.clock.today()
    let accounts = 0
    for (const unit of units) {
      const roles = ['unit-officer', 'unit-leader']
      for (const holder of await findHolders(tx, { unitId: unit.unitId, below: false, roles, today })) {
        accounts += 1
        await insertNotification(tx, {
          accountId: holder.accountId,
          kind: 'registration-reminder',
          text: `Đơn vị chưa gửi đăng ký thi đua năm ${call.year}, hạn ${dayOf(call.dueOn)}`,
          path: `/dang-ky/${call.id}`,
          byMail: true,
          now: act.clock.now(),
        })
      }
    }
    await keep(tx, act, { call, units, kind: 'notice' })
    return { units: units.length, accounts }
  })
}

/** The official letter that presses units that have not sent, a draft for the clerk. @refuses registration-nobody-late */
export function pressUnits(act: Act, input: Asked): Promise<{ bytes: Uint8Array; name: string } | Refusal> {
  return inAct<{ bytes: Uint8Array; name: string }>(act, async (tx) => {
    const missing = await readMissing(tx, act, input)
    if (isRefusal(missing)) return missing
    const { call, units } = missing
    const head = await readLetterhead(tx, call.unitId)
    const about = `đôn đốc gửi đăng ký thi đua năm ${call.year}`
    const template = await templateInForce(tx, act, 'reminder-dispatch', { unitId: call.unitId })
    const bytes = renderReminderDispatch(
      {
        heading: {
          superiorBody: head.superiorBody,
          issuingBody: head.issuingBody,
          number: null,
          symbol: `${head.symbol}-TĐKT`,
          place: head.place,
          issuedOn: act.clock.today().slice(0, 7),
        },
        about,
        addressees: units.map((unit) => unit.unitName),
        paragraphs: [
          `${call.basis ? `Thực hiện ${call.basis}, đ` : 'Đ'}ến ngày ${dayOf(act.clock.today())} các cơ quan, đơn vị sau chưa gửi đăng ký thi đua năm ${call.year} (hạn gửi ${dayOf(call.dueOn)}):`,
        ],
        units: units.map((unit) => ({
          unit: unit.unitName,
          items: [
            {
              text: call.title,
              due: dayOf(call.dueOn),
              note: unit.reminded > 0 ? `đã nhắc ${String(unit.reminded).padStart(2, '0')} lần` : null,
            },
          ],
        })),
        request: [
          `${head.issuingBody} đề nghị thủ trưởng các cơ quan, đơn vị nêu trên gửi đăng ký để tổng hợp.`,
        ],
        closing: null,
        signer: { titleLines: head.signerTitles, name: null },
        recipients: ['Như trên', 'Lưu: VT'],
      },
      template,
    )
    await keep(tx, act, { call, units, kind: 'dispatch' })
    return { bytes, name: documentFileName(`Công văn ${about}`, 'docx') }
  })
}

async function keep(
  tx: Tx,
  act: Act,
  told: { call: CallRow; units: CalledUnit[]; kind: 'notice' | 'dispatch' },
): Promise<void> {
  const { call, units, kind } = told
  const unitIds = units.map((unit) => unit.unitId)
  await insertReminder(tx, {
    callId: call.id,
    unitIds,
    kind,
    accountId: accountOf(act),
    now: act.clock.now(),
  })
  await recordAct(tx, act, {
    act: kind === 'notice' ? 'remind-of-registration' : 'press-for-registration',
    objectKind: 'registration-call',
    objectId: call.id,
    unitId: call.unitId,
    details: { title: call.title, units: units.length },
  })
}
