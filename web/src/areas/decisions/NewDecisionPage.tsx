import { TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { useSession } from '../../shell/session.ts'
import { decisionText as text } from '../../text/decisions.ts'
import { FormButton, Page, ProblemAlert, SelectUnit, useFilters } from '../../ui/index.ts'
import { ApprovedTable } from './ApprovedTable.tsx'
import classes from './decisions.module.css'

/** Begins a decision: who decides, about what, for which of those that the council passed. */
export function NewDecisionPage() {
  const { dot } = useFilters()
  const session = useSession()
  const navigate = useNavigate()
  const [unit, setUnit] = useState<{ id: string; name: string } | null>(() => {
    const own = session.roles[0]
    return own ? { id: own.unitId, name: own.unitName } : null
  })
  const [title, setTitle] = useState(`Về việc khen thưởng năm ${new Date().getFullYear()}`)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const begin = useAct(
    () =>
      api.post<{ id: string }>('/decisions', {
        unitId: unit!.id,
        title: title.trim(),
        nominationIds: [...chosen],
      }),
    {
      refreshes: ['/decisions', '/approved-nominations'],
      onDone: ({ id }) => navigate({ to: paths.decision(id) as never }),
    },
  )
  return (
    <Page title={text.newTitle} above={[{ label: text.title, to: paths.decisions() }]}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (unit && title.trim()) begin.mutate()
        }}
      >
        <div className={classes.form}>
          <SelectUnit
            label={text.issuer}
            value={unit?.id ?? null}
            valueName={unit?.name}
            onChange={(_, one) => setUnit(one)}
            required
          />
          <TextInput
            className={classes.wide}
            label={text.abstract}
            description={text.titleHint}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
            required
          />
        </div>
        <h2>{text.approved}</h2>
        <p className={classes.soft}>{text.approvedHint}</p>
        <ApprovedTable round={dot} chosen={chosen} onChange={setChosen} />
        <ProblemAlert problem={begin.error} />
        <div className={classes.acts}>
          <FormButton
            loading={begin.isPending}
            needs={{ [text.issuer]: unit, [text.abstract]: title.trim() }}
          >
            {text.begin(chosen.size)}
          </FormButton>
        </div>
      </form>
    </Page>
  )
}
