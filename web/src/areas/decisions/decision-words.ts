import type { DecisionView } from '@server/areas/decisions/schemas.ts'
import type { Tone } from '../../ui/index.ts'

export type Row = DecisionView['rows'][number]

export const stateTones: Record<DecisionView['state'], Tone> = {
  draft: 'grey',
  submitted: 'amber',
  numbered: 'green',
  signed: 'green',
  dropped: 'grey',
}

/** "Bà Nguyễn Thị Ánh". */
export function calledBy(
  row: Pick<Row, 'holderKind' | 'gender' | 'name'>,
  words: { female: string; male: string },
): string {
  return row.holderKind === 'person' && row.gender ? `${words[row.gender]} ${row.name}` : row.name
}
