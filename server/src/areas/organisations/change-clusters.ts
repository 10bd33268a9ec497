import { type Act, inAct } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { mayAt } from '../access/index.ts'
import { recordAct } from '../ledger/index.ts'
import { carryMembers, checkCluster } from './domain/check-cluster.ts'
import {
  type ClusterContent,
  deleteCluster,
  insertCluster,
  isNameTaken,
  knownUnits,
  loadCluster,
  readClusters,
  updateCluster,
} from './store-clusters.ts'
import { readKin, readLabels } from './store-unit.ts'

export type ClusterDone = { clusterId: string }

async function check(tx: Tx, act: Act, unitId: string, content: ClusterContent): Promise<Refusal | null> {
  const refusal = (await mayAt(tx, act.actor, 'manage-organisation', unitId)) ?? checkCluster(content)
  if (refusal) return refusal
  const ids = content.members.map((member) => member.unitId)
  return (await knownUnits(tx, ids)).size < ids.length ? refuse('unit-unknown') : null
}

function record(tx: Tx, act: Act, verb: string, clusterId: string, unitId: string, details: object) {
  const recorded = { act: verb, objectKind: 'cluster', objectId: clusterId, unitId }
  return recordAct(tx, act, { ...recorded, details: { ...details } })
}

/**
 * Sets up a cluster or bloc of a year with its members.
 * @refuses cluster-name-taken, cluster-two-heads, cluster-member-twice, unit-unknown, right-missing, outside-your-unit
 */
export function createCluster(
  act: Act,
  input: ClusterContent & { unitId: string; year: number },
): Promise<ClusterDone | Refusal> {
  return inAct<ClusterDone>(act, async (tx) => {
    const content = { ...input, name: input.name.normalize('NFC').trim() }
    const refusal = await check(tx, act, input.unitId, content)
    if (refusal) return refusal
    const clusterId = await insertCluster(tx, input.unitId, input.year, content)
    if (clusterId === null) return refuse('cluster-name-taken', { name: content.name, year: input.year })
    await record(tx, act, 'create-cluster', clusterId, input.unitId, {
      name: content.name,
      year: input.year,
      members: content.members.length,
    })
    return { clusterId }
  })
}

/**
 * Changes a cluster: name, decision, head, deputies and members as a whole.
 * @refuses as `createCluster`, and not-found, changed-meanwhile
 */
export function changeCluster(
  act: Act,
  input: ClusterContent & { clusterId: string; revision: number },
): Promise<ClusterDone | Refusal> {
  return inAct<ClusterDone>(act, async (tx) => {
    const cluster = await loadCluster(tx, input.clusterId)
    if (!cluster) return refuse('not-found')
    const content = { ...input, name: input.name.normalize('NFC').trim() }
    const refusal = await check(tx, act, cluster.unit_id, content)
    if (refusal) return refusal
    if (cluster.revision !== input.revision) return refuse('changed-meanwhile')
    const { unit_id: unitId, year } = cluster
    if (await isNameTaken(tx, { unitId, year, name: content.name, exceptId: cluster.id }))
      return refuse('cluster-name-taken', { name: content.name, year })
    await updateCluster(tx, cluster.id, content)
    await record(tx, act, 'change-cluster', cluster.id, unitId, {
      name: content.name,
      year,
      basis: content.basis ?? null,
      members: content.members.length,
    })
    return { clusterId: cluster.id }
  })
}

/** Takes a cluster of a year away. @refuses not-found, changed-meanwhile, right-missing, outside-your-unit */
export function removeCluster(
  act: Act,
  input: { clusterId: string; revision: number },
): Promise<ClusterDone | Refusal> {
  return inAct<ClusterDone>(act, async (tx) => {
    const cluster = await loadCluster(tx, input.clusterId)
    if (!cluster) return refuse('not-found')
    const refusal = await mayAt(tx, act.actor, 'manage-organisation', cluster.unit_id)
    if (refusal) return refusal
    if (cluster.revision !== input.revision) return refuse('changed-meanwhile')
    await deleteCluster(tx, cluster.id)
    await record(tx, act, 'remove-cluster', cluster.id, cluster.unit_id, {
      name: cluster.name,
      year: cluster.year,
    })
    return { clusterId: cluster.id }
  })
}

type Replacement = { cluster: string; before: string; after: string[] }
type CopyDone = { copied: number; skipped: string[]; replaced: Replacement[] }

/**
 * Copies the clusters of a year into another. Names that the year already has are left alone; members that ended give
 * their place to their successors.
 * @refuses cluster-nothing-to-copy, right-missing, outside-your-unit
 */
export function copyClusters(
  act: Act,
  input: { unitId: string; fromYear: number; toYear: number },
): Promise<CopyDone | Refusal> {
  return inAct<CopyDone>(act, async (tx) => {
    const { unitId, fromYear, toYear } = input
    const refusal = await mayAt(tx, act.actor, 'manage-organisation', unitId)
    if (refusal) return refusal
    const source = await readClusters(tx, { year: fromYear, unitId, limit: 1000 }, null)
    if (source.length === 0 || fromYear === toYear)
      return refuse('cluster-nothing-to-copy', { year: fromYear })
    const firstDay = `${toYear}-01-01`
    const ended = ({ dissolvedOn }: { dissolvedOn: string | null }) =>
      dissolvedOn !== null && dissolvedOn <= (firstDay > act.clock.today() ? firstDay : act.clock.today())
    const done: CopyDone = { copied: 0, skipped: [], replaced: [] }
    for (const cluster of source) {
      const successors = new Map<string, string[]>()
      for (const member of cluster.members.filter(ended)) {
        const after = await livingSuccessors(tx, member.unitId, firstDay)
        successors.set(
          member.unitId,
          after.map(({ id }) => id),
        )
        const names = after.map(({ name }) => name)
        done.replaced.push({ cluster: cluster.name, before: member.name, after: names })
      }
      const members = carryMembers(cluster.members, (id) => successors.get(id) ?? null)
      const content = { ...cluster, basis: null, members }
      const copied = await insertCluster(tx, unitId, toYear, content)
      if (copied) done.copied++
      else {
        done.skipped.push(cluster.name)
        done.replaced = done.replaced.filter((replacement) => replacement.cluster !== cluster.name)
      }
    }
    await recordAct(tx, act, {
      act: 'copy-clusters',
      objectKind: 'unit',
      objectId: unitId,
      unitId,
      details: { fromYear, toYear, copied: done.copied, skipped: done.skipped.length },
    })
    return done
  })
}

async function livingSuccessors(tx: Tx, unitId: string, day: string) {
  const kin = (await readKin(tx, unitId, 'after')).filter((id) => id !== unitId)
  return (await readLabels(tx, kin)).filter(({ dissolvedOn }) => dissolvedOn === null || dissolvedOn > day)
}
