import type { Returned } from '@server/areas/nominations/schemas-appraisal.ts'
import { nominationText, appraisalText as text } from '../../text/nominations.ts'
import { ConfirmAct, formatNumber } from '../../ui/index.ts'
import { namesOf } from './AppraiseDialog.tsx'
import { ReturnWords, useReturn, useReturnWords } from './ReturnWords.tsx'

const whats = ['minutes', 'letter', 'quota', 'facts', 'other'] as const

/** Returns whole dossiers: their units may add, change and take out rows again. What is wrong is ticked and written once. */
export function ReturnWholeDialog(props: {
  dossiers: readonly { id: string; unitName: string }[]
  onClose: () => void
  onOutcome?: (outcome: Returned) => void
}) {
  const { dossiers, onClose } = props
  const written = useReturnWords()
  const items = dossiers.flatMap(({ id }) =>
    [...written.ticked].map(([what, note]) => ({
      dossierId: id,
      nominationId: null,
      what,
      note: note || null,
    })),
  )
  const { send, isEmpty } = useReturn(written, items, props)
  const label = text.returnWhole(formatNumber(dossiers.length))
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={label}
      consequences={[namesOf(dossiers.map(({ unitName }) => ({ name: unitName }))), text.returnWholeTells]}
      actLabel={label}
      onConfirm={() => send.mutate()}
      busy={send.isPending}
      problem={send.error}
      disabled={isEmpty}
    >
      <ReturnWords
        written={written}
        choices={whats.map((what) => ({ what, label: nominationText.whats[what] }))}
      />
    </ConfirmAct>
  )
}
