import { Button } from '@mantine/core'
import type { samplePlanList } from '@server/areas/plans/schemas-readings.ts'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { todayText } from '../../text/today.ts'
import { ProblemAlert } from '../../ui/index.ts'
import classes from './today.module.css'

const shownFirst = 4

/** On a sample installation: real plans to try the reading on, one click each. */
export function SamplePlansCard() {
  const navigate = useNavigate()
  const [showsAll, setShowsAll] = useState(false)
  const samples = useApi<ReturnType<typeof samplePlanList.parse>>('/plan-readings/samples')
  const read = useAct(
    (name: string) => api.post<{ id: string }>(`/plan-readings/samples/${encodeURIComponent(name)}`),
    {
      refreshes: ['/today', '/plan-readings'],
      onDone: ({ id }) => navigate({ to: paths.planReading(id) as never }),
    },
  )
  if (!samples.data || samples.data.rows.length === 0) return null
  const { rows } = samples.data
  return (
    <section className={`${classes.card} ${classes.samples} no-print`}>
      <h2 className={classes.heading}>{todayText.samples}</h2>
      <p className={classes.text}>{todayText.samplesText}</p>
      <ul className={classes.list}>
        {(showsAll ? rows : rows.slice(0, shownFirst)).map((sample) => (
          <li key={sample.name}>
            <span>{sample.title}</span>
            <Button
              variant="default"
              size="compact-sm"
              aria-label={todayText.trySample(sample.title)}
              disabled={read.isPending && read.variables !== sample.name}
              loading={read.isPending && read.variables === sample.name}
              onClick={() => read.mutate(sample.name)}
            >
              {todayText.tryIt}
            </Button>
          </li>
        ))}
      </ul>
      {!showsAll && rows.length > shownFirst && (
        <Button variant="subtle" size="compact-sm" onClick={() => setShowsAll(true)}>
          {todayText.allSamples(rows.length)}
        </Button>
      )}
      <ProblemAlert problem={read.error} />
    </section>
  )
}
