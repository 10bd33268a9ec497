import { Radio } from '@mantine/core'
import type { CandidateList } from '@server/areas/awards/schemas.ts'
import { decisionText as text } from '../../text/decisions.ts'

const yearOf = (bornOn: string | null) => (bornOn ? `, ${bornOn.slice(0, 4)}` : '')

/** Which of those of the name in the register is meant; nobody chosen leaves it to the comparison when the number is given. */
export function ChooseHolder({
  rows,
  value,
  onChange,
  asNew,
}: {
  rows: CandidateList['rows']
  value: string | null
  onChange: (holderId: string | null) => void
  asNew?: { value: boolean; onChange: (value: boolean) => void }
}) {
  if (rows.length === 0 && !asNew) return null
  return (
    <Radio.Group
      label={text.whoInRegister}
      value={value ?? (asNew?.value ? 'new' : '')}
      onChange={(next) => {
        onChange(next === '' || next === 'new' ? null : next)
        asNew?.onChange(next === 'new')
      }}
      mt="md"
    >
      {rows.slice(0, 8).map((row) => (
        <Radio
          key={row.id}
          value={row.id}
          label={`${row.name}${yearOf(row.bornOn)}`}
          description={text.sameAs(row.latest, row.unit)}
          mt={6}
        />
      ))}
      <Radio value="" label={text.notYet} mt={6} />
      {asNew && <Radio value="new" label={text.asNew} mt={6} />}
    </Radio.Group>
  )
}
