import { describe, expect, it } from 'vitest'
import { isRefusal } from '../../../platform/refusal.ts'
import { applyReadingOperation } from './apply-reading-operation.ts'
import { applyPatch, patchBetween } from './draft-patch.ts'
import type { Finding, PlanReading, ReadTask } from './reading/plan-reading.ts'
import { bodyNames, countDraft, draftOf, type ReadingDraft } from './reading-draft.ts'
import type { ReadingOperation } from './reading-operations.ts'

const lines = Array.from({ length: 20 }, (_, i) => ({ text: `- Dòng số ${i + 1};`, page: i < 10 ? 1 : 2 }))

function task(text: string, more: Partial<ReadTask> = {}): ReadTask {
  return {
    ordinal: null,
    section: 'I. Nhiệm vụ',
    text,
    period: { kind: 'quarter', year: 2026, values: [1] },
    lead: ['Sở Nội vụ'],
    coordinating: ['Các sở, ban, ngành'],
    conditional: false,
    workKind: 'other',
    source: { line: 1, page: 1, endLine: 1 },
    ...more,
  }
}

function finding(code: Finding['code'], more: Partial<Finding> = {}): Finding {
  return { code, severity: 'warning', message: 'Hỏi', line: 1, ...more }
}

function draftWith(tasks: ReadTask[], findings: Finding[] = []): ReadingDraft {
  const reading: PlanReading = {
    document: {
      kind: 'plan',
      number: null,
      issuer: 'UBND tỉnh',
      place: 'Hung Yên',
      issuedOn: null,
      issuedText: 'ngày … tháng 02 năm 2026',
      title: 'Công tác thi đua, khen thưởng năm 2026',
      year: 2026,
      legalBases: [],
      signer: { onBehalfOf: null, position: 'KI. CHỦ TỊCH', name: null },
      recipients: [],
    },
    tasks,
    duties: [],
    findings,
  }
  return draftOf(reading)
}

function apply(draft: ReadingDraft, operation: ReadingOperation): ReadingDraft {
  const next = applyReadingOperation(draft, operation, lines)
  if (isRefusal(next)) throw new Error(`refused: ${next.code}`)
  // Whatever the operation, its patches lead there and back.
  expect(applyPatch(draft, patchBetween(draft, next))).toEqual(next)
  expect(applyPatch(next, patchBetween(next, draft))).toEqual(draft)
  return next
}

function refusalOf(draft: ReadingDraft, operation: ReadingOperation): string {
  const next = applyReadingOperation(draft, operation, lines)
  if (!isRefusal(next)) throw new Error('was not refused')
  return next.code
}

const states = (draft: ReadingDraft) => draft.findings.map((one) => one.state)
const texts = (draft: ReadingDraft) => draft.tasks.map((one) => one.text)

describe('a fresh draft', () => {
  it('keeps the reading, names tasks and questions, and asks only what the reader asks', () => {
    const draft = draftWith(
      [task('A'), task('B')],
      [finding('lead-missing', { task: 1 }), finding('markup-removed', { severity: 'info' })],
    )
    expect(draft.tasks.map(({ key, dueOn, dropped }) => ({ key, dueOn, dropped }))).toEqual([
      { key: 't1', dueOn: null, dropped: false },
      { key: 't2', dueOn: null, dropped: false },
    ])
    expect(draft.findings.map(({ key, task, state }) => ({ key, task, state }))).toEqual([
      { key: 'f1', task: 't2', state: 'open' },
      { key: 'f2', task: null, state: 'dismissed' },
    ])
    expect(countDraft(draft)).toEqual({ tasks: 2, dropped: 0, findings: 1, open: 1, openErrors: 0 })
  })
})

