import { Button } from '@mantine/core'
import type { RecordedFactsView } from '@server/areas/law/schemas-results.ts'
import { paths } from '../../../paths.ts'
import { verdictText as text } from '../../../text/verdict.ts'
import { AppLink, useSetFilters } from '../../../ui/index.ts'
import classes from './verdict.module.css'

/** Whose recorded facts the case begins with. */
export function RecordedSubject({ recorded, onDrop }: { recorded: RecordedFactsView; onDrop: () => void }) {
  const setFilters = useSetFilters()
  return (
    <div className={`${classes.warning} no-print`} role="note">
      <strong>{text.factsOf(recorded.name, recorded.unitName)}</strong> {text.factsOfHint}
      <div className={classes.acts} style={{ margin: '8px 0 0' }}>
        <AppLink to={paths.yearResults({ unitId: recorded.unitId, name: recorded.name })}>
          {text.factsEdit}
        </AppLink>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            setFilters({ cua: undefined, 'danh-hieu': undefined })
            onDrop()
          }}
        >
          {text.factsDrop}
        </Button>
      </div>
    </div>
  )
}
