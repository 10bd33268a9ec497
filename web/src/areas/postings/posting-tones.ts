import type { PostingList } from '@server/areas/nominations/schemas-postings.ts'
import type { Tone } from '../../ui/index.ts'

export const postingTones: Record<PostingList['rows'][number]['state'], Tone> = {
  draft: 'amber',
  waiting: 'grey',
  running: 'green',
  ended: 'grey',
  withdrawn: 'red',
}
