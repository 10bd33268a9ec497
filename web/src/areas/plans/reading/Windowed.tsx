import { type ReactNode, type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react'

export type WindowedHandle = {
  /** Brings an entry into sight, rendering its stretch first. */
  show(index: number): void
}

export type WindowedProps<T> = {
  items: readonly T[]
  /** Pixels that an entry takes before it was measured. */
  estimate: number
  /** The scrolling element around the list. */
  root: React.RefObject<HTMLElement | null>
  handle?: Ref<WindowedHandle>
  children: (item: T, index: number) => ReactNode
}

const stretch = 40

/** A long list of which only the stretches near the window stand in the page; the others keep their place by height. */
export function Windowed<T>({ items, estimate, root, handle, children }: WindowedProps<T>) {
  const box = useRef<HTMLDivElement>(null)
  const heights = useRef(new Map<number, number>())
  const [near, setNear] = useState<ReadonlySet<number>>(() => new Set([0]))
  const count = Math.ceil(items.length / stretch)

  useEffect(() => {
    const list = box.current
    if (!list) return
    const watcher = new IntersectionObserver(
      (entries) => {
        setNear((before) => {
          const after = new Set(before)
          for (const entry of entries) {
            const at = Number((entry.target as HTMLElement).dataset.stretch)
            if (entry.isIntersecting) after.add(at)
            else {
              heights.current.set(at, entry.boundingClientRect.height)
              after.delete(at)
            }
          }
          return after
        })
      },
      { root: root.current, rootMargin: '900px 0px' },
    )
    // One child a stretch: as many as there were when the effect was set up.
    for (let at = 0; at < count; at += 1) watcher.observe(list.children[at]!)
    return () => watcher.disconnect()
  }, [count, root])

  useImperativeHandle(
    handle,
    () => ({
      show(index) {
        const at = Math.floor(index / stretch)
        setNear((before) => new Set([...before, at]))
        // Two frames: the stretch must stand in the page before its entry can be measured.
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            const entry = box.current?.children[at]?.children[index % stretch]
            entry?.scrollIntoView({ block: 'nearest' })
          }),
        )
      },
    }),
    [],
  )

  return (
    <div ref={box}>
      {Array.from({ length: count }, (_, at) => {
        const part = items.slice(at * stretch, (at + 1) * stretch)
        const height = heights.current.get(at) ?? part.length * estimate
        return (
          <div key={at} data-stretch={at} style={near.has(at) ? undefined : { height }}>
            {near.has(at) && part.map((item, i) => children(item, at * stretch + i))}
          </div>
        )
      })}
    </div>
  )
}
