import { setTimeout as wait } from 'node:timers/promises'
import type { BatchView } from '../../server/src/areas/certificates/schemas.ts'
import { partsOf } from './client.ts'
import type { Season, Step } from './season.ts'

type Revised = { revision: number }

/** Decisions of at most a thousand names until they have their number, and everything that the number sets off. */
export async function decide(season: Season, step: Step): Promise<void> {
  const { officer } = season
  let revisions: number[] = []
  await step('draft decisions of at most 1,000 names', async () => {
    const { rows } = await officer.get<{ rows: { nominationId: string }[] }>(
      `/approved-nominations?round=${season.roundId}`,
    )
    for (const [n, part] of partsOf(rows, 1000).entries()) {
      const { id } = await officer.send<{ id: string }>('POST', '/decisions', {
        unitId: season.province,
        title: `Về việc khen thưởng thành tích công tác năm ${season.year}, danh sách ${n + 1}`,
        nominationIds: part.map(({ nominationId }) => nominationId),
      })
      season.decisions.push(id)
    }
    return rows.length
  })
  for (const [paper, name] of [
    ['document', 'write each decision with its list of names'],
    ['list', 'write each list apart'],
  ])
    await step(`${name} as .docx`, async () => {
      for (const id of season.decisions) await officer.bytes(`/decisions/${id}/${paper}`)
      return season.decisions.length
    })
  await step('submit decisions', async () => {
    revisions = []
    for (const id of season.decisions) {
      const { revision } = await officer.get<Revised>(`/decisions/${id}`)
      const body = { revision, step: 'submitted' }
      revisions.push((await officer.send<Revised>('POST', `/decisions/${id}/steps`, body)).revision)
    }
    return season.decisions.length
  })
  await step('number decisions: register rows, outcomes, money, notices', async () => {
    let awards = 0
    for (const [n, id] of season.decisions.entries()) {
      const body = { revision: revisions[n]!, number: String(9000 + n), decidedOn: season.today }
      awards += (await officer.send<{ awards: number }>('POST', `/decisions/${id}/number`, body)).awards
    }
    return awards
  })
}

/** Certificates of the decisions: batches, golden-book numbers, and one PDF for each batch, told as printed. */
export async function print(season: Season, step: Step): Promise<void> {
  const { officer } = season
  const batches: string[] = []
  await step('put the awards into batches', async () => {
    const layout = await officer.send<{ id: string }>('POST', '/certificate-layouts', {
      unitId: season.province,
      name: 'Bằng khen của mùa đo',
      paper: 'a3-landscape',
      title: 'Bằng khen',
      issuer: 'Chủ tịch Ủy ban nhân dân tỉnh An Bình',
    })
    const printer = await officer.send<{ id: string }>('POST', '/certificate-printers', {
      unitId: season.province,
      name: 'Máy in của mùa đo',
    })
    let count = 0
    for (const decisionId of season.decisions) {
      const { registerDecisionId } = await officer.get<{ registerDecisionId: string }>(
        `/decisions/${decisionId}`,
      )
      const made = await officer.send<{ id: string; count: number }>('POST', '/certificate-batches', {
        unitId: season.province,
        title: `Lô của quyết định ${decisionId}`,
        layoutId: layout.id,
        printerId: printer.id,
        onStock: false,
        choice: { decisionId: registerDecisionId },
      })
      batches.push(made.id)
      count += made.count
    }
    return count
  })
  await step('golden-book numbers', async () => {
    let given = 0
    for (const id of batches)
      given += (await officer.send<{ given: number }>('POST', `/certificate-batches/${id}/numbering`)).given
    return given
  })
  await step('PDF of every batch, until the file is there', async () => {
    let sheets = 0
    for (const id of batches) sheets += await printBatch(season, id)
    return sheets
  })
}

async function printBatch({ officer }: Season, id: string): Promise<number> {
  const { revision } = await officer.get<BatchView>(`/certificate-batches/${id}`)
  const run = await officer.send<{ runId: string; count: number; last: number }>(
    'POST',
    `/certificate-batches/${id}/runs`,
    { revision },
  )
  for (;;) {
    const now = (await officer.get<BatchView>(`/certificate-batches/${id}`)).runs.find(
      (one) => one.id === run.runId,
    )!
    if (now.state === 'ready') break
    if (now.state === 'failed') throw new Error(`${now.problem}: ${JSON.stringify(now.unfit.slice(0, 3))}`)
    await wait(100)
  }
  await officer.bytes(`/certificate-runs/${run.runId}/sheets.pdf`)
  const body = { printedTo: run.last, spoiled: [] }
  await officer.send('POST', `/certificate-batches/${id}/runs/${run.runId}/outcome`, body)
  return run.count
}