describe('editing a task', () => {
  const draft = draftWith(
    [task('Kiến toàn Hội đồng'), task('B')],
    [
      finding('likely-misreading', { task: 0 }),
      finding('period-missing', { task: 0 }),
      finding('period-missing', { task: 1 }),
      finding('ordinal-gap', { task: 0 }),
    ],
  )

  it('changes only what is given, and answers what it was asked about', () => {
    const next = apply(draft, { kind: 'edit-task', task: 't1', text: ' Kiện toàn Hội đồng ' })
    expect(next.tasks[0]).toEqual({ ...draft.tasks[0], text: 'Kiện toàn Hội đồng' })
    expect(next.tasks[1]).toBe(draft.tasks[1])
    expect(states(next)).toEqual(['accepted', 'open', 'open', 'open'])
  })

  it.each<[Partial<Extract<ReadingOperation, { kind: 'edit-task' }>>, string[]]>([
    [{ period: { kind: 'year', year: 2026, values: [] } }, ['open', 'accepted', 'open', 'open']],
    [{ ordinal: '4' }, ['open', 'open', 'open', 'accepted']],
    [
      { ordinal: null, section: 'II', workKind: 'report', conditional: true },
      ['open', 'open', 'open', 'accepted'],
    ],
  ])('%j', (changes, expected) => {
    const next = apply(draft, { kind: 'edit-task', task: 't1', ...changes })
    expect(next.tasks[0]).toEqual({ ...draft.tasks[0], ...changes })
    expect(states(next)).toEqual(expected)
  })

  it('refuses an empty text and an unknown task', () => {
    expect(refusalOf(draft, { kind: 'edit-task', task: 't1', text: ' \n' })).toBe('reading-task-empty')
    expect(refusalOf(draft, { kind: 'edit-task', task: 't9', text: 'x' })).toBe('reading-task-unknown')
  })
})

describe('splitting', () => {
  it('cuts at offsets; the first part keeps key, number and questions', () => {
    const draft = draftWith(
      [task('Ban hành kế hoạch; tổ chức hội nghị', { ordinal: '3' }), task('Sau')],
      [finding('several-actions', { task: 0 }), finding('lead-missing', { task: 0 })],
    )
    const next = apply(draft, { kind: 'split-task', task: 't1', at: [18] })
    expect(next.tasks.map(({ key, ordinal, text }) => [key, ordinal, text])).toEqual([
      ['t1', '3', 'Ban hành kế hoạch'],
      ['t3', null, 'tổ chức hội nghị'],
      ['t2', null, 'Sau'],
    ])
    expect(next.tasks[1]!.lead).toEqual(['Sở Nội vụ'])
    expect(states(next)).toEqual(['accepted', 'open'])
    expect(next.nextKey).toBe(4)
  })

  it.each([
    [
      '- Ban hành văn bản. - Tổ chức hội nghị; - Báo cáo',
      ['Ban hành văn bản.', 'Tổ chức hội nghị', 'Báo cáo'],
    ],
    ['Tổ chức:\n- hội nghị;\n- tập huấn.', ['Tổ chức: hội nghị', 'Tổ chức: tập huấn.']],
    ['Tham mưu: a) phát động; b) sơ kết', ['Tham mưu: phát động', 'Tham mưu: sơ kết']],
    ['Ký giao ước.\n+ Chấm điểm cụm\n+ Xếp hạng', ['Ký giao ước.', 'Chấm điểm cụm', 'Xếp hạng']],
  ])('by sub-bullets: %s', (text, parts) => {
    const next = apply(draftWith([task(text)]), { kind: 'split-task', task: 't1', at: 'sub-bullets' })
    expect(texts(next)).toEqual(parts)
  })

  it.each<[string, number[] | 'sub-bullets']>([
    ['Thi đua - Khen thưởng', 'sub-bullets'],
    ['Một việc', []],
    ['Một việc', [0, 8, 99]],
    ['Một việc;', [8]],
  ])('refuses where nothing would be cut off: %s at %j', (text, at) => {
    expect(refusalOf(draftWith([task(text)]), { kind: 'split-task', task: 't1', at })).toBe(
      'reading-split-nowhere',
    )
  })

  it('refuses an unknown task', () => {
    expect(refusalOf(draftWith([]), { kind: 'split-task', task: 't1', at: [1] })).toBe('reading-task-unknown')
  })
})

