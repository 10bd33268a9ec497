import { type Act, accountOf, inAct, inView } from '../../../platform/act.ts'
import { type Refusal, refuse } from '../../../platform/refusal.ts'
import { mayAt } from '../../access/index.ts'
import { documentFileName, fillTemplate } from '../../documents/index.ts'
import { recordAct } from '../../ledger/index.ts'
import { readLetterhead } from '../../organisations/index.ts'
import type {
  AnswerBody,
  NewOpinionBody,
  OpinionList,
  OpinionQuery,
  OpinionView,
} from '../schemas-opinions.ts'
import { endOfTerm, opinionTerm, readTerm } from '../shared/lawful-term.ts'
import { findUnitFile } from '../shared/store-case-files.ts'
import { findRound, readNominations } from '../shared/store-chosen.ts'
import {
  countOverdue,
  insertOpinion,
  listAnswers,
  listOpinionRows,
  lockOpinion,
  type OpinionRow,
  saveAnswers,
  updateOpinion,
} from './store.ts'

const right = 'manage-opinions'
const dayOf = (day: string) => day.split('-').reverse().join('/')

function headOf(row: OpinionRow, today: string): OpinionList['rows'][number] {
  const { about: _, dueCite: __, dueProvisional: ___, revision: ____, ...head } = row
  const late = Math.round((Date.parse(today) - Date.parse(row.dueOn)) / 86_400_000)
  return { ...head, daysLate: row.awaited > 0 ? Math.max(0, late) : 0 }
}

/** Requests for opinions in sight, the newest first, and how many are overdue. */
export function listOpinions(act: Act, query: OpinionQuery): Promise<OpinionList> {
  return inView(act, async (tx) => {
    const today = act.clock.today()
    const { roundId, state, after, limit } = query
    const rows = await listOpinionRows(tx, { roundId, state, today, before: after, limit })
    const page = rows.slice(0, limit)
    return {
      rows: page.map((row) => headOf(row, today)),
      next: rows.length > limit ? page.at(-1)!.id : null,
      overdue: await countOverdue(tx, today),
    }
  })
}

/** One request with what was answered on each nomination. @refuses not-found */
export function viewOpinion(act: Act, id: string): Promise<OpinionView | Refusal> {
  return inView<OpinionView | Refusal>(act, async (tx) => {
    const today = act.clock.today()
    const [row] = await listOpinionRows(tx, { ids: [id], today, limit: 1 })
    if (!row) return refuse('not-found')
    return {
      ...headOf(row, today),
      about: row.about,
      dueCite: row.dueCite,
      dueProvisional: row.dueProvisional,
      revision: row.revision,
      mayManage: (await mayAt(tx, act.actor, right, row.unitId)) === null,
      rows: await listAnswers(tx, id),
    }
  })
}

/**
 * Asks bodies for their opinion on nominations of a round, one request each. The day to answer by is the rule's where one is in
 * force, unless it is set. @refuses right-missing, outside-your-unit, not-found, posting-nomination-unfit, opinion-due-missing
 */
export function askOpinions(act: Act, body: NewOpinionBody): Promise<{ ids: string[] } | Refusal> {
  return inAct<{ ids: string[] }>(act, async (tx) => {
    const refused = await mayAt(tx, act.actor, right, body.unitId)
    if (refused) return refused
    const round = await findRound(tx, body.roundId)
    if (!round) return refuse('not-found')
    const nominationIds = [...new Set(body.nominationIds)]
    const chosen = await readNominations(tx, { ids: nominationIds, roundId: round.id })
    if (chosen.length < nominationIds.length) return refuse('posting-nomination-unfit', { name: null })
    const term = await readTerm(tx, act, {
      ids: opinionTerm,
      awardKeys: chosen.map((one) => one.awardKey),
      unitId: round.unitId,
      on: round.judgedOn,
    })
    const end = term && (await endOfTerm(tx, act, body.sentOn, term.days))
    const dueOn = body.dueOn ?? end?.until
    if (!dueOn) return refuse('opinion-due-missing')
    if (dueOn < body.sentOn) return refuse('opinion-due-before')
    const isRule = !body.dueOn && term !== null
    const ids: string[] = []
    for (const asked of body.bodies) {
      const id = await insertOpinion(tx, {
        unitId: body.unitId,
        roundId: round.id,
        bodyKind: asked.kind,
        bodyName: asked.name,
        about: body.about || null,
        number: body.number || null,
        sentOn: body.sentOn,
        dueOn,
        dueCite: isRule ? `${term.label} (${term.cite})` : null,
        dueProvisional: isRule && (term.provisional || end!.provisional),
        nominationIds: chosen.map((one) => one.id),
        accountId: accountOf(act),
        now: act.clock.now(),
      })
      ids.push(id)
      await recordAct(tx, act, {
        act: 'ask-opinion',
        objectKind: 'opinion-request',
        objectId: id,
        unitId: body.unitId,
        details: { body: asked.name, nominations: chosen.length, dueOn },
      })
    }
    return { ids }
  })
}

