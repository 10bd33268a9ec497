import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { paths } from '../../paths.ts'
import { organisationText as text } from '../../text/organisations.ts'
import { DecisionDialog } from './DecisionDialog.tsx'
import { emptyUnit, NewUnitFields, newUnitBody } from './NewUnitFields.tsx'

/** Founds a unit; then opens it. */
export function FoundUnit({ parentId, onClose }: { parentId: string | null; onClose: () => void }) {
  const [unit, setUnit] = useState(emptyUnit(parentId))
  const navigate = useNavigate()
  return (
    <DecisionDialog
      title={text.found}
      consequences={(day) => [text.willFound(unit.name.trim() || text.newUnit, day), text.mayRevoke]}
      send={(decision) => api.post<{ unitId: string }>('/units', { ...newUnitBody(unit), ...decision })}
      refreshes={['/units', '/search']}
      done={text.saved}
      onDone={({ unitId }) => navigate({ to: paths.unit(unitId) as never })}
      ready={unit.name.trim() !== ''}
      onClose={onClose}
    >
      <NewUnitFields unit={unit} onChange={setUnit} />
    </DecisionDialog>
  )
}
