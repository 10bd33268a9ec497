import type { Period, PlanDocument } from './reading/plan-reading.ts'
import type { BodyMatch } from './reading-draft.ts'
import type { WorkKind } from './work-kind.ts'

/** What an officer may do to a draft. Tasks and questions are named by their keys; offsets are UTF-16 units of `text`. */
export type ReadingOperation =
  | {
      kind: 'edit-task'
      task: string
      text?: string | undefined
      ordinal?: string | null | undefined
      section?: string | null | undefined
      period?: Period | undefined
      workKind?: WorkKind | undefined
      conditional?: boolean | undefined
    }
  | { kind: 'split-task'; task: string; at: number[] | 'sub-bullets' }
  | { kind: 'join-tasks'; tasks: string[] }
  | { kind: 'not-a-task'; tasks: string[] }
  | { kind: 'restore-task'; tasks: string[] }
  | { kind: 'add-task'; fromLine: number; toLine: number; text?: string | undefined }
  | { kind: 'set-bodies'; task: string; lead: string[]; coordinating: string[] }
  | { kind: 'set-due'; task: string; dueOn: string | null }
  | ({ kind: 'edit-document' } & { [Key in EditableKey]?: PlanDocument[Key] | undefined })
  | {
      kind: 'answer-finding'
      finding: string
      answer: 'accept' | 'dismiss' | 'ask-again'
      note?: string | undefined
    }
  | { kind: 'match-body'; body: string; match: BodyMatch | null }

/** Parts of the heading that an officer may mend. */
export type EditableKey = Exclude<keyof PlanDocument, 'kind'>
