import { useCallback, useEffect, useRef, useState } from 'react'
import { uiText } from '../text/ui.ts'

/** What `SaveState` shows. */
export type Saving =
  | { kind: 'idle' }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: Date }
  | { kind: 'failed'; problem: unknown }

/**
 * Saves a value a moment after it last changed, one save at a time, the newest value last; `saveNow` (also Ctrl+S)
 * does not wait. Leaving with something unsaved asks first.
 */
export function useAutosave<Value>(save: (value: Value) => Promise<unknown>, delayMs = 800) {
  const [state, setState] = useState<Saving>({ kind: 'idle' })
  const pending = useRef<{ value: Value } | null>(null)
  const running = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const saver = useRef(save)
  saver.current = save

  const saveNow = useCallback(async () => {
    clearTimeout(timer.current)
    if (running.current) return
    running.current = true
    while (pending.current) {
      const { value } = pending.current
      pending.current = null
      setState({ kind: 'saving' })
      try {
        await saver.current(value)
        setState({ kind: 'saved', at: new Date() })
      } catch (problem) {
        // Kept, so that the next change or Ctrl+S sends it again.
        pending.current ??= { value }
        setState({ kind: 'failed', problem })
        break
      }
    }
    running.current = false
  }, [])

  const change = useCallback(
    (value: Value) => {
      pending.current = { value }
      setState({ kind: 'unsaved' })
      clearTimeout(timer.current)
      timer.current = setTimeout(saveNow, delayMs)
    },
    [delayMs, saveNow],
  )

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
        event.preventDefault()
        saveNow()
      }
    }
    const onLeave = (event: BeforeUnloadEvent) => {
      if (pending.current || running.current) {
        event.preventDefault()
        event.returnValue = uiText.leaveUnsaved
      }
    }
    window.addEventListener('keydown', onKey)
    window.addEventListener('beforeunload', onLeave)
    return () => {
      window.removeEventListener('keydown', onKey)
      window.removeEventListener('beforeunload', onLeave)
      saveNow()
    }
  }, [saveNow])

  return { state, change, saveNow }
}
