import { dayInWords } from './check-change.ts'

export const changeKinds = ['founded', 'renamed', 'moved', 'merged', 'split', 'dissolved'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** A change with the names of its units: before the day, and from the day on. */
export type NamedChange = {
  kind: ChangeKind
  happenedOn: string
  basis: string
  basisOn: string | null
  before: { id: string; name: string }[]
  after: { id: string; name: string; parentName?: string | null }[]
}

function join(names: string[]): string {
  if (names.length < 2) return names.join('')
  return `${names.slice(0, -1).join(', ')} và ${names.at(-1)}`
}

function names(units: { name: string }[]): string {
  return join(units.map((unit) => unit.name))
}

/** The decision, as documents cite it; empty where none was given. */
export function citeBasis(change: { basis: string; basisOn: string | null }): string {
  const day = change.basisOn ? ` ngày ${dayInWords(change.basisOn)}` : ''
  return `${change.basis}${day}`.trim()
}

function happening(change: NamedChange): string {
  const { before, after } = change
  switch (change.kind) {
    case 'founded':
      return `thành lập ${names(after)}`
    case 'renamed':
      return `${names(before)} đổi tên thành ${names(after)}`
    case 'moved': {
      const parent = after[0]?.parentName
      return parent
        ? `${names(after)} chuyển về trực thuộc ${parent}`
        : `${names(after)} không còn trực thuộc đơn vị nào`
    }
    case 'merged': {
      const survivor = after.find((unit) => before.some(({ id }) => id === unit.id))
      const gone = before.filter((unit) => unit.id !== survivor?.id)
      const renamed =
        survivor && !before.some((unit) => unit.id === survivor.id && unit.name === survivor.name)
      if (survivor && !renamed) return `sáp nhập ${names(gone)} vào ${survivor.name}`
      return `hợp nhất ${names(before)} thành ${names(after)}`
    }
    case 'split': {
      const survivor = before.find((unit) => after.some(({ id }) => id === unit.id))
      const founded = after.filter((unit) => unit.id !== survivor?.id)
      return survivor
        ? `tách ${names(founded)} ra khỏi ${survivor.name}`
        : `chia ${names(before)} thành ${names(after)}`
    }
    case 'dissolved':
      return `giải thể ${names(before)}`
  }
}

/** One change as a sentence: "01/7/2025: hợp nhất A và B thành C (Nghị quyết số 202/2025/QH15 ngày 12/6/2025)." */
export function describeChange(change: NamedChange): string {
  const cited = citeBasis(change)
  return `${dayInWords(change.happenedOn)}: ${happening(change)}${cited ? ` (${cited})` : ''}.`
}
