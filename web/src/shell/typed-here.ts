let typedAt: string | null = null

/** Remembers on which page something was typed last: what is not saved there would be lost by leaving it. */
export function watchTyping(): void {
  document.addEventListener('input', ({ target }) => {
    if (target instanceof Element && target.closest('main, [role="dialog"]')) typedAt = location.pathname
  })
}

/** True where something was typed on the page that is open. */
export const hasTypedHere = (): boolean => typedAt === location.pathname
