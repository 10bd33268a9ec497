import { beforeAll, describe, expect, it } from 'vitest'
import { buildRound, type Doer, row, useNominationWorld } from '../../../test/builders-nominations.ts'
import { useTestWorld } from '../../../test/harness.ts'
import { codeOf, must } from '../../../test/must.ts'
import { appraiseNominations } from './appraise.ts'
import { grantLaterDay, removeUnitsOfRound } from './change-round-units.ts'
import { addNominations, openDossier } from './edit-dossier.ts'
import './index.ts'
import { keepRoundScan, openDossierFile } from './keep-files.ts'
import { returnDossiers } from './return-dossiers.ts'
import type { StepBody } from './schemas-dossiers.ts'
import { listRoundUnits } from './view-round.ts'
import { writeResultNotice } from './write-result-notice.ts'

const pdf = Buffer.from('%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n')

describe('units of a round', () => {
  const world = useTestWorld('2026-03-10T02:00:00Z')
  const { units, as, ...dossiers } = useNominationWorld(world)
  let roundId = ''
  let dossierId = ''
  const view = () => dossiers.view(dossierId)
  const step = async (who: Doer, act: StepBody['act']) => must(await dossiers.step(who, dossierId, act))
  const told = async (kind: string) => {
    const { rows } = await world.owner.query(
      'select account_id::text as account, text from notifications n where kind = $1 order by n.id',
      [kind],
    )
    return rows as { account: string; text: string }[]
  }

  beforeAll(async () => {
    roundId = await buildRound(world, units)
    dossierId = must(
      await openDossier(as('healthOfficer'), { roundId, unitId: units.health, onPaper: false }),
    ).id
    const rows = [row('', { personId: units.people.an }), row('', { personId: units.people.binh })]
    must(await addNominations(as('healthOfficer'), { dossierId, rows, onPaper: false }))
  })

  it('are granted a later day, which they see and are told of, and give it back', async () => {
    const both = [units.health, units.school]
    const early = await grantLaterDay(as('officer'), { id: roundId, unitIds: both, dueOn: '2026-03-31' })
    expect(codeOf(early)).toBe('round-day-earlier')
    expect(
      codeOf(await grantLaterDay(as('healthOfficer'), { id: roundId, unitIds: both, dueOn: '2026-04-09' })),
    ).toBe('right-missing')
    const asked = { id: roundId, unitIds: [units.health, units.province], dueOn: '2026-04-09' }
    expect(
      must(await grantLaterDay(as('officer'), asked)).results.map(({ name, problem }) => [name, problem]),
    ).toEqual([
      ['Sở Y tế', null],
      ['Tỉnh An Bình', expect.stringContaining('không có trong danh sách tham gia')],
    ])
    expect((await view()).round.dueOn).toBe('2026-04-09')
    expect(
      must(await listRoundUnits(as('officer'), { id: roundId, limit: 50 })).rows.map(
        ({ unitName, dueOn }) => [unitName, dueOn],
      ),
    ).toEqual(
      expect.arrayContaining([
        ['Sở Y tế', '2026-04-09'],
        ['Sở Giáo dục và Đào tạo', '2026-03-31'],
      ]),
    )
    must(await grantLaterDay(as('officer'), { id: roundId, unitIds: [units.health], dueOn: null }))
    expect((await view()).round.dueOn).toBe('2026-03-31')
    expect((await told('round-later-day')).map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('ngày 09/04/2026'),
        expect.stringContaining('ngày 31/03/2026'),
      ]),
    )
  })

  it('are taken out unless they have begun', async () => {
    const asked = { id: roundId, unitIds: [units.health, units.school] }
    expect(codeOf(await removeUnitsOfRound(as('healthOfficer'), asked))).toBe('right-missing')
    const { results } = must(await removeUnitsOfRound(as('officer'), asked))
    expect(results.map(({ name, problem }) => [name, problem === null])).toEqual([
      ['Sở Y tế', false],
      ['Sở Giáo dục và Đào tạo', true],
    ])
    expect((await told('round-left')).map(({ account }) => account)).toEqual([units.schoolOfficer.accountId])
    const again = must(await removeUnitsOfRound(as('officer'), asked)).results.map(({ problem }) => problem)
    expect(again).toEqual([
      expect.stringContaining('đã lập hồ sơ'),
      expect.stringContaining('không có trong danh sách'),
    ])
  })

  it('begin a dossier or are taken out, never both', async () => {
    for (let turn = 0; turn < 8; turn++) {
      const id = await buildRound(world, units, { title: `Đợt đua ${turn}` })
      const [opened, left] = await Promise.all([
        openDossier(as('schoolOfficer'), { roundId: id, unitId: units.school, onPaper: false }),
        removeUnitsOfRound(as('officer'), { id, unitIds: [units.school] }),
      ])
      const isOut = must(left).results[0]!.problem === null
      expect([codeOf(opened), isOut]).toEqual(isOut ? ['round-unit-missing', true] : ['done', false])
    }
  })

  it('get a whole dossier back and may change every row of it', async () => {
    await step('healthLeader', 'approve')
    await step('healthOfficer', 'send')
    await step('officer', 'receive')
    const whole = { dossierId, nominationId: null, what: 'minutes', note: 'Thiếu chữ ký' }
    must(
      await returnDossiers(as('officer'), {
        text: 'Đề nghị họp xét lại.',
        dueOn: null,
        number: null,
        items: [whole],
      }),
    )
    const rows = [row('', { personId: units.people.chi })]
    const added = must(await addNominations(as('healthOfficer'), { dossierId, rows, onPaper: false }))
    expect(added.results.map(({ name, problem }) => [name, problem])).toEqual([['Hoàng Kim Chi', null]])
    expect((await view()).toMend).toMatchObject([
      { nominationId: null, what: 'minutes', note: 'Thiếu chữ ký' },
    ])
  })

  it('are told what was left out on paper, with its scan, and get the notice of results', async () => {
    await world.owner.query(`update return_items set mended_at = now() where dossier_id = $1`, [dossierId])
    await step('healthLeader', 'approve')
    await step('healthOfficer', 'send')
    await step('officer', 'receive')
    expect(codeOf(await writeResultNotice(as('officer'), { roundId, unitIds: undefined }))).toBe(
      'round-no-results',
    )
    const file = { name: 'Biên bản thẩm định.pdf', bytes: pdf }
    expect(codeOf(await keepRoundScan(as('healthOfficer'), { roundId, file }))).toBe('right-missing')
    const scan = must(await keepRoundScan(as('officer'), { roundId, file }))
    const chosen = (await view()).nominations.filter(({ name }) => name === 'Hoàng Kim Chi')
    const paper = { number: '12/BB', on: '2026-03-09', fileId: scan.id }
    const asked = {
      nominations: chosen.map(({ id, revision }) => ({ id, revision })),
      decision: 'rejected' as const,
      reason: 'Chưa đủ thời gian công tác',
      paper,
    }
    expect(must(await appraiseNominations(as('officer'), asked)).results).toMatchObject([{ problem: null }])
    const event = (await view()).events.find(({ kind }) => kind === 'appraised-rejected')
    expect(event).toMatchObject({ happenedOn: '2026-03-09', paper })
    // Minutes of many units stay with the body.
    expect(must(await openDossierFile(as('officer'), scan.id)).name).toBe('Biên bản thẩm định.pdf')
    expect(codeOf(await openDossierFile(as('healthOfficer'), scan.id))).toBe('not-found')
    expect(await told('nomination-result')).toEqual(
      expect.arrayContaining([
        {
          account: units.healthOfficer.accountId,
          text: 'Kết quả xét khen thưởng: Hoàng Kim Chi không đưa ra Hội đồng',
        },
      ]),
    )
    expect(codeOf(await writeResultNotice(as('healthOfficer'), { roundId, unitIds: undefined }))).toBe(
      'right-missing',
    )
    expect(must(await writeResultNotice(as('officer'), { roundId, unitIds: [units.health] })).name).toBe(
      'thong-bao-ket-qua-so-y-te.docx',
    )
  })
})