describe('joining', () => {
  const none = { kind: 'unspecified', year: 2026, values: [] } as const
  const draft = draftWith(
    [
      task('Giữ'),
      task('Gương người tốt', { ordinal: '5', period: { ...none, values: [] }, coordinating: ['UBND xã'] }),
      task('việc tốt', { lead: ['UBND xã'], conditional: true, source: { line: 7, page: 1, endLine: 9 } }),
    ],
    [finding('row-joined', { task: 2 })],
  )

  it('unites texts, bodies and places in the order of the plan', () => {
    const next = apply(draft, { kind: 'join-tasks', tasks: ['t3', 't2'] })
    expect(next.tasks).toEqual([
      draft.tasks[0],
      {
        ...draft.tasks[1],
        text: 'Gương người tốt việc tốt',
        lead: ['Sở Nội vụ', 'UBND xã'],
        coordinating: ['Các sở, ban, ngành'],
        period: { kind: 'quarter', year: 2026, values: [1] },
        conditional: true,
        source: { line: 1, page: 1, endLine: 9 },
      },
    ])
    expect(next.findings[0]!.task).toBe('t2')
  })

  it('refuses one task alone and unknown ones', () => {
    expect(refusalOf(draft, { kind: 'join-tasks', tasks: ['t2'] })).toBe('reading-join-one')
    expect(refusalOf(draft, { kind: 'join-tasks', tasks: ['t2', 't8'] })).toBe('reading-task-unknown')
  })
})

describe('what is no task', () => {
  const draft = draftWith([task('A'), task('B')], [finding('lead-missing', { task: 0, severity: 'error' })])

  it('stays in sight, does not count, asks nothing, and comes back', () => {
    const without = apply(draft, { kind: 'not-a-task', tasks: ['t1'] })
    expect(without.tasks.map((one) => one.dropped)).toEqual([true, false])
    expect(countDraft(without)).toEqual({ tasks: 1, dropped: 1, findings: 0, open: 0, openErrors: 0 })
    expect(apply(without, { kind: 'restore-task', tasks: ['t1'] })).toEqual(draft)
  })

  it('refuses unknown tasks', () => {
    expect(refusalOf(draft, { kind: 'not-a-task', tasks: ['t1', 't7'] })).toBe('reading-task-unknown')
    expect(refusalOf(draft, { kind: 'restore-task', tasks: ['t7'] })).toBe('reading-task-unknown')
  })
})

describe('a task from lines of the source', () => {
  const draft = draftWith([
    task('A', { source: { line: 3, page: 1, endLine: 4 } }),
    task('B', { source: { line: 12, page: 2, endLine: 12 }, section: 'II' }),
  ])

  it('stands where its lines stand', () => {
    const next = apply(draft, { kind: 'add-task', fromLine: 10, toLine: 11 })
    expect(next.tasks.map((one) => one.key)).toEqual(['t1', 't3', 't2'])
    expect(next.tasks[1]).toEqual({
      ...task('Dòng số 10; - Dòng số 11', { lead: [], coordinating: [], section: 'I. Nhiệm vụ' }),
      period: { kind: 'unspecified', year: 2026, values: [] },
      source: { line: 10, page: 1, endLine: 11 },
      key: 't3',
      dueOn: null,
      dropped: false,
    })
  })

  it('takes the words that the officer gives, and comes first where nothing is before it', () => {
    const next = apply(draft, {
      kind: 'add-task',
      fromLine: 1,
      toLine: 1,
      text: ' Xét khen thưởng (nếu có) ',
    })
    expect(next.tasks[0]).toMatchObject({
      text: 'Xét khen thưởng (nếu có)',
      conditional: true,
      section: null,
    })
  })

  it.each([
    [0, 1],
    [5, 4],
    [1, 21],
  ])('refuses lines %i to %i', (fromLine, toLine) => {
    expect(refusalOf(draft, { kind: 'add-task', fromLine, toLine })).toBe('reading-lines-outside')
  })

  it('refuses empty words', () => {
    expect(refusalOf(draft, { kind: 'add-task', fromLine: 1, toLine: 1, text: ' ' })).toBe(
      'reading-task-empty',
    )
  })
})

