import { beforeAll } from 'vitest'
import { openRound } from '../src/areas/nominations/open-round.ts'
import type { NominationIn, StepBody } from '../src/areas/nominations/schemas-dossiers.ts'
import type { NewRoundBody } from '../src/areas/nominations/schemas-rounds.ts'
import { stepDossier } from '../src/areas/nominations/step-dossier.ts'
import { viewDossier } from '../src/areas/nominations/view-dossier.ts'
import type { Act, Actor } from '../src/platform/act.ts'
import { buildActor, buildUnit } from './builders.ts'
import { buildPerson } from './builders-organisations.ts'
import type { TestWorld } from './harness.ts'
import { must } from './must.ts'

/** A province that runs rounds, two departments that send dossiers, and those who do the work. */
export type NominationWorld = Record<Doer, Actor> & {
  province: string
  health: string
  school: string
  people: { an: string; binh: string; chi: string }
}

export type Doer = 'head' | 'officer' | 'colleague' | 'healthOfficer' | 'healthLeader' | 'schoolOfficer'

async function buildNominationWorld({ db }: TestWorld): Promise<NominationWorld> {
  const province = await buildUnit(db, { name: 'Tỉnh An Bình', kind: 'province' })
  const health = await buildUnit(db, { name: 'Sở Y tế', parentId: province })
  const school = await buildUnit(db, { name: 'Sở Giáo dục và Đào tạo', parentId: province })
  const actor = (username: string, role: string, unitId: string) => buildActor(db, { username, role, unitId })
  const person = (fullName: string, more: object) =>
    buildPerson(db, { fullName, unitId: health, position: 'Chuyên viên', ...more })
  return {
    province,
    health,
    school,
    head: await actor('lanh.dao', 'standing-head', province),
    officer: await actor('chuyen.vien', 'standing-officer', province),
    colleague: await actor('dong.nghiep', 'standing-officer', province),
    healthOfficer: await actor('can.bo.yte', 'unit-officer', health),
    healthLeader: await actor('giam.doc.yte', 'unit-leader', health),
    schoolOfficer: await actor('can.bo.gd', 'unit-officer', school),
    people: {
      an: await person('Lê Văn An', {}),
      binh: await person('Trần Thị Bình', {}),
      chi: await person('Hoàng Kim Chi', {}),
    },
  }
}

/** That world for the tests of a file, and what most of them do in it. */
export function useNominationWorld(world: TestWorld) {
  const units = {} as NominationWorld
  beforeAll(async () => {
    Object.assign(units, await buildNominationWorld(world))
  })
  const as = (who: Doer): Act => world.as(units[who])
  const view = async (id: string) => must(await viewDossier(as('officer'), id))
  /** Takes a step of a dossier, at the revision where it stands unless another is named. */
  const step = async (who: Doer, id: string, act: StepBody['act'], more: Partial<StepBody> = {}) =>
    stepDossier(as(who), {
      id,
      act,
      revision: more.revision ?? (await view(id)).revision,
      note: null,
      paper: null,
      ...more,
    })
  return { units, as, view, step }
}

/** A round of the province for both departments, opened by the officer. */
export async function buildRound(
  world: TestWorld,
  units: NominationWorld,
  more: Partial<NewRoundBody> = {},
): Promise<string> {
  const { id } = must(
    await openRound(world.as(units.officer), {
      unitId: units.province,
      title: 'Xét khen thưởng tổng kết năm 2025',
      kind: 'annual',
      periodKind: 'year',
      periodFrom: '2025-01-01',
      periodUntil: '2025-12-31',
      year: 2025,
      judgedOn: '2026-03-10',
      dueOn: '2026-03-31',
      simplified: false,
      basis: null,
      note: null,
      taskId: null,
      awards: [
        { awardKey: 'certificate-of-merit-province', basis: 'merit', quota: 10, unitSharePercent: null },
        { awardKey: 'advanced-worker', basis: 'merit', quota: null, unitSharePercent: null },
      ],
      units: { ids: [units.health, units.school], groups: [] },
      ...more,
    }),
  )
  return id
}

/** A row with nothing but a name and an award. */
export const row = (name: string, more: Partial<NominationIn> = {}): NominationIn => ({
  personId: null,
  holderId: null,
  subjectUnitId: null,
  holderKind: 'person',
  name,
  post: null,
  gender: null,
  ethnicity: null,
  birthYear: null,
  workerClass: null,
  awardKey: 'advanced-worker',
  deed: null,
  ...more,
})
