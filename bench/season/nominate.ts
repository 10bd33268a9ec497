import { eachOf, partsOf } from './client.ts'
import type { Season, Step } from './season.ts'

type Row = { id: string; revision: number; name: string; state: string; awardKey: string; unitId: string }
type Chosen = Pick<Row, 'id' | 'revision'>[]
type Results = { results: { id: string | null; problem: string | null }[] }

/** Every tenth is proposed for the title that the law has voted on in secret. */
const awardOf = (index: number) =>
  index % 20 === 0 ? 'emulation-fighter-province' : 'certificate-of-merit-province'

/** Every row must have been taken. */
export const refuseProblems = ({ results }: Results) => {
  const wrong = results.find(({ problem }) => problem)
  if (wrong) throw new Error(wrong.problem!)
}

/** From the round to the appraiser's word: how units and the standing body work, a few units at a time. */
export async function nominate(season: Season, step: Step, callers: number): Promise<void> {
  const { officer, units, year, today } = season
  await step('open the round', async () => {
    const { id } = await officer.send<{ id: string }>('POST', '/rounds', {
      unitId: season.province,
      title: `Xét khen thưởng tổng kết năm ${year}`,
      kind: 'annual',
      periodKind: 'year',
      periodFrom: `${year}-01-01`,
      periodUntil: `${year}-12-31`,
      year,
      judgedOn: today,
      dueOn: `${year}-12-31`,
      awards: ['certificate-of-merit-province', 'emulation-fighter-province'].map((awardKey) => ({
        awardKey,
        basis: 'merit',
      })),
      units: { ids: units.map((unit) => unit.id) },
    })
    season.roundId = id
    return 1
  })
  await step('fill and judge: nominations typed by units, 50 at a time', async () => {
    let count = 0
    await eachOf(units, callers, async (unit) => {
      const { id } = await unit.officer.send<{ id: string }>('POST', `/rounds/${season.roundId}/dossiers`, {
        unitId: unit.id,
      })
      season.dossiers.push({ id, unit })
      const rows = unit.people.map((personId, index) => ({
        personId,
        awardKey: awardOf(index),
        deed: 'Hoàn thành xuất sắc nhiệm vụ, dẫn đầu phong trào thi đua của đơn vị',
      }))
      for (const part of partsOf(rows, 50))
        refuseProblems(await unit.officer.send('POST', `/dossiers/${id}/nominations`, { rows: part }))
      count += rows.length
    })
    return count
  })
  await step('judge whole dossiers anew', async () => {
    await eachOf(season.dossiers, callers, async ({ id, unit }) => {
      await unit.officer.send('POST', `/dossiers/${id}/judgement`)
    })
    return units.reduce((sum, unit) => sum + unit.people.length, 0)
  })
  const move = async (act: string, { id, unit }: Season['dossiers'][number]) => {
    const who = act === 'approve' ? unit.leader : unit.officer
    const { revision } = await who.get<{ revision: number }>(`/dossiers/${id}`)
    await who.send('POST', `/dossiers/${id}/steps`, { act, revision })
  }
  for (const act of ['approve', 'send'])
    await step(`${act} dossiers (with looking at each)`, async () => {
      await eachOf(season.dossiers, callers, (one) => move(act, one))
      return season.dossiers.length
    })
  await step('receive dossiers, 100 at a time', async () => {
    const { rows } = await officer.get<{ rows: { dossierId: string; revision: number }[] }>(
      `/rounds/${season.roundId}/units?limit=500`,
    )
    const sent = rows.filter((row) => row.dossierId)
    for (const part of partsOf(sent, 100))
      refuseProblems(
        await officer.send('POST', '/dossier-receipts', {
          dossiers: part.map(({ dossierId: id, revision }) => ({ id, revision })),
        }),
      )
    return sent.length
  })
  let all: Row[] = []
  await step('read the list for appraisal, 500 at a time', async () => {
    all = await listRound(season)
    return all.length
  })
  // Nine of twenty go to the council.
  const chosen = (fit: boolean): Chosen =>
    all.filter((_, i) => i % 20 < 9 === fit).map(({ id, revision }) => ({ id, revision }))
  for (const [decision, fit] of [
    ['eligible', true],
    ['rejected', false],
  ] as const)
    await step(`appraise as ${decision}, 1000 at a time`, async () => {
      const nominations = chosen(fit)
      for (const part of partsOf(nominations, 1000))
        refuseProblems(
          await officer.send('POST', '/appraisals', {
            nominations: part,
            decision,
            reason: 'Đã đối chiếu hồ sơ với điều kiện và tỷ lệ',
          }),
        )
      return nominations.length
    })
}

/** Nominations of the round as the appraiser's list shows them. */
export async function listRound({ officer, roundId }: Season, query = ''): Promise<Row[]> {
  const all: Row[] = []
  let after = ''
  for (;;) {
    const page = await officer.get<{ rows: Row[]; next: string | null }>(
      `/rounds/${roundId}/nominations?limit=500${query}${after}`,
    )
    all.push(...page.rows)
    if (!page.next) return all
    after = `&after=${page.next}`
  }
}
