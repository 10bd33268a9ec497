import { type Act, inView } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { documentFileName, type FormData, fillTemplate } from '../documents/index.ts'
import { type Answer, provisionalWords } from '../law/index.ts'
import { type Letterhead, readLetterhead } from '../organisations/index.ts'
import { conflictWords, dayWords, givenWords, reasonRows } from './document-words.ts'
import { type DossierRow, findDossier } from './store-dossiers.ts'
import { findNomination, listNominations, type Nomination, readAnswer } from './store-nominations.ts'
import { findReturn, listReturnItems } from './store-returns.ts'
import { findRound, listRoundPapers, type RoundRow } from './store-rounds.ts'
import { viewNomination } from './view-nomination.ts'
import { whatWords } from './words.ts'

export type Written = { name: string; bytes: Uint8Array }
export const dossierDocuments = ['letter', 'list', 'minutes'] as const
export type DossierDocument = (typeof dossierDocuments)[number]

const isCollective = (one: Nomination) => one.holderKind !== 'person' && one.holderKind !== 'foreign-person'

function personRow(one: Nomination, at: number, unitName: string) {
  return {
    stt: String(at + 1),
    ten: one.name,
    ong_ba: one.gender === 'female' ? 'Bà' : one.gender === 'male' ? 'Ông' : '',
    nam_sinh: one.birthYear ? String(one.birthYear) : '',
    chuc_vu: one.post ?? '',
    don_vi: unitName,
    chuc_vu_don_vi: [one.post, unitName].filter(Boolean).join(', '),
    hinh_thuc: one.awardName,
    nam: one.year ? String(one.year) : '',
    thanh_tich: one.deed ?? '',
  }
}

function groupsOf(nominations: readonly Nomination[], unitName: string) {
  const rows = (list: Nomination[]) => list.map((one, at) => personRow(one, at, unitName))
  return [
    { tieu_de: 'TẬP THỂ, HỘ GIA ĐÌNH, DOANH NGHIỆP', dong: rows(nominations.filter(isCollective)) },
    { tieu_de: 'CÁ NHÂN', dong: rows(nominations.filter((one) => !isCollective(one))) },
  ].filter((group) => group.dong.length > 0)
}

/** The same in groups of one award each, for a table that has no column for it. */
function byAwardOf(nominations: readonly Nomination[], unitName: string) {
  return [...Map.groupBy(nominations, (one) => one.awardName)].flatMap(([award, list]) =>
    groupsOf(list, unitName).map((group) => ({
      ...group,
      tieu_de: `${award.toLocaleUpperCase('vi')} – ${group.tieu_de}`,
    })),
  )
}

/** What every document of a unit begins and ends with; number and day are blanks until the clerk fills them. */
export function officialOf(
  head: Letterhead,
  symbol: string,
  number: string | null,
  on: string,
): Partial<FormData> {
  return {
    heading: {
      superiorBody: head.superiorBody,
      issuingBody: head.issuingBody,
      number,
      symbol: symbol ? `${symbol}-${head.symbol}` : `${head.symbol}-TĐKT`,
      place: head.place,
      issuedOn: on,
    },
    signer: { titleLines: head.signerTitles, name: null },
    recipients: ['Như trên', 'Lưu: VT'],
  }
}

/**
 * Tờ trình, danh sách or biên bản họp xét of a dossier, by the unit's own template where it has one. Keeps nothing.
 * @refuses not-found
 */
export function writeDossierDocument(
  act: Act,
  input: { id: string; kind: DossierDocument },
): Promise<Written | Refusal> {
  return inView<Written | Refusal>(act, async (tx) => {
    const dossier = await findDossier(tx, input.id)
    const round = dossier && (await findRound(tx, dossier.roundId))
    if (!dossier || !round) return refuse('not-found')
    const nominations = await listNominations(tx, dossier.id)
    const head = await readLetterhead(tx, dossier.unitId)
    const above = await readLetterhead(tx, round.unitId)
    const writer = writers[input.kind]
    const { key, title, data } = writer({
      dossier,
      round,
      nominations,
      head,
      to: above.issuingBody,
      today: act.clock.today(),
    })
    const bytes = await fillTemplate(tx, act, key, data, { unitId: dossier.unitId })
    return { name: documentFileName(`${title} ${dossier.unitName}`, 'docx'), bytes }
  })
}

