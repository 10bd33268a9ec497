import type { LedgerEntry } from './chain.ts'

/** What an act says in Vietnamese; details are those that the act recorded. */
export type ActSentence = string | ((details: Record<string, unknown>) => string)

const sentences = new Map<string, ActSentence>()

/** Each area adds the sentences of its acts, once, when it is loaded. An act that two areas describe is a bug. */
export function describeActs(entries: Record<string, ActSentence>): void {
  for (const [act, sentence] of Object.entries(entries)) {
    const known = sentences.get(act)
    if (known && known !== sentence) throw new Error(`act described twice: ${act}`)
    sentences.set(act, sentence)
  }
}

/** Acts that have a sentence. */
export function describedActs(): string[] {
  return [...sentences.keys()].sort()
}

/** The entry in words; an act of a program that is no longer here still names its thing. */
export function describeEntry(
  entry: Pick<LedgerEntry, 'act' | 'objectKind' | 'objectId' | 'details'>,
): string {
  const sentence = sentences.get(entry.act)
  if (sentence === undefined) return `Việc “${entry.act}” trên ${entry.objectKind} ${entry.objectId}`
  return typeof sentence === 'function' ? sentence(entry.details) : sentence
}
