import { type Act, inAct } from '../../platform/act.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { recordAct } from '../ledger/index.ts'
import { insertTopUnit, readInstallation, readTopUnit } from './store-installation.ts'

/**
 * The unit at the top of an installation that nobody has set up yet, made where it is missing, so that work from the command line
 * need not wait for the set-up; that names it. Null once it is set up.
 */
export async function openTopUnit(act: Act): Promise<string | null> {
  const opened = await inAct<string | null>({ ...act, actor: 'system' }, async (tx) => {
    if (await readInstallation(tx)) return null
    const known = await readTopUnit(tx)
    if (known) return known
    const foundedOn = `${act.clock.today().slice(0, 4)}-01-01`
    const unnamed = { name: 'Cơ quan chưa đặt tên', shortName: 'Chưa đặt tên', kind: 'other', foundedOn }
    const unitId = await insertTopUnit(tx, unnamed)
    const object = { objectKind: 'installation', objectId: 'installation', unitId }
    await recordAct(tx, { ...act, actor: 'system' }, { act: 'open-top-unit', ...object, details: {} })
    return unitId
  })
  if (isRefusal(opened)) throw new Error(opened.code)
  return opened
}
