import { Button, TextInput } from '@mantine/core'
import type { NextYearBody, NextYearItem, NextYearView } from '@server/areas/plans/schemas-next-year.ts'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../../api/client.ts'
import { useAct, useApi } from '../../../api/use-api.ts'
import { paths } from '../../../paths.ts'
import { nextYearText as text } from '../../../text/plans-more.ts'
import { AppLink, formatNumber, Page, ProblemAlert, usePathValue } from '../../../ui/index.ts'
import { ItemGroup } from './ItemGroup.tsx'
import { MovedText } from './MovedText.tsx'
import { changeKey, textOf } from './moved-text.ts'
import classes from './next-year.module.css'

const origins: readonly NextYearItem['origin'][] = ['repeated', 'carried', 'statutory']

/** Next year's plan from this year's: each change shown, to be kept or taken back, then a draft. */
export function NextYearPage() {
  const planId = usePathValue('planId')
  const proposal = useApi<NextYearView>(`/plans/${planId}/next-year`)
  const view = proposal.data
  return (
    <Page
      title={view ? text.title(view.toYear) : text.plans}
      above={[
        { label: text.plans, to: paths.plans() },
        { label: view?.planTitle ?? text.plans, to: paths.plan(planId) },
      ]}
      subtitle={view && text.intro(view.fromYear, view.toYear)}
    >
      <ProblemAlert problem={proposal.error} onRetry={() => proposal.refetch()} />
      {view?.existing && (
        <p role="status">
          {text.existing(view.toYear)}{' '}
          <AppLink to={paths.plan(view.existing.id)}>{view.existing.title}</AppLink>
        </p>
      )}
      {view && !view.existing && <Proposal view={view} />}
    </Page>
  )
}

function Proposal({ view }: { view: NextYearView }) {
  const navigate = useNavigate()
  const [title, setTitle] = useState(() => textOf('title', view.title, new Set()))
  const [undone, setUndone] = useState<ReadonlySet<string>>(new Set())
  const [taken, setTaken] = useState<ReadonlySet<string>>(
    () => new Set(view.items.filter((item) => item.include).map((item) => item.key)),
  )
  const toggle = (key: string) => setUndone((old) => changed(old, [key], !old.has(key)))
  const chosen = view.items.filter((item) => taken.has(item.key))
  const made = chosen.flatMap((item) => item.changes.filter((one) => !undone.has(changeKey(item.key, one))))
  const save = useAct(
    () => api.post<{ id: string; tasks: number }>(`/plans/${view.planId}/next-year`, bodyOf()),
    {
      refreshes: ['/plans', '/today'],
      done: (result) => text.saved(result.tasks),
      onDone: ({ id }) => navigate({ to: paths.plan(id) as never }),
    },
  )
  const bodyOf = (): NextYearBody => ({
    toYear: view.toYear,
    title,
    purposes: view.purposes.map((one, index) => textOf(`purpose${index}`, one, undone)),
    duties: view.duties.map((one, index) => ({ body: one.body, text: textOf(`duty${index}`, one, undone) })),
    items: chosen.map((item) => ({ key: item.key, text: textOf(item.key, item, undone) })),
  })
  return (
    <>
      <TextInput
        label={text.name}
        maw={720}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      {origins.map((origin) => (
        <ItemGroup
          key={origin}
          origin={origin}
          items={view.items.filter((item) => item.origin === origin)}
          taken={taken}
          undone={undone}
          onTake={(keys, take) => setTaken((old) => changed(old, keys, take))}
          onToggle={toggle}
        />
      ))}
      {view.purposes.length + view.duties.length > 0 && (
        <section className={classes.group}>
          <h2>{text.purposes}</h2>
          {view.purposes.map((one, index) => (
            <div key={`purpose${index}`} className={classes.paragraph}>
              <MovedText owner={`purpose${index}`} moved={one} undone={undone} onToggle={toggle} />
            </div>
          ))}
          {view.duties.map((one, index) => (
            <div key={`duty${index}`} className={classes.paragraph}>
              <strong>{one.body}: </strong>
              <MovedText owner={`duty${index}`} moved={one} undone={undone} onToggle={toggle} />
            </div>
          ))}
        </section>
      )}
      <div className={classes.foot}>
        <span role="status">{text.summary(formatNumber(chosen.length), formatNumber(made.length))}</span>
        <Button
          loading={save.isPending}
          disabled={chosen.length === 0 || title.trim() === ''}
          onClick={() => save.mutate()}
        >
          {text.save}
        </Button>
      </div>
      <ProblemAlert problem={save.error} />
    </>
  )
}

function changed(set: ReadonlySet<string>, keys: readonly string[], add: boolean): ReadonlySet<string> {
  const next = new Set(set)
  for (const key of keys) add ? next.add(key) : next.delete(key)
  return next
}
