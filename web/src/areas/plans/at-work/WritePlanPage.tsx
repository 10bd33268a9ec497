import { Button, NumberInput, Textarea } from '@mantine/core'
import type { TaskView } from '@server/areas/plans/schemas-tasks.ts'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../../api/client.ts'
import { useAct, useApi } from '../../../api/use-api.ts'
import { paths } from '../../../paths.ts'
import { useSession } from '../../../shell/session.ts'
import { plansText } from '../../../text/plans.ts'
import { AppLink, Page, ProblemAlert, SelectUnit, useFilters, useYear } from '../../../ui/index.ts'
import { plansChanged } from './changed.ts'
import classes from './work.module.css'

const text = plansText.write

/** Begins a blank plan, by itself or as the work of a task (`?nhiem-vu=`) of another plan. */
export function WritePlanPage() {
  const { roles } = useSession()
  const thisYear = useYear()
  const originId = useFilters()['nhiem-vu']
  const origin = useApi<TaskView>(`/tasks/${originId}`, {}, { enabled: originId !== undefined })
  const [unitId, setUnitId] = useState<string | null>(roles[0]?.unitId ?? null)
  const [year, setYear] = useState<number | string>(thisYear)
  const [title, setTitle] = useState('')
  const navigate = useNavigate()
  const create = useAct(
    () =>
      api.post<{ id: string }>('/plans', {
        unitId,
        year: Number(year),
        title: title.trim(),
        originTaskId: originId ?? null,
        parentPlanId: origin.data && origin.data.unitId !== unitId ? origin.data.planId : null,
      }),
    { refreshes: plansChanged, onDone: ({ id }) => navigate({ to: paths.plan(id) as never }) },
  )
  return (
    <Page title={text.title} above={[{ label: plansText.plans, to: paths.plans() }]} narrow>
      {origin.data && (
        <p className={classes.workspace}>
          <AppLink to={paths.task(origin.data.id)}>{text.fromTask(origin.data.text)}</AppLink>
        </p>
      )}
      <ProblemAlert problem={origin.error} />
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          create.mutate()
        }}
      >
        <SelectUnit
          label={text.unit}
          value={unitId}
          valueName={roles.find((role) => role.unitId === unitId)?.unitName}
          onChange={setUnitId}
          required
        />
        <NumberInput
          label={text.year}
          value={year}
          onChange={setYear}
          min={1990}
          max={2100}
          thousandSeparator={false}
          w={160}
        />
        <Textarea
          label={text.name}
          description={text.nameHint}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          autosize
          minRows={2}
          required
        />
        <ProblemAlert problem={create.error} />
        <div>
          <Button type="submit" loading={create.isPending} disabled={!unitId || title.trim() === ''}>
            {text.create}
          </Button>
        </div>
      </form>
    </Page>
  )
}