describe('bodies and dates', () => {
  const draft = draftWith(
    [task('A')],
    [finding('lead-not-distinguished', { task: 0 }), finding('period-missing', { task: 0 })],
  )

  it('sets bodies once each, a lead does not co-ordinate, and the question is answered', () => {
    const next = apply(draft, {
      kind: 'set-bodies',
      task: 't1',
      lead: [' Sở  Tài chính', 'Sở Tài chính', ''],
      coordinating: ['Sở Tài chính', 'UBND xã'],
    })
    expect(next.tasks[0]).toMatchObject({ lead: ['Sở Tài chính'], coordinating: ['UBND xã'] })
    expect(states(next)).toEqual(['accepted', 'open'])
  })

  it('sets and clears a date of its own', () => {
    const next = apply(draft, { kind: 'set-due', task: 't1', dueOn: '2026-06-11' })
    expect(next.tasks[0]!.dueOn).toBe('2026-06-11')
    expect(states(next)).toEqual(['open', 'accepted'])
    expect(apply(next, { kind: 'set-due', task: 't1', dueOn: null }).tasks[0]!.dueOn).toBeNull()
  })

  it('matches a name to a unit, and takes the word back', () => {
    const match = { kind: 'unit', unitId: '7' } as const
    const next = apply(draft, { kind: 'match-body', body: 'Sở Nội vụ', match })
    expect(next.matches).toEqual({ 'Sở Nội vụ': match })
    expect(apply(next, { kind: 'match-body', body: 'Sở Nội vụ', match: null }).matches).toEqual({})
    expect(refusalOf(draft, { kind: 'match-body', body: 'Sở khác', match })).toBe('reading-body-unknown')
  })

  it('lists each name once with the tasks it stands in, without what is no task', () => {
    const two = draftWith([task('A'), task('B', { lead: ['UBND xã'] }), task('C', { lead: ['Báo'] })])
    const dropped = apply(two, { kind: 'not-a-task', tasks: ['t3'] })
    expect(bodyNames(dropped)).toEqual([
      { name: 'Sở Nội vụ', tasks: 1 },
      { name: 'Các sở, ban, ngành', tasks: 2 },
      { name: 'UBND xã', tasks: 1 },
    ])
  })
})

describe('the heading', () => {
  const draft = draftWith(
    [task('A')],
    [finding('number-missing'), finding('issue-date-incomplete'), finding('year-mismatch', { task: 0 })],
  )

  it('changes what is given and answers what was asked', () => {
    const next = apply(draft, {
      kind: 'edit-document',
      number: '02/KH-UBND',
      issuedOn: '2026-01-05',
      year: 2026,
    })
    expect(next.document).toEqual({
      ...draft.document,
      number: '02/KH-UBND',
      issuedOn: '2026-01-05',
    })
    expect(states(next)).toEqual(['accepted', 'accepted', 'open'])
  })
})

