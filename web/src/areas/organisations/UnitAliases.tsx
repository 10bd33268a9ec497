import { Button, CloseButton, TextInput } from '@mantine/core'
import type { UnitView } from '@server/areas/organisations/schemas.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct } from '../../api/use-api.ts'
import { organisationText as text } from '../../text/organisations.ts'
import { ProblemAlert } from '../../ui/index.ts'
import classes from './organisations.module.css'

/** Other names by which documents call the unit. */
export function UnitAliases({ unit, mayManage }: { unit: UnitView; mayManage: boolean }) {
  const [alias, setAlias] = useState('')
  const refreshes = ['/units', '/search']
  const add = useAct(() => api.post(`/units/${unit.id}/aliases`, { alias: alias.trim() }), {
    refreshes,
    onDone: () => setAlias(''),
  })
  const remove = useAct((id: string) => api.delete(`/units/${unit.id}/aliases/${id}`), { refreshes })
  if (!mayManage && unit.aliases.length === 0) return null
  return (
    <section className={classes.section}>
      <h2>{text.aliases}</h2>
      <ul className={classes.chips}>
        {unit.aliases.map((one) => (
          <li key={one.id}>
            {one.alias}
            {mayManage && (
              <CloseButton
                size="sm"
                aria-label={text.removeAlias(one.alias)}
                onClick={() => remove.mutate(one.id)}
              />
            )}
          </li>
        ))}
      </ul>
      {mayManage && (
        <form
          className="no-print"
          onSubmit={(event) => {
            event.preventDefault()
            if (alias.trim()) add.mutate()
          }}
        >
          <div className={classes.pair}>
            <TextInput
              aria-label={text.aliases}
              value={alias}
              onChange={(event) => setAlias(event.currentTarget.value)}
            />
            <Button type="submit" variant="default" loading={add.isPending} disabled={alias.trim() === ''}>
              {text.addAlias}
            </Button>
          </div>
          <p className={classes.soft}>{text.aliasesHint}</p>
          <ProblemAlert problem={add.error ?? remove.error} />
        </form>
      )}
    </section>
  )
}