type Writing = {
  dossier: DossierRow
  round: RoundRow
  nominations: Nomination[]
  head: Letterhead
  /** The body that the dossier goes to. */
  to: string
  today: string
}
type WrittenForm = { key: 'proposal' | 'award-list' | 'session-minutes'; title: string; data: FormData }

const writers: Record<DossierDocument, (writing: Writing) => WrittenForm> = {
  letter: ({ dossier, round, nominations, head, to, today }) => {
    const collectives = nominations.filter(isCollective)
    const people = nominations.length - collectives.length
    const byAward = [...Map.groupBy(nominations, (one) => one.awardName)]
    return {
      key: 'proposal',
      title: 'Tờ trình',
      data: {
        ...officialOf(head, 'TTr', dossier.letterNumber, dossier.letterOn ?? today),
        abstract: `Về việc đề nghị khen thưởng: ${round.title}`,
        addressees: [to],
        fields: {
          can_cu: round.basis ? [`Căn cứ ${round.basis}`] : [],
          noi_dung: meetingSentence(dossier),
          so_tap_the: String(collectives.length).padStart(2, '0'),
          so_ca_nhan: String(people).padStart(2, '0'),
          tong_hop: byAward.map(([award, list], at) => ({
            stt: String(at + 1),
            hinh_thuc: award,
            tap_the: String(list.filter(isCollective).length),
            ca_nhan: String(list.filter((one) => !isCollective(one)).length),
            ghi_chu: '',
          })),
          ket_thuc: [],
          phu_luc: [
            { ten_phu_luc: 'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG', nhom: byAwardOf(nominations, dossier.unitName) },
          ],
        },
      },
    }
  },
  list: ({ dossier, round, nominations, head, today }) => ({
    key: 'award-list',
    title: 'Danh sách đề nghị',
    data: {
      ...officialOf(head, 'DS', null, dossier.letterOn ?? today),
      abstract: `Đề nghị khen thưởng: ${round.title}`,
      fields: {
        loi_dan: dossier.letterOn
          ? `Kèm theo Tờ trình số ${dossier.letterNumber ?? '……'} ngày ${dayWords(dossier.letterOn)} của ${dossier.unitName}.`
          : '',
        nhom: groupsOf(nominations, dossier.unitName),
        cau_ket: `Danh sách có ${nominations.length} trường hợp./.`,
      },
    },
  }),
  minutes: ({ dossier, round, nominations, head, today }) => {
    const said = dossier.minutes as Record<string, string | number | null>
    const text = (key: string) => String(said[key] ?? '……………')
    return {
      key: 'session-minutes',
      title: 'Biên bản họp xét',
      data: {
        ...officialOf(head, 'BB', null, (said.heldOn as string | null) ?? today),
        abstract: `Họp xét đề nghị khen thưởng: ${round.title}`,
        fields: {
          thoi_gian: said.heldOn ? `ngày ${dayWords(String(said.heldOn))}` : '……………',
          dia_diem: text('place'),
          hoi_dong: `Hội đồng thi đua, khen thưởng ${dossier.unitName}`,
          tong_so_thanh_vien: text('members'),
          so_co_mat: text('present'),
          chu_tri: text('chair'),
          thu_ky: text('secretary'),
          noi_dung: [
            `Hội đồng xét ${nominations.length} trường hợp đề nghị khen thưởng của ${dossier.unitName}.`,
            ...(said.opinions ? String(said.opinions).split('\n') : []),
          ],
          ket_qua: nominations.map((one, at) => ({
            stt: String(at + 1),
            ten: one.name,
            hinh_thuc: one.awardName,
            phieu_thuan: '……',
            tong_thanh_vien: said.members ? String(said.members) : '……',
            ty_le: '……',
            ket_qua: 'Đề nghị',
          })),
          ket_luan: [`Hội đồng thống nhất đề nghị khen thưởng các trường hợp trên.`],
          ket_thuc_luc: '……………',
        },
      },
    }
  },
}

function meetingSentence(dossier: DossierRow): string[] {
  const { heldOn } = dossier.minutes as { heldOn?: string | null }
  return heldOn ? [`${dossier.unitName} đã họp xét ngày ${dayWords(heldOn)} (có biên bản kèm theo).`] : []
}

