import { hash } from '@node-rs/argon2'
import { SAMPLE_PASSWORD } from '../../server/src/areas/access/index.ts'
import { recordAct } from '../../server/src/areas/ledger/index.ts'
import { type Act, inAct } from '../../server/src/platform/act.ts'
import type { Tx } from '../../server/src/platform/db/database.ts'
import { type Refusal, refuse } from '../../server/src/platform/refusal.ts'
import { loadCertificates } from '../certificates/load-certificates.ts'
import { loadItems } from '../certificates/load-items.ts'
import { loadDecisions } from '../decisions/load-decisions.ts'
import { loadInitiatives } from '../initiatives/load-initiatives.ts'
import { loadNominations } from '../nominations/load-nominations.ts'
import { loadPostings } from '../postings/load-postings.ts'
import { loadRegistrations } from '../registrations/load-registrations.ts'
import { loadResistance } from '../resistance/load-resistance.ts'
import { sampleAccounts } from './accounts.ts'
import { loadCouncils, loadPeople } from './load-people.ts'
import { loadPlans } from './load-plans.ts'
import { loadSessions } from './load-sessions.ts'
import { loadUnits, type SampleUnits } from './load-units.ts'
import { loadYearResults } from './load-year-results.ts'
import { makeRandom } from './random.ts'
import { provinceName } from './units.ts'

/**
 * Loads the fictional province into an empty installation and marks the installation as a sample for good.
 * Today decides what is past and what is to come. All or nothing.
 * @refuses installation-not-empty
 */
export async function loadSampleProvince(act: Act): Promise<{ units: number; people: number } | Refusal> {
  return inAct({ ...act, actor: 'system' }, async (tx) => {
    const taken = await tx.selectFrom('installations').select('kind').executeTakeFirst()
    const accounts = await tx.selectFrom('accounts').select('id').limit(1).execute()
    const opened = await tx.selectFrom('units').select('id').limit(1).execute()
    if (taken || accounts.length > 0 || opened.length > 0) return refuse('installation-not-empty')
    const today = act.clock.today()
    const year = Number(today.slice(0, 4))
    const random = makeRandom(19480611)
    await tx.insertInto('installations').values({ kind: 'sample', authority_name: provinceName }).execute()
    const units = await loadUnits(tx, year)
    const leaders = await loadPeople(tx, random, units)
    await loadYearResults(tx, today)
    await loadCouncils(tx, random, units, leaders, year)
    const accountIds = await loadAccounts(tx, units)
    const unitOfficers = new Map([
      [units.byKey.get('sgddt')!, accountIds.get('canbo')!],
      [units.byKey.get('syt')!, accountIds.get('canbo.yte')!],
      [units.communeIds[20]!, accountIds.get('canbo.xa')!],
    ])
    const people = {
      officerId: accountIds.get('chuyenvien')!,
      headId: accountIds.get('lanhdao')!,
      unitOfficers,
    }
    const { thisYearId } = await loadPlans(tx, random, units, people, today)
    const counts = await count(tx)
    await loadSessions(tx, units, { accountIds, today })
    await loadResistance(tx, act, { communeIds: units.communeIds, accountIds })
    await loadRegistrations(tx, act, makeRandom(11061948), {
      rootId: units.rootId,
      unitIds: [...units.provincialIds, ...units.communeIds],
      accountIds,
      education: units.byKey.get('sgddt')!,
      health: units.byKey.get('syt')!,
    })
    await loadCertificates(tx, { ...act, actor: 'system' }, makeRandom(19750430), {
      rootId: units.rootId,
      communeId: units.communeIds[20]!,
      healthId: units.byKey.get('syt')!,
      accountIds,
    })
    await loadNominations(
      tx,
      { ...act, actor: 'system' },
      {
        rootId: units.rootId,
        unitIds: [...units.provincialIds, ...units.communeIds],
        education: units.byKey.get('sgddt')!,
        health: units.byKey.get('syt')!,
        commune: units.communeIds[20]!,
        accountIds,
      },
    )
    const ofDecisions = {
      rootId: units.rootId,
      health: units.byKey.get('syt')!,
      education: units.byKey.get('sgddt')!,
      accountIds,
    }
    await loadDecisions(tx, { ...act, actor: 'system' }, ofDecisions)
    await loadItems(tx, { ...act, actor: 'system' }, { rootId: units.rootId, accountIds })
    await loadPostings(tx, act, { rootId: units.rootId, education: units.byKey.get('sgddt')!, accountIds })
    await loadInitiatives(tx, {
      education: units.byKey.get('sgddt')!,
      health: units.byKey.get('syt')!,
      commune: units.communeIds[20]!,
      accountId: accountIds.get('chuyenvien')!,
      today,
    })
    const details = { ...counts, planId: thisYearId }
    await recordAct(
      tx,
      { ...act, actor: 'system' },
      { act: 'load-sample', objectKind: 'installation', objectId: 'sample', unitId: units.rootId, details },
    )
    return counts
  })
}

async function loadAccounts(tx: Tx, units: SampleUnits): Promise<Map<string, string>> {
  const passwordHash = await hash(SAMPLE_PASSWORD)
  const ids = new Map<string, string>()
  for (const account of sampleAccounts) {
    const row = {
      username: account.username,
      display_name: account.displayName,
      email: account.email,
      password_hash: passwordHash,
      is_sample: true,
    }
    const { id } = await tx.insertInto('accounts').values(row).returning('id').executeTakeFirstOrThrow()
    const [kind, index] = account.unit.split(':')
    const unitId =
      account.unit === ''
        ? units.rootId
        : kind === 'commune'
          ? units.communeIds[Number(index)]!
          : units.byKey.get(account.unit)!
    await tx
      .insertInto('role_grants')
      .values({ account_id: id, role: account.role, unit_id: unitId, since: '2024-01-01' })
      .execute()
    ids.set(account.username, id)
  }
  return ids
}

async function count(tx: Tx): Promise<{ units: number; people: number }> {
  const rows = await Promise.all(
    (['units', 'people'] as const).map((table) =>
      tx
        .selectFrom(table)
        .select((eb) => eb.fn.countAll<string>().as('n'))
        .executeTakeFirstOrThrow(),
    ),
  )
  return { units: Number(rows[0]!.n), people: Number(rows[1]!.n) }
}
