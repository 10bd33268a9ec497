import type { Returned } from '@server/areas/nominations/schemas-appraisal.ts'
import type { RoundView } from '@server/areas/nominations/schemas-rounds.ts'
import { useApi } from '../../api/use-api.ts'
import { nominationText, appraisalText as text } from '../../text/nominations.ts'
import { ConfirmAct, formatNumber } from '../../ui/index.ts'
import { namesOf } from './AppraiseDialog.tsx'
import { ReturnWords, useReturn, useReturnWords } from './ReturnWords.tsx'

export type ReturnedRow = { id: string; dossierId: string; name: string; unitName: string; awardKey: string }

/** Returns one or many: what is wrong is ticked, written once, and sent; each unit sees only what it has to mend. */
export function ReturnDialog(props: {
  rows: readonly ReturnedRow[]
  roundId: string
  onClose: () => void
  onOutcome?: (outcome: Returned) => void
}) {
  const { rows, onClose } = props
  const round = useApi<RoundView>(`/rounds/${props.roundId}`)
  const written = useReturnWords()
  const keys = new Set(rows.map((row) => row.awardKey))
  // A paper that several awards ask for is one line; it is returned to those of whom it is asked.
  const papers = new Map<string, { name: string; awards: Set<string> }>()
  for (const paper of round.data?.papers ?? []) {
    if (!keys.has(paper.awardKey)) continue
    const known = papers.get(paper.part) ?? { name: paper.name, awards: new Set<string>() }
    known.awards.add(paper.awardKey)
    papers.set(paper.part, known)
  }
  const items = rows.flatMap((row) =>
    [...written.ticked].flatMap(([what, note]) => {
      const paper = what.startsWith('paper:') ? papers.get(what.slice(6)) : null
      return paper && !paper.awards.has(row.awardKey)
        ? []
        : [{ dossierId: row.dossierId, nominationId: row.id, what, note: note || null }]
    }),
  )
  const { send, isEmpty } = useReturn(written, items, { ...props, done: text.returned })
  const choices = [
    ...[...papers].map(([part, paper]) => ({ what: `paper:${part}`, label: paper.name })),
    ...(['report', 'person', 'award', 'facts', 'quota', 'other'] as const).map((what) => ({
      what: what as string,
      label: nominationText.whats[what],
    })),
  ]
  const label = text.returnTitle(formatNumber(rows.length))
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={label}
      consequences={[namesOf(rows)]}
      actLabel={text.return(formatNumber(rows.length))}
      onConfirm={() => send.mutate()}
      busy={send.isPending}
      problem={send.error}
      disabled={isEmpty}
    >
      <ReturnWords written={written} choices={choices} />
    </ConfirmAct>
  )
}
