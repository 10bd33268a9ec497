import { useState } from 'react'
import { isSame, mergeDraft } from './merge-draft.ts'

export type Draft<T extends object> = {
  value: T
  put: (change: Partial<T>) => void
  /** Something is typed that is not saved. */
  isChanged: boolean
  /** Typed here and meanwhile saved differently by someone else. */
  clashes: readonly (keyof T)[]
  /** Lets go of what was typed. */
  takeSaved: () => void
  /** Sends what is typed; what comes back saved, trimmed perhaps, is no clash. */
  send: <Result>(request: () => Promise<Result>) => Promise<Result>
}

/**
 * Values of a form over what is saved. When the page is read again and someone else has saved something, what was typed stays; what was
 * not touched becomes what is saved now.
 */
export function useDraft<T extends object>(saved: T): Draft<T> {
  const fresh = (): State<T> => ({ base: saved, value: saved, clashes: [], sent: null })
  const [state, setState] = useState(fresh)
  let shown = state
  if (!isSame(state.base, saved)) {
    // What was sent and not typed on since is what was saved.
    const base = state.sent ? { ...state.base, ...untouched(state.sent, state.value) } : state.base
    shown = { base: saved, ...mergeDraft(base, state.value, saved), sent: null }
    setState(shown)
  }
  return {
    value: shown.value,
    put: (change) => setState((before) => ({ ...before, value: { ...before.value, ...change } })),
    isChanged: !isSame(shown.value, saved),
    clashes: shown.clashes,
    takeSaved: () => setState(fresh),
    send: async (request) => {
      setState((before) => ({ ...before, sent: before.value }))
      try {
        return await request()
      } catch (problem) {
        setState((before) => ({ ...before, sent: null }))
        throw problem
      }
    },
  }
}

type State<T extends object> = { base: T; value: T; clashes: (keyof T)[]; sent: T | null }

function untouched<T extends object>(sent: T, value: T): Partial<T> {
  const keys = Object.keys(sent) as (keyof T)[]
  return Object.fromEntries(
    keys.filter((key) => isSame(sent[key], value[key])).map((key) => [key, sent[key]]),
  ) as Partial<T>
}
