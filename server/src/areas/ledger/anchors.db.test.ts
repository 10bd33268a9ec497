import { appendFileSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { useTestWorld } from '../../../test/harness.ts'
import { inAct } from '../../platform/act.ts'
import { anchorLedger } from './anchor-ledger.ts'
import { firstHash, hashEntry, type LedgerEntry } from './domain/chain.ts'
import { describeVerification } from './domain/describe-verification.ts'
import { recordAct, verifyLedger } from './index.ts'
import { readChain } from './store.ts'

describe('anchors of the ledger', () => {
  const world = useTestWorld()
  let path: string

  beforeEach(async () => {
    path = join(world.platform.config.dataDir, 'ledger-anchors.txt')
    await write(4)
    await anchorLedger(world.platform)
    await write(4)
    await anchorLedger(world.platform)
    await write(4)
  })

  afterEach(async () => {
    rmSync(path, { force: true })
    await tamper(`delete from ledger_entries; update ledger_head set seq = 0, hash = '${firstHash}'`)
  })

  async function write(count: number): Promise<void> {
    const act = world.as('system')
    for (let i = 0; i < count; i++)
      await inAct(act, (tx) =>
        recordAct(tx, act, { act: 'test', objectKind: 'thing', objectId: String(i), details: { i } }),
      )
  }
  const tamper = (text: string) =>
    world.owner.query(`alter table ledger_entries disable trigger all; ${text};
      alter table ledger_entries enable trigger all`)

  /** What somebody with full power over the database would do: change an entry and make the whole chain fit again. */
  async function rewriteFrom(seq: number): Promise<void> {
    const act = world.as('system')
    const chain = (await inAct(act, (tx) => readChain(tx, '0', 100))) as (LedgerEntry & { hash: string })[]
    let previousHash = firstHash
    for (const entry of chain) {
      const details = Number(entry.seq) === seq ? { i: 'khác' } : entry.details
      const hash = hashEntry({ ...entry, details, previousHash })
      await tamper(`update ledger_entries set details = '${JSON.stringify(details)}', hash = '${hash}',
        previous_hash = '${previousHash}' where seq = ${entry.seq}`)
      previousHash = hash
    }
    await world.owner.query('update ledger_head set hash = $1', [previousHash])
  }
  const cutAfter = (seq: number) =>
    tamper(`delete from ledger_entries where seq > ${seq};
      update ledger_head set seq = ${seq}, hash = (select hash from ledger_entries where seq = ${seq})`)

  it('are lines that only the operator reads, written once for one head', async () => {
    await anchorLedger(world.platform)
    await anchorLedger(world.platform)
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n')
    expect(lines.map((line) => line.replace(/ [0-9a-f]{64} /, ' # '))).toEqual([
      '4 # 2026-03-10T02:00:00.000Z',
      '8 # 2026-03-10T02:00:00.000Z',
      '12 # 2026-03-10T02:00:00.000Z',
    ])
    expect(statSync(path).mode & 0o777).toBe(0o600)
    const verification = await verifyLedger(world.platform)
    expect(verification).toMatchObject({ ok: true, entries: '12', anchors: 3, fault: null })
    expect(describeVerification(verification)).toBe('Nhật ký nguyên vẹn: 12 mục, khớp 3 mốc đã ghi.')
  })

  it.each([
    [2, { seq: '4', fault: 'rewritten', fitsUpTo: '0' }],
    [6, { seq: '8', fault: 'rewritten', fitsUpTo: '4' }],
  ])('find a chain that was rewritten from entry %i on and fits in itself', async (seq, fault) => {
    await rewriteFrom(seq)
    expect(await verifyLedger(world.platform)).toMatchObject({ ok: false, fault })
    rmSync(path)
    expect(await verifyLedger(world.platform)).toMatchObject({ ok: true, anchors: 0 })
  })

  it('find a tail that was cut with the head put back', async () => {
    await cutAfter(7)
    expect(await verifyLedger(world.platform)).toMatchObject({
      ok: false,
      fault: { seq: '8', fault: 'tail-missing' },
    })
  })

  it('cannot tell what was written after the last of them, which the head then tells', async () => {
    await tamper('delete from ledger_entries where seq > 9')
    expect(await verifyLedger(world.platform)).toMatchObject({
      ok: false,
      fault: { seq: '10', fault: 'tail-missing' },
    })
  })

  it('survive a stop in the middle of a line, and a damaged line is told', async () => {
    appendFileSync(path, '12 00ff')
    expect((await verifyLedger(world.platform)).ok).toBe(true)
    await anchorLedger(world.platform)
    expect(await verifyLedger(world.platform)).toMatchObject({ ok: true, anchors: 3 })
    writeFileSync(path, `nothing of ours\n${readFileSync(path, 'utf8')}`)
    const verification = await verifyLedger(world.platform)
    expect(verification).toMatchObject({ ok: false, fault: { seq: '0', fault: 'anchors-damaged' } })
    expect(describeVerification(verification)).toContain('ledger-anchors.txt')
  })
})
