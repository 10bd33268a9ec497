import { useEffect, useRef } from 'react'

/** What each key does on the reading page; null: nothing just now. */
export type Shortcuts = readonly (readonly [key: string, act: (() => unknown) | null])[]

/**
 * Letters and arrows act while no field, menu or dialog has the focus; Ctrl+Z counts as "u". Keys with other modifiers
 * are the browser's.
 */
export function useShortcuts(shortcuts: Shortcuts): void {
  const current = useRef(shortcuts)
  current.current = shortcuts
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement
      if (target.closest('input, textarea, select, [role="dialog"], [role="listbox"], [role="menu"]')) return
      // The text of the source scrolls by its own arrows.
      if (event.key.startsWith('Arrow') && target.closest('[data-scrolls]')) return
      const isUndo = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z'
      if ((event.ctrlKey || event.metaKey || event.altKey) && !isUndo) return
      const key = isUndo ? 'u' : event.key.length === 1 ? event.key.toLowerCase() : event.key
      const act = current.current.find(([name]) => name === key)?.[1]
      if (!act) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
