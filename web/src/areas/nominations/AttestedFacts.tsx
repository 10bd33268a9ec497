import { SegmentedControl } from '@mantine/core'
import type { AwardListView } from '@server/areas/law/schemas.ts'
import type { EligibilityAnswer } from '@server/areas/law/schemas-eligibility.ts'
import type { NominationView } from '@server/areas/nominations/schemas-appraisal.ts'
import { useApi } from '../../api/use-api.ts'
import { oneText as text } from '../../text/dossiers.ts'
import classes from './nominations.module.css'

/** What the law asks somebody responsible to attest, and what the unit answered; a yearly rating that no record has, too. */
export function AttestedFacts(props: {
  one: NominationView
  facts: Record<string, unknown>
  mayEdit: boolean
  onChange: (facts: Record<string, unknown>) => void
}) {
  const { one, facts, mayEdit, onChange } = props
  const answer = one.answer as EligibilityAnswer | null
  const said = (facts.facts ?? {}) as Record<string, boolean | null>
  const asked = (answer?.missing ?? []).flatMap((path) => /^subject\.facts\.(.+)$/.exec(path)?.[1] ?? [])
  const codes = [...new Set([...Object.keys(said), ...asked])]
  const list = useApi<AwardListView>('/law/awards', { on: one.judgedOn }, { enabled: codes.length > 0 })
  if (codes.length === 0) return null
  const label = (code: string) => list.data?.facts.find((fact) => fact.code === code)?.label ?? code
  const put = (code: string, value: boolean | null) => {
    const { [code]: _, ...rest } = said
    onChange({ ...facts, facts: value === null ? rest : { ...rest, [code]: value } })
  }
  return (
    <ul className={classes.list} aria-label={text.attested}>
      {codes.map((code) => (
        <li key={code}>
          <span>{label(code)}</span>
          <SegmentedControl
            size="xs"
            disabled={!mayEdit}
            aria-label={label(code)}
            value={said[code] === true ? 'yes' : said[code] === false ? 'no' : 'unknown'}
            data={[
              { value: 'yes', label: text.yes },
              { value: 'no', label: text.no },
              { value: 'unknown', label: text.unknown },
            ]}
            onChange={(next) => put(code, next === 'unknown' ? null : next === 'yes')}
          />
        </li>
      ))}
    </ul>
  )
}
