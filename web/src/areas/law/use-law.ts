import type { AwardListView } from '@server/areas/law/schemas.ts'
import { useApi } from '../../api/use-api.ts'
import { todayOn, useFilters } from '../../ui/index.ts'
import type { Naming } from './RuleTree.tsx'

/** The awards of the day in the address (`?ngay=`), else of today. */
export function useAwards() {
  const on = useDayOfAddress()
  const awards = useApi<AwardListView>('/law/awards', { on }, { keepOld: true })
  return { on, awards, words: wordsOf(awards.data), naming: namingOf(awards.data) }
}

/** The day in the address (`?ngay=`), else today. */
export function useDayOfAddress(): string {
  const { ngay } = useFilters()
  return ngay ?? todayOn()
}

export type LawWords = { word: (id: string) => string; subject: (id: string) => string }

function wordsOf(list: AwardListView | undefined): LawWords {
  const words = new Map(list?.words.map(({ id, label }) => [id, label]))
  const subjects = new Map(list?.subjects.map(({ id, label }) => [id, label]))
  return { word: (id) => capital(words.get(id) ?? id), subject: (id) => subjects.get(id) ?? id }
}

function namingOf(list: AwardListView | undefined): Naming {
  const facts = new Map(list?.facts.map(({ code, label }) => [code, label]))
  const posts = new Map(list?.posts.map(({ id, label }) => [id, label]))
  return {
    nameOf: (id) => list?.names[id] ?? id,
    factOf: (code) => facts.get(code) ?? null,
    postOf: (id) => posts.get(id) ?? id,
  }
}

function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1)
}