/** Fills the letter's number or moves the day. @refuses not-found, changed-meanwhile */
export function changeOpinion(
  act: Act,
  input: { id: string; revision: number; number?: string | null | undefined; dueOn?: string | undefined },
): Promise<{ revision: number } | Refusal> {
  return inAct<{ revision: number }>(act, async (tx) => {
    const row = await lockOpinion(tx, input.id, act.clock.today())
    if (!row) return refuse('not-found')
    const refused = await mayAt(tx, act.actor, right, row.unitId)
    if (refused) return refused
    if (row.revision !== input.revision) return refuse('changed-meanwhile')
    if (input.dueOn && input.dueOn < row.sentOn) return refuse('opinion-due-before')
    await updateOpinion(tx, row.id, {
      ...(input.number === undefined ? {} : { number: input.number || null }),
      ...(input.dueOn === undefined ? {} : { dueOn: input.dueOn }),
    })
    await recordAct(tx, act, {
      act: 'change-opinion-request',
      objectKind: 'opinion-request',
      objectId: row.id,
      unitId: row.unitId,
      details: { body: row.bodyName, number: input.number ?? row.number, dueOn: input.dueOn ?? row.dueOn },
    })
    return { revision: row.revision + 1 }
  })
}

/** Records what a body answered, or that it gave no answer, on nominations of the request. @refuses not-found, changed-meanwhile, opinion-answer-papers */
export function recordAnswer(
  act: Act,
  input: { id: string } & AnswerBody,
): Promise<{ revision: number } | Refusal> {
  return inAct<{ revision: number }>(act, async (tx) => {
    const today = act.clock.today()
    const row = await lockOpinion(tx, input.id, today)
    if (!row) return refuse('not-found')
    const refused = await mayAt(tx, act.actor, right, row.unitId)
    if (refused) return refused
    if (row.revision !== input.revision) return refuse('changed-meanwhile')
    if (input.answer === 'no-answer' ? today <= row.dueOn : !input.answeredOn)
      return refuse(input.answer === 'no-answer' ? 'opinion-not-due' : 'opinion-answer-papers', {
        due: dayOf(row.dueOn),
      })
    if (input.answeredOn && (input.answeredOn > today || input.answeredOn < row.sentOn))
      return refuse('opinion-answer-papers', { due: dayOf(row.dueOn) })
    if (input.fileId && !(await findUnitFile(tx, input.fileId, row.unitId))) return refuse('not-found')
    const count = await saveAnswers(tx, row.id, {
      nominationIds: input.nominationIds,
      answer: input.answer,
      number: input.number || null,
      answeredOn: input.answeredOn ?? today,
      note: input.note || null,
      fileId: input.fileId ?? null,
      accountId: accountOf(act),
      now: act.clock.now(),
    })
    if (count === 0) return refuse('not-found')
    await recordAct(tx, act, {
      act: 'record-opinion',
      objectKind: 'opinion-request',
      objectId: row.id,
      unitId: row.unitId,
      details: { body: row.bodyName, answer: input.answer, count, number: input.number || null },
    })
    return { revision: row.revision + 1 }
  })
}

/** The letter that asks for the opinion, with the list, as a draft for the clerk. @refuses not-found */
export function writeOpinionLetter(
  act: Act,
  id: string,
): Promise<{ bytes: Uint8Array; name: string } | Refusal> {
  return inView<{ bytes: Uint8Array; name: string } | Refusal>(act, async (tx) => {
    const [row] = await listOpinionRows(tx, { ids: [id], today: act.clock.today(), limit: 1 })
    if (!row) return refuse('not-found')
    const answers = await listAnswers(tx, id)
    const head = await readLetterhead(tx, row.unitId)
    const [number = null, ...symbol] = row.number?.split('/') ?? []
    const bytes = await fillTemplate(
      tx,
      act,
      'opinion-letter',
      {
        heading: {
          superiorBody: head.superiorBody,
          issuingBody: head.issuingBody,
          number,
          symbol: symbol.join('/') || `${head.symbol}-TĐKT`,
          place: head.place,
          issuedOn: row.number ? row.sentOn : row.sentOn.slice(0, 7),
        },
        signer: { titleLines: head.signerTitles, name: null },
        recipients: ['Như trên', 'Lưu: VT'],
        abstract: 'xin ý kiến đối với tập thể, cá nhân đề nghị khen thưởng',
        addressees: [row.bodyName],
        fields: {
          noi_dung: [
            `${head.issuingBody} đang thẩm định hồ sơ của đợt “${row.roundTitle}”. Để có căn cứ xét khen thưởng, đề nghị ${row.bodyName} cho ý kiến bằng văn bản về việc chấp hành pháp luật thuộc lĩnh vực quản lý của các tập thể, cá nhân sau:`,
            ...(row.about ? [row.about] : []),
          ],
          danh_sach: answers.map((one, at) => ({
            stt: String(at + 1),
            ten: one.name,
            chuc_vu_don_vi: [one.post, one.unitName].filter(Boolean).join(', '),
            hinh_thuc: one.awardName,
          })),
          yeu_cau: [
            `Văn bản trả lời đề nghị gửi về ${head.issuingBody} trước ngày ${dayOf(row.dueOn)}.${row.dueCite ? ` Thời hạn theo ${row.dueCite}.` : ''}`,
          ],
        },
      },
      { unitId: row.unitId },
    )
    return { bytes, name: documentFileName(`Công văn xin ý kiến ${row.bodyName}`, 'docx') }
  })
}
