import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { useTestWorld } from '../../../test/harness.ts'
import { inAct } from '../../platform/act.ts'
import { recordAct, verifyLedger } from './index.ts'

describe('the ledger', () => {
  const world = useTestWorld()

  async function write(objectId: string): Promise<void> {
    const act = world.as('system')
    await inAct(act, (tx) =>
      recordAct(tx, act, { act: 'test', objectKind: 'thing', objectId, details: { b: 1, a: 'đ' } }),
    )
  }

  it('verifies what was written, by many at once', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, i) => write(String(i))))

    const verification = await verifyLedger(world.platform)

    expect(verification).toMatchObject({ ok: true, entries: '20', fault: null })
  })

  it('cannot be changed by the application, nor by the owner without breaking the trigger', async () => {
    await expect(sql`update ledger_entries set act = 'x'`.execute(world.db)).rejects.toThrow(
      /permission denied/,
    )
    await expect(sql`delete from ledger_entries`.execute(world.db)).rejects.toThrow(/permission denied/)
    await expect(world.owner.query("update ledger_entries set act = 'x'")).rejects.toThrow(
      /cannot be changed/,
    )
  })

  it.each([
    ['altered', '7', 'update ledger_entries set details = \'{"a":"d"}\' where seq = 7'],
    ['missing', '7', 'delete from ledger_entries where seq = 7'],
    ['tail-missing', '20', 'delete from ledger_entries where seq = 20'],
    [
      'altered',
      '5',
      'update ledger_entries set seq = case seq when 5 then -6 when 6 then -5 end where seq in (5, 6); update ledger_entries set seq = -seq where seq < 0',
    ],
  ])('names the first entry that was %s (%s)', async (fault, seq, tampering) => {
    await world.owner.query(`create table kept as select * from ledger_entries`)
    await world.owner.query(`alter table ledger_entries disable trigger all; ${tampering}`)

    const verification = await verifyLedger(world.platform)

    await world.owner.query(
      'delete from ledger_entries; insert into ledger_entries select * from kept; drop table kept; alter table ledger_entries enable trigger all',
    )
    expect(verification).toMatchObject({ ok: false, fault: { seq, fault } })
    expect((await verifyLedger(world.platform)).ok).toBe(true)
  })
})
