import { monthsLater, wholeMonths } from '../days.ts'
import type { Facts } from '../facts.ts'

/** Stretches of time, oldest first, each with the highest post that the person held in it; half-open. */
export type Posts = readonly { post: string; from: string; until: string }[]

/** The posts of the case up to the day of the proposal; of several at once the highest counts. */
export function postsFrom(facts: Facts, notBefore: string | null): Posts {
  const { on, subject } = facts.theCase
  const order = facts.law.law.terms.posts.map((one) => one.id)
  const held = (subject.posts ?? [])
    .map(({ post, from, until }) => ({
      post,
      from: notBefore && from < notBefore ? notBefore : from,
      until: until && until < on ? until : on,
    }))
    .filter((one) => one.from < one.until)
    .sort((a, b) => order.indexOf(a.post) - order.indexOf(b.post))
  const days = [...new Set(held.flatMap((one) => [one.from, one.until]))].sort()
  return days.slice(1).flatMap((until, i) => {
    const from = days[i]!
    const highest = held.find((one) => one.from <= from && until <= one.until)
    return highest ? [{ post: highest.post, from, until }] : []
  })
}

/** Months in any of these posts; a rest of days counts as its share of a month, so that no day is lost. */
export const monthsIn = (posts: Posts, ids: readonly string[]): number =>
  runsOf(posts, ids).reduce((sum, one) => sum + monthsOf(one), 0)

/** The longest time without a break in any of these posts, in months. */
export const longestRun = (posts: Posts, ids: readonly string[]): number =>
  Math.max(0, ...runsOf(posts, ids).map(monthsOf))

function runsOf(posts: Posts, ids: readonly string[]): { from: string; until: string }[] {
  const runs: { from: string; until: string }[] = []
  for (const { post, from, until } of posts) {
    if (!ids.includes(post)) continue
    const last = runs.at(-1)
    if (last?.until === from) last.until = until
    else runs.push({ from, until })
  }
  return runs
}

const daysOfMonth = 31

function monthsOf({ from, until }: { from: string; until: string }): number {
  const whole = wholeMonths(from, until)
  const rest = (Date.parse(until) - Date.parse(monthsLater(from, whole))) / 86_400_000
  return whole + rest / daysOfMonth
}