/** Công văn trả hồ sơ of one dossier: just what this unit has to mend. @refuses not-found */
export function writeReturnLetter(
  act: Act,
  input: { returnId: string; dossierId: string },
): Promise<Written | Refusal> {
  return inView<Written | Refusal>(act, async (tx) => {
    const found = await findReturn(tx, input.returnId)
    const dossier = await findDossier(tx, input.dossierId)
    if (!found || !dossier) return refuse('not-found')
    const items = (await listReturnItems(tx, { returnId: found.id })).filter(
      (item) => item.dossierId === dossier.id,
    )
    if (items.length === 0) return refuse('not-found')
    const papers = await listRoundPapers(tx, found.roundId)
    const cites = new Map(papers.map((paper) => [`paper:${paper.part}`, paper.cite]))
    const awards = new Map((await listNominations(tx, dossier.id)).map((one) => [one.id, one.awardName]))
    const head = await readLetterhead(tx, found.ownerUnitId)
    const bytes = await fillTemplate(
      tx,
      act,
      'return-letter',
      {
        ...officialOf(head, '', found.number, new Date(found.sentAt).toISOString().slice(0, 10)),
        abstract: 'trả hồ sơ đề nghị khen thưởng để bổ sung',
        addressees: [(await readLetterhead(tx, dossier.unitId)).issuingBody],
        fields: {
          noi_dung: [`Qua thẩm định hồ sơ “${found.roundTitle}”: ${found.text}`],
          ho_so: items.map((item, at) => ({
            stt: String(at + 1),
            ten: item.name ?? 'Cả hồ sơ',
            hinh_thuc: (item.nominationId && awards.get(item.nominationId)) ?? '',
            ly_do: [whatWords(item, papers), item.note].filter(Boolean).join(': '),
            can_cu: cites.get(item.what) ?? '',
          })),
          thoi_han: found.dueOn ? dayWords(found.dueOn) : '',
          yeu_cau: [],
        },
      },
      { unitId: found.ownerUnitId },
    )
    return { name: documentFileName(`Công văn trả hồ sơ ${dossier.unitName}`, 'docx'), bytes }
  })
}

/** Phiếu thẩm định of one nomination, by the standing body's template. @refuses not-found, nomination-not-judged */
export async function writeAppraisalSheet(act: Act, id: string): Promise<Written | Refusal> {
  const view = await viewNomination(act, id)
  if ('refused' in view) return view
  return inView<Written | Refusal>(act, async (tx) => {
    const one = await findNomination(tx, id)
    const round = one && (await findRound(tx, one.roundId))
    if (!one || !round) return refuse('not-found')
    const { answer } = (await readAnswer(tx, id)) as { answer: Answer | null }
    if (!answer) return refuse('nomination-not-judged', { name: one.name })
    const head = await readLetterhead(tx, round.unitId)
    const bytes = await fillTemplate(
      tx,
      act,
      'appraisal-sheet',
      {
        ...officialOf(head, 'PTĐ', null, act.clock.today()),
        abstract: `Hồ sơ đề nghị khen thưởng: ${round.title}`,
        fields: {
          ...personRow(one, 0, view.unitName),
          ket_luan: givenWords(answer),
          dieu_kien: reasonRows(answer),
          thieu: view.papers
            .filter((paper) => paper.state !== null && paper.state !== 'enough')
            .map((paper) => [paper.name, paper.note].filter(Boolean).join(': ')),
          xung_dot: view.conflicts.map(conflictWords),
          y_kien: appraiserWords(one),
          nguoi_tham_dinh: await nameOfAppraiser(tx, one.dossierId),
          tam_thoi: provisionalWords(answer),
        },
      },
      { unitId: round.unitId },
    )
    return { name: documentFileName(`Phiếu thẩm định ${one.name}`, 'docx'), bytes }
  })
}

const appraiserWords = (one: Nomination) =>
  one.state === 'eligible'
    ? ['Đủ điều kiện đưa ra Hội đồng', one.appraisalReason].filter(Boolean).join('. ')
    : one.state === 'rejected'
      ? ['Không đưa ra Hội đồng', one.appraisalReason].filter(Boolean).join(': ')
      : ''

const nameOfAppraiser = async (tx: Tx, dossierId: string) =>
  (await findDossier(tx, dossierId))?.assigneeName ?? ''
