import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { organisationText as text } from '../../text/organisations.ts'
import { ConfirmAct, formatDate } from '../../ui/index.ts'
import { bodyOf, ChangeFields, useChangeBasis } from './ChangeFields.tsx'
import { emptyUnit, NewUnitFields, newUnitBody } from './NewUnitFields.tsx'
import classes from './organisations.module.css'

/** Founds a unit; then opens it. */
export function FoundUnit({ parentId, onClose }: { parentId: string | null; onClose: () => void }) {
  const [unit, setUnit] = useState(emptyUnit(parentId))
  const { basis, setBasis, isWhole } = useChangeBasis()
  const navigate = useNavigate()
  const found = useAct(
    () => api.post<{ unitId: string }>('/units', { ...newUnitBody(unit), ...bodyOf(basis) }),
    {
      refreshes: ['/units', '/search'],
      done: text.saved,
      onDone: ({ unitId }) => navigate({ to: paths.unit(unitId) as never }),
    },
  )
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.found}
      consequences={[
        text.willFound(unit.name.trim() || text.newUnit, formatDate(basis.happenedOn)),
        text.mayRevoke,
      ]}
      actLabel={text.found}
      onConfirm={() => found.mutate()}
      busy={found.isPending}
      problem={found.error}
      disabled={!isWhole || unit.name.trim() === ''}
    >
      <div className={classes.form}>
        <NewUnitFields unit={unit} onChange={setUnit} />
        <ChangeFields basis={basis} onChange={setBasis} />
      </div>
    </ConfirmAct>
  )
}
