/** How long one piece of work may hold the process before it lets other requests in. */
const longestMs = 20

/**
 * For work that reckons for a second: called now and then, what this gives lets other requests be served in between, and
 * returns at once while the work has not held the process for long.
 */
export function lettingOthersIn(): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < longestMs) return
    await new Promise((resolve) => setImmediate(resolve))
    since = performance.now()
  }
}
