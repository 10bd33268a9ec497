import { fillRow, readKnown } from '../../server/src/areas/nominations/fill-rows.ts'
import { judgeNominations } from '../../server/src/areas/nominations/judge-nominations.ts'
import type { NominationIn } from '../../server/src/areas/nominations/schemas-dossiers.ts'
import { sealDossier } from '../../server/src/areas/nominations/seal-dossier.ts'
import {
  findDossier,
  insertDossier,
  insertVersion,
  updateDossier,
} from '../../server/src/areas/nominations/store-dossiers.ts'
import { insertEvents } from '../../server/src/areas/nominations/store-events.ts'
import {
  insertNominations,
  type NominationFields,
} from '../../server/src/areas/nominations/store-nominations.ts'
import { findRound, listRoundAwards } from '../../server/src/areas/nominations/store-rounds.ts'
import type { Act } from '../../server/src/platform/act.ts'
import type { Tx } from '../../server/src/platform/db/database.ts'
import { isRefusal } from '../../server/src/platform/refusal.ts'

/** A line of a sample dossier that says nothing yet. */
export const blankLine: Omit<NominationIn, 'awardKey'> = {
  personId: null,
  holderId: null,
  subjectUnitId: null,
  holderKind: 'person',
  name: '',
  post: null,
  gender: null,
  ethnicity: null,
  birthYear: null,
  workerClass: null,
  deed: null,
}

/** A unit's dossier with its lines, filled from people and tree and judged as on the page. */
export async function beginDossier(
  tx: Tx,
  act: Act,
  { lines, ...of }: { roundId: string; ownerUnitId: string; unitId: string; lines: readonly NominationIn[] },
): Promise<{ id: string; nominationIds: string[] }> {
  const by = { accountId: null, now: act.clock.now() }
  const id = (await insertDossier(tx, { ...of, ...by }))!
  const round = (await findRound(tx, of.roundId))!
  const known = await readKnown(tx, act, of.unitId, lines)
  const awards = await listRoundAwards(tx, of.roundId)
  const fields = lines
    .map((line) => fillRow(line, known, { round, dossier: of, awards }))
    .filter((one): one is NominationFields => !isRefusal(one))
  const nominationIds = await insertNominations(tx, { id, ...of }, fields, by)
  await updateDossier(tx, id, { people_base: 20, collective_base: 4 })
  await judgeNominations(tx, act, (await findDossier(tx, id))!)
  await insertEvents(tx, [{ dossierId: id, kind: 'begun', happenedOn: act.clock.today() }], by)
  return { id, nominationIds }
}

/** The unit sends its dossier: sealed as its first version. */
export async function sendDossier(tx: Tx, act: Act, id: string): Promise<void> {
  const by = { accountId: null, now: act.clock.now() }
  const dossier = (await findDossier(tx, id))!
  const sealed = await sealDossier(tx, dossier, (await findRound(tx, dossier.roundId))!, 1)
  await insertVersion(tx, { dossierId: id, version: 1, ...sealed, ...by })
  await updateDossier(tx, id, { state: 'sent', version: 1, sent_at: by.now })
  await insertEvents(tx, [{ dossierId: id, kind: 'send', happenedOn: act.clock.today() }], by)
}

/** The officer takes in a dossier that was sent, and holds it. */
export async function receiveDossier(tx: Tx, act: Act, id: string, officer: string): Promise<void> {
  const [now, today] = [act.clock.now(), act.clock.today()]
  const held = { received_on: today, received_at: now, assignee_id: officer, assigned_at: now }
  await updateDossier(tx, id, { state: 'received', ...held })
  await insertEvents(tx, [{ dossierId: id, kind: 'receive', happenedOn: today }], { accountId: officer, now })
}
