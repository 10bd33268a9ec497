import { Button } from '@mantine/core'
import type { CandidateList, HolderView } from '@server/areas/awards/schemas.ts'
import { useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { partialDate, awardText as text } from '../../text/awards.ts'
import { AppLink } from '../../ui/index.ts'
import classes from './awards.module.css'
import type { Candidate } from './MergeDialog.tsx'

/** Other records of the register that look like the same holder, so that nobody's awards stay scattered unseen. */
export function Twins(props: { holder: HolderView; mayMerge: boolean; onMerge: (twin: Candidate) => void }) {
  const { holder } = props
  const found = useApi<CandidateList>('/award-holders/candidates', {
    name: holder.name,
    kind: holder.kind,
    of: holder.id,
  })
  const twins = found.data?.rows.filter(({ match }) => match !== 'new') ?? []
  if (twins.length === 0) return null
  return (
    <section aria-label={text.twins}>
      <h2>{text.twins}</h2>
      <p className={classes.soft}>{text.twinsHint}</p>
      <ul className={classes.candidates}>
        {twins.map((twin) => (
          <li key={twin.id}>
            <span>
              <AppLink to={paths.awardHolder(twin.id)}>{twin.name}</AppLink>
              {twin.bornOn && `, ${text.born(partialDate(twin.bornOn))}`}
              <span className={classes.soft}>
                {[` ${twin.reasons.join(', ')}`, twin.unit, twin.latest, text.found(twin.awards, false)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            {props.mayMerge && (
              <Button
                className="no-print"
                variant="default"
                size="compact-sm"
                onClick={() => props.onMerge(twin)}
              >
                {text.mergeThis}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