describe('answering a question', () => {
  it.each<[string, Partial<Finding>, (draft: ReadingDraft) => unknown, unknown]>([
    [
      'a misreading in a task',
      {
        code: 'likely-misreading',
        task: 0,
        message: 'Có thể đọc sai “Kiến toàn”, nghĩa là “Kiện toàn”',
        suggestion: 'Kiện toàn',
      },
      (draft) => draft.tasks[0]!.text,
      'Kiện toàn Hội đồng',
    ],
    [
      'a misreading in the heading',
      { code: 'likely-misreading', message: 'Có thể “Hung Yên” là “Hưng Yên”', suggestion: 'Hưng Yên' },
      (draft) => draft.document.place,
      'Hưng Yên',
    ],
    [
      'a misreading in the signature',
      { code: 'likely-misreading', message: '“KI. CHỦ TỊCH”?', suggestion: 'KT. CHỦ TỊCH' },
      (draft) => draft.document.signer.position,
      'KT. CHỦ TỊCH',
    ],
    [
      'a misreading in a section heading',
      { code: 'likely-misreading', message: '“Nhiệm vu”?', suggestion: 'Nhiệm vụ' },
      (draft) => draft.tasks[0]!.section,
      'I. Nhiệm vụ',
    ],
    [
      'a number twice',
      { code: 'ordinal-repeated', task: 0, suggestion: '4' },
      (draft) => draft.tasks[0]!.ordinal,
      '4',
    ],
    [
      'a number of two spellings',
      { code: 'number-spelled-twice', suggestion: '02/KH' },
      (draft) => draft.document.number,
      '02/KH',
    ],
    [
      'a day of issue',
      { code: 'issue-date-incomplete', suggestion: '2026-02-06' },
      (draft) => draft.document.issuedOn,
      '2026-02-06',
    ],
  ])('accepts %s', (_name, given, look, expected) => {
    const section = given.message?.includes('Nhiệm vu”') ? 'I. Nhiệm vu' : 'I'
    const draft = draftWith(
      [task('Kiến toàn Hội đồng', { section })],
      [finding(given.code ?? 'lead-missing', given)],
    )
    const next = apply(draft, { kind: 'answer-finding', finding: 'f1', answer: 'accept' })
    expect(look(next)).toBe(expected)
    expect(states(next)).toEqual(['accepted'])
  })

  it('dismisses with a note, and can be asked again', () => {
    const draft = draftWith([task('A')], [finding('ordinal-gap')])
    const next = apply(draft, {
      kind: 'answer-finding',
      finding: 'f1',
      answer: 'dismiss',
      note: ' Bản gốc thiếu ',
    })
    expect(next.findings[0]).toEqual({ ...draft.findings[0], state: 'dismissed', note: 'Bản gốc thiếu' })
    expect(apply(next, { kind: 'answer-finding', finding: 'f1', answer: 'ask-again' })).toEqual(draft)
  })

  it.each<[string, Finding]>([
    ['without a suggestion', finding('lead-missing', { task: 0 })],
    ['that quotes nothing', finding('likely-misreading', { task: 0, message: 'Đọc sai?', suggestion: 'Y' })],
  ])('refuses to accept one %s', (_name, asked) => {
    const draft = draftWith([task('A')], [asked])
    expect(refusalOf(draft, { kind: 'answer-finding', finding: 'f1', answer: 'accept' })).toBe(
      'reading-nothing-to-accept',
    )
  })

  it('mends a duty, and only notes a slip in words that the plan does not take over', () => {
    const period = { kind: 'unspecified', year: null, values: [] } as const
    const duty = {
      body: 'Sở Nội vụ',
      coordinating: [],
      text: 'đôn đốc ký giao ươc',
      period: { ...period, values: [] },
      line: 9,
    }
    const slip = { message: 'Dòng 9: “giao ươc” có thể là “giao ước”.', suggestion: 'giao ước', line: 9 }
    const draft = { ...draftWith([task('A')], [finding('likely-misreading', slip)]), duties: [duty] }
    const accept = { kind: 'answer-finding', finding: 'f1', answer: 'accept' } as const
    expect(apply(draft, accept).duties).toEqual([{ ...duty, text: 'đôn đốc ký giao ước' }])
    const elsewhere = apply({ ...draft, duties: [] }, accept)
    expect(elsewhere).toEqual({
      ...draft,
      duties: [],
      findings: [{ ...draft.findings[0], state: 'accepted' }],
    })
  })

  it('mends the same slip twice in one task by the first of two answers', () => {
    const slip = { task: 0, message: 'Dòng 1: “giao ươc” có thể là “giao ước”.', suggestion: 'giao ước' }
    const asked = [finding('likely-misreading', slip), finding('likely-misreading', slip)]
    const draft = draftWith([task('Ký giao ươc; chấm giao ươc')], asked)
    const once = apply(draft, { kind: 'answer-finding', finding: 'f1', answer: 'accept' })
    const twice = apply(once, { kind: 'answer-finding', finding: 'f2', answer: 'accept' })
    expect(texts(twice)).toEqual(['Ký giao ước; chấm giao ước'])
    expect(states(twice)).toEqual(['accepted', 'accepted'])
  })

  it('takes the lead that was read where it is confirmed', () => {
    const draft = draftWith(
      [task('A')],
      [finding('lead-not-distinguished', { task: 0, suggestion: 'Sở Nội vụ' })],
    )
    const next = apply(draft, { kind: 'answer-finding', finding: 'f1', answer: 'accept' })
    expect(next.tasks).toBe(draft.tasks)
    expect(states(next)).toEqual(['accepted'])
  })

  it('refuses an unknown question', () => {
    expect(refusalOf(draftWith([]), { kind: 'answer-finding', finding: 'f1', answer: 'dismiss' })).toBe(
      'reading-finding-unknown',
    )
  })
})
