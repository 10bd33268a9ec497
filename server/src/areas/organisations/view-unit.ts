import { type Act, inView } from '../../platform/act.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { describeChange } from './domain/lineage.ts'
import { existsOn, versionOn } from './domain/units.ts'
import {
  readAliases,
  readChanges,
  readKin,
  readLabels,
  readUnit,
  readUnitClusters,
  readVersions,
} from './store-unit.ts'

/** A unit as it was on a day and as it is called now, its names over time and its lineage in words. */
export function viewUnit(act: Act, input: { unitId: string; asOf?: string | undefined }) {
  return inView(act, async (tx) => {
    const unit = await readUnit(tx, input.unitId)
    if (!unit) return refuse('unit-unknown') as Refusal
    const asOf = input.asOf ?? act.clock.today()
    const versions = await readVersions(tx, unit.id)
    const now = versionOn(versions, act.clock.today())!
    const predecessorIds = (await readKin(tx, unit.id, 'before')).filter((id) => id !== unit.id)
    const successorIds = (await readKin(tx, unit.id, 'after')).filter((id) => id !== unit.id)
    const successors = unit.dissolvedOn === null ? [] : await readLabels(tx, successorIds)
    const changes = await readChanges(tx, unit.id, [...predecessorIds, ...successorIds])
    const last = changes.findLast(
      (change) =>
        change.revokedOn === null && [...change.before, ...change.after].some(({ id }) => id === unit.id),
    )
    return {
      ...unit,
      name: now.name,
      shortName: now.shortName,
      asOf,
      existsOnDay: existsOn(unit, asOf),
      onDay: versionOn(versions, asOf)!,
      now,
      versions,
      aliases: await readAliases(tx, unit.id),
      successors: successors.filter(
        ({ dissolvedOn }) => dissolvedOn === null || dissolvedOn > act.clock.today(),
      ),
      predecessors: await readLabels(tx, predecessorIds),
      clusters: await readUnitClusters(tx, unit.id),
      changes: changes.map((change) => ({
        id: change.id,
        kind: change.kind,
        happenedOn: change.happenedOn,
        sentence: describeChange(change),
        /** It touched this unit itself, not only its kin. */
        own: [...change.before, ...change.after].some(({ id }) => id === unit.id),
        before: change.before,
        after: change.after.map(({ id, name }) => ({ id, name })),
        /** Its last own change, entered here: can be revoked as long as its other units have not changed since. */
        revocable: change === last && change.undoable,
        revokedOn: change.revokedOn,
        revokedReason: change.revokedReason,
      })),
    }
  })
}
