import type { WorkKind } from './work-kind.ts'

/**
 * What a task of a kind opens. To add one: an entry below, and where the workspace's work is finished a call of
 * `finishTaskFromWorkspace` (tasks/finish-task.ts; another area gets it through index.ts) with the key, so that finishing
 * the work is the progress of the task.
 */
export type Workspace = {
  /** Stable; stands in the record that the workspace leaves on the task. */
  key: string
  kinds: readonly WorkKind[]
  /** Verb with its object, as the button says it. */
  label: string
  /** Address in the web app. */
  path(taskId: string): string
  /** What counts as done, in one sentence. */
  doneWhen: string
}

/** The one place to register: kind → what it opens → what counts as done. */
const workspaces: readonly Workspace[] = [
  {
    key: 'plan-drafting',
    kinds: ['plan'],
    label: 'Soạn kế hoạch từ nhiệm vụ này',
    path: (taskId) => `/ke-hoach/soan?nhiem-vu=${taskId}`,
    doneWhen: 'Nhiệm vụ hoàn thành khi kế hoạch soạn từ nhiệm vụ này được ban hành.',
  },
  {
    key: 'nomination-round',
    kinds: ['commendation'],
    label: 'Mở đợt xét từ nhiệm vụ này',
    path: (taskId) => `/dot-xet/mo?nhiem-vu=${taskId}`,
    doneWhen: 'Nhiệm vụ hoàn thành khi mọi trường hợp của đợt xét mở từ nhiệm vụ này đã có quyết định.',
  },
  {
    key: 'council-session',
    kinds: ['council-session'],
    label: 'Triệu tập phiên họp từ nhiệm vụ này',
    path: (taskId) => `/hop?nhiem-vu=${taskId}`,
    doneWhen: 'Nhiệm vụ hoàn thành khi phiên họp triệu tập từ nhiệm vụ này kết thúc.',
  },
]

/** The workspace that a task of this kind opens; null where the kind has none. */
export function workspaceOf(kind: string): Workspace | null {
  return workspaces.find((workspace) => (workspace.kinds as readonly string[]).includes(kind)) ?? null
}
