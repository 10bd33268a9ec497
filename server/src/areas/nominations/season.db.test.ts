import { describe, expect, it } from 'vitest'
import { buildRound, row, useNominationWorld } from '../../../test/builders-nominations.ts'
import { buildPlan, buildTask } from '../../../test/builders-plans.ts'
import { useTestWorld } from '../../../test/harness.ts'
import { must } from '../../../test/must.ts'
import { inAct } from '../../platform/act.ts'
import { appraiseNominations } from './appraise.ts'
import { changeNomination } from './change-nomination.ts'
import { addNominations, openDossier } from './edit-dossier.ts'
import { listApprovedNominations, recordOutcome } from './index.ts'
import { recordCouncilResult } from './record-council-result.ts'
import { mendItem, returnDossiers } from './return-dossiers.ts'
import { viewVersion } from './view-dossier.ts'
import { viewNomination } from './view-nomination.ts'

describe('a dossier from the round to the decision', () => {
  const world = useTestWorld('2026-03-10T02:00:00Z')
  const { units, as, view, step } = useNominationWorld(world)

  it('goes all the way, and the plan task is done', async () => {
    const planId = await buildPlan(world.db, { unitId: units.province })
    const taskId = await buildTask(world.db, { planId, unitId: units.province, kind: 'commendation' })
    const roundId = await buildRound(world, units, { taskId })
    const { id } = must(
      await openDossier(as('healthOfficer'), { roundId, unitId: units.health, onPaper: false }),
    )
    const added = must(
      await addNominations(as('healthOfficer'), {
        dossierId: id,
        rows: [
          row('', { personId: units.people.an }),
          row('trần thị bình'),
          row('Người ngoài', { birthYear: 1980 }),
          row('Lê Văn An'),
        ],
        onPaper: false,
      }),
    )
    expect(added.results.map(({ name, problem }) => [name, problem])).toEqual([
      ['Lê Văn An', null],
      ['Trần Thị Bình', null],
      ['Người ngoài', null],
      ['Lê Văn An', '“Lê Văn An” đã được đề nghị “Lao động tiên tiến” trong hồ sơ này.'],
    ])
    const first = await view(id)
    expect(first.nominations.map((one) => [one.name, one.personId, one.post, one.state])).toEqual([
      ['Lê Văn An', units.people.an, 'Chuyên viên', 'listed'],
      ['Trần Thị Bình', units.people.binh, 'Chuyên viên', 'listed'],
      ['Người ngoài', null, null, 'listed'],
    ])
    expect(first.nominations.every((one) => one.verdict === 'needs-more')).toBe(true)
    expect(first.shares).toEqual({ people: 3, leaders: 0, direct: 2, women: 0, ethnicMinorities: 0 })

    expect(await step('healthOfficer', id, 'approve')).toMatchObject({ code: 'right-missing' })
    must(await step('healthLeader', id, 'approve'))
    must(await step('healthOfficer', id, 'send'))
    must(await step('healthOfficer', id, 'recall'))
    must(await step('healthLeader', id, 'approve'))
    must(await step('healthOfficer', id, 'send'))
    must(await step('officer', id, 'receive'))
    expect(await step('healthOfficer', id, 'recall')).toMatchObject({ code: 'dossier-state' })

    const [an, binh, outside] = (await view(id)).nominations
    const returned = must(
      await returnDossiers(as('officer'), {
        text: 'Đề nghị bổ sung trước phiên họp Hội đồng.',
        dueOn: '2026-03-20',
        number: null,
        items: [{ dossierId: id, nominationId: binh!.id, what: 'report', note: 'Chưa có báo cáo' }],
      }),
    )
    expect(returned.results).toEqual([{ id, name: 'Sở Y tế', problem: null, items: 1 }])
    expect(
      await changeNomination(as('healthOfficer'), {
        id: an!.id,
        revision: an!.revision,
        deed: 'Sửa trộm',
        onPaper: false,
      }),
    ).toMatchObject({ code: 'nomination-not-returned' })
    expect(await step('healthLeader', id, 'approve')).toMatchObject({ code: 'dossier-items-open' })
    const now = (await view(id)).nominations.find((one) => one.id === binh!.id)!
    must(
      await changeNomination(as('healthOfficer'), {
        id: binh!.id,
        revision: now.revision,
        report: 'Báo cáo thành tích năm 2025.',
        onPaper: false,
      }),
    )
    const [item] = (await view(id)).toMend
    must(
      await mendItem(as('healthOfficer'), {
        dossierId: id,
        itemId: item!.id,
        mended: true,
        note: null,
        onPaper: false,
      }),
    )
    must(await step('healthLeader', id, 'approve'))
    must(await step('healthOfficer', id, 'send'))
    must(await step('officer', id, 'receive'))
    const version = must(await viewVersion(as('healthOfficer'), { dossierId: id, version: 3 }))
    expect(version.intact).toBe(true)
    expect(version.changes).toEqual([
      {
        kind: 'changed',
        name: 'Trần Thị Bình',
        parts: [{ what: 'report', before: null, after: 'Báo cáo thành tích năm 2025.' }],
      },
    ])

    const listed = (await view(id)).nominations
    const chosen = (who: typeof listed) => who.map((one) => ({ id: one.id, revision: one.revision }))
    const colleague = must(
      await appraiseNominations(as('colleague'), {
        nominations: chosen(listed),
        decision: 'eligible',
        reason: 'Đã đối chiếu giấy tờ',
        paper: null,
      }),
    )
    expect(colleague.results.every((one) => one.problem?.includes('chuyen.vien'))).toBe(true)
    const appraise = async (ids: string[], decision: 'eligible' | 'rejected', reason: string | null) =>
      must(
        await appraiseNominations(as('officer'), {
          nominations: chosen((await view(id)).nominations.filter((one) => ids.includes(one.id))),
          decision,
          reason,
          paper: null,
        }),
      ).results.map((one) => one.problem)
    expect(await appraise([outside!.id], 'rejected', null)).toEqual([
      'Hãy ghi lý do cho “Người ngoài”: loại khỏi danh sách, hoặc đưa ra Hội đồng khi máy xét chưa kết luận đủ điều kiện.',
    ])
    expect(await appraise([outside!.id], 'rejected', 'Không thuộc đơn vị')).toEqual([null])
    expect(await appraise([an!.id, binh!.id], 'eligible', 'Đã đối chiếu')).toEqual([null, null])
    expect((await view(id)).state).toBe('appraised')
    const reasons = must(await viewNomination(as('officer'), an!.id))
    expect(reasons.history.map((one) => one.kind)).toEqual(['appraised-eligible'])

    const ready = (await view(id)).nominations.filter((one) => one.state === 'eligible')
    const council = must(
      await recordCouncilResult(as('officer'), {
        nominations: chosen(ready),
        result: 'passed',
        heldOn: '2026-03-09',
        votesFor: 12,
        base: 13,
        paper: { number: '01/BB-HĐ', on: '2026-03-09', fileId: null },
      }),
    )
    expect(council.results.map((one) => one.problem)).toEqual([null, null])
    const approved = must(
      await inAct(as('officer'), (tx) => listApprovedNominations(tx, { roundIds: [roundId] })),
    )
    expect(approved.map((one) => [one.name, one.awardName, one.unitName, one.result?.votesFor])).toEqual([
      ['Lê Văn An', 'Lao động tiên tiến', 'Sở Y tế', 12],
      ['Trần Thị Bình', 'Lao động tiên tiến', 'Sở Y tế', 12],
    ])
    const outcome = { decisionId: '1', number: '99/QĐ-UBND', decidedOn: '2026-03-10' }
    must(
      await inAct<undefined>(as('officer'), (tx) =>
        recordOutcome(
          tx,
          as('officer'),
          approved.map((one) => one.nominationId),
          outcome,
        ),
      ),
    )
    const end = await view(id)
    expect([end.state, end.round.closed]).toEqual(['closed', true])
    const { rows } = await world.owner.query(
      `select t.state, p.document_number from plan_tasks t join task_proofs p on p.task_id = t.id where t.id = $1`,
      [taskId],
    )
    expect(rows).toEqual([{ state: 'done', document_number: '99/QĐ-UBND' }])
  })
})
