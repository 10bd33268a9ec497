/** What a request asks for. */
export const requestKinds = ['exchange', 'reissue', 'correction'] as const
export type RequestKind = (typeof requestKinds)[number]

export const requestStates = [
  'received',
  'waiting-papers',
  'forwarded',
  'came-back',
  'done',
  'refused',
  'withdrawn',
] as const
export type RequestState = (typeof requestStates)[number]

export const requestSteps = [
  'papers-asked',
  'papers-given',
  'forwarded',
  'came-back',
  'done',
  'refused',
  'withdrawn',
] as const
export type RequestStep = (typeof requestSteps)[number]

/** Where each step leads, and from where it may be taken. */
const steps: Record<RequestStep, { to: RequestState; from: readonly RequestState[] }> = {
  'papers-asked': { to: 'waiting-papers', from: ['received'] },
  'papers-given': { to: 'received', from: ['waiting-papers'] },
  forwarded: { to: 'forwarded', from: ['received'] },
  'came-back': { to: 'came-back', from: ['forwarded'] },
  done: { to: 'done', from: ['received', 'came-back'] },
  refused: { to: 'refused', from: ['received', 'waiting-papers', 'came-back'] },
  withdrawn: { to: 'withdrawn', from: ['received', 'waiting-papers', 'forwarded'] },
}

/** The steps that a request in this state is open to. */
export function openSteps(state: RequestState): RequestStep[] {
  return requestSteps.filter((step) => steps[step].from.includes(state))
}

/** The state that a step leads to; null where it may not be taken now. */
export function stateAfter(state: RequestState, step: RequestStep): RequestState | null {
  return steps[step].from.includes(state) ? steps[step].to : null
}

/** Is the clock running: not while papers are missing, and not when the matter is closed. */
export function isRunning(state: RequestState): boolean {
  return state === 'received' || state === 'forwarded' || state === 'came-back'
}

export type PaperState = 'there' | 'missing' | 'wrong'
export type Paper = { part: string; name: string; required: boolean; state: PaperState }

/** The first required paper that is not in order. */
export function lackingPaper(papers: readonly Paper[]): Paper | undefined {
  return papers.find(({ required, state }) => required && state !== 'there')
}
