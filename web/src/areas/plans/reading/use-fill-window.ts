import { type RefObject, useLayoutEffect, useRef } from 'react'

/** Sets `--above` of the element to what stands above it, so that it can take the rest of the window's height. */
export function useFillWindow(): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const box = element.current
    if (!box) return
    const measure = () => {
      const above = box.getBoundingClientRect().top + window.scrollY
      box.style.setProperty('--above', `${Math.round(above)}px`)
    }
    measure()
    // A notice above may come, go or wrap.
    const watcher = new ResizeObserver(measure)
    watcher.observe(document.body)
    if (box.parentElement) for (const one of box.parentElement.children) if (one !== box) watcher.observe(one)
    return () => watcher.disconnect()
  }, [])
  return element
}
