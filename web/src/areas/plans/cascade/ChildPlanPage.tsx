import { Button, Checkbox, Select, TextInput } from '@mantine/core'
import type { ChildPlanBody, ChildPlanOffer } from '@server/areas/plans/schemas-cascade.ts'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../../api/client.ts'
import { useAct, useApi } from '../../../api/use-api.ts'
import { paths } from '../../../paths.ts'
import { useSession } from '../../../shell/session.ts'
import { cascadeText as text } from '../../../text/plans-more.ts'
import {
  type Column,
  DataTable,
  DateField,
  EmptyState,
  formatDate,
  formatNumber,
  Page,
  ProblemAlert,
  StateBadge,
  usePathValue,
} from '../../../ui/index.ts'
import classes from './cascade.module.css'
import { type Choice, type Choices, readChoices } from './choices.ts'

type Task = ChildPlanOffer['tasks'][number]
const options = Object.entries(text.choices).map(([value, label]) => ({ value, label }))

/** A lower unit makes its own plan: takes tasks over, says what does not apply. */
export function ChildPlanPage() {
  const planId = usePathValue('planId')
  const unit = useSession().roles[0]
  const offer = useApi<ChildPlanOffer>(
    `/plans/${planId}/child-plans`,
    { unitId: unit?.unitId },
    { enabled: unit !== undefined },
  )
  const above = [
    { label: text.plans, to: paths.plans() },
    { label: offer.data?.parentTitle ?? text.plans, to: paths.plan(planId) },
    { label: text.title, to: paths.planCascade(planId) },
  ]
  return (
    <Page title={unit ? text.offerTitle(unit.unitName) : text.make} above={above}>
      {!unit && <p>{text.noUnit}</p>}
      <ProblemAlert problem={offer.error} onRetry={() => offer.refetch()} />
      {offer.data && <OfferForm offer={offer.data} />}
    </Page>
  )
}

function OfferForm({ offer }: { offer: ChildPlanOffer }) {
  const navigate = useNavigate()
  const [title, setTitle] = useState(offer.plan?.title ?? offer.suggestedTitle)
  const [all, setAll] = useState(false)
  const [choices, setChoices] = useState<Choices>({})
  const shown = offer.tasks.filter((task) => all || task.concerns || task.state !== 'open')
  const { take, notApplicable, missingReason } = readChoices(choices)
  const save = useAct(
    () =>
      api.post<{ id: string; taken: number }>(`/plans/${offer.parentId}/child-plans`, {
        unitId: offer.unitId,
        title,
        take,
        notApplicable,
      } satisfies ChildPlanBody),
    {
      refreshes: ['/plans', '/today', '/follow-up'],
      done: (result) => text.saved(result.taken),
      onDone: ({ id }) => navigate({ to: paths.plan(id) as never }),
    },
  )
  const set = (id: string, change: Partial<Choice>) =>
    setChoices((old) => ({ ...old, [id]: { kind: 'later', dueOn: null, reason: '', ...old[id], ...change } }))
  const open = shown.filter((task) => task.state !== 'taken')
  const later = open.length - take.length - notApplicable.length
  return (
    <>
      <p className={classes.soft}>{text.offerText}</p>
      <TextInput
        label={text.name}
        value={title}
        disabled={offer.plan !== null}
        maw={720}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <div className={classes.bar}>
        <Checkbox label={text.all} checked={all} onChange={(event) => setAll(event.currentTarget.checked)} />
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            for (const task of open) set(task.id, { kind: 'take' })
          }}
        >
          {text.takeAll}
        </Button>
      </div>
      <div className={classes.section}>
        <DataTable
          label={text.make}
          name="child-plan"
          columns={columnsOf(choices, set)}
          rows={shown}
          rowKey={(task) => task.id}
          empty={<EmptyState title={text.noTasks} />}
        />
      </div>
      <p role="status">
        {text.summary(formatNumber(take.length), formatNumber(notApplicable.length), formatNumber(later))}
      </p>
      <ProblemAlert problem={save.error} />
      <Button
        loading={save.isPending}
        disabled={take.length + notApplicable.length === 0 || missingReason || title.trim() === ''}
        onClick={() => save.mutate()}
      >
        {offer.plan ? text.saveMore : text.save}
      </Button>
    </>
  )
}

function columnsOf(
  choices: Choices,
  set: (id: string, change: Partial<Choice>) => void,
): readonly Column<Task>[] {
  return [
    {
      key: 'task',
      header: text.task,
      isName: true,
      cell: (task) => (task.ordinal ? `${task.ordinal}. ` : '') + task.text,
    },
    {
      key: 'due',
      header: text.parentDue,
      width: 120,
      cell: (task) => (task.dueOn ? formatDate(task.dueOn) : ''),
    },
    {
      key: 'choice',
      header: text.choice,
      width: 190,
      cell: (task) =>
        task.state === 'taken' ? (
          <StateBadge tone="green">{text.already.taken}</StateBadge>
        ) : (
          <>
            {task.state === 'not-applicable' && (
              <StateBadge tone="grey">{text.already['not-applicable']}</StateBadge>
            )}
            <Select
              aria-label={`${text.choice}: ${task.text}`}
              data={options}
              allowDeselect={false}
              value={choices[task.id]?.kind ?? 'later'}
              onChange={(kind) => set(task.id, { kind: kind as Choice['kind'] })}
            />
          </>
        ),
    },
    {
      key: 'more',
      header: `${text.ownDue}, ${text.reason.toLowerCase()}`,
      width: 240,
      cell: (task) => <More task={task} choice={choices[task.id]} set={set} />,
    },
  ]
}

function More(props: {
  task: Task
  choice: Choice | undefined
  set: (id: string, change: Partial<Choice>) => void
}) {
  const { task, choice, set } = props
  if (choice?.kind === 'take')
    return (
      <DateField
        label={null}
        input={{ 'aria-label': `${text.ownDue}: ${task.text}` }}
        value={choice.dueOn}
        {...(task.dueOn ? { maxOn: task.dueOn } : {})}
        onChange={(dueOn) => set(task.id, { dueOn })}
      />
    )
  if (choice?.kind === 'not-applicable')
    return (
      <TextInput
        aria-label={`${text.reason}: ${task.text}`}
        placeholder={text.reason}
        required
        value={choice.reason}
        onChange={(event) => set(task.id, { reason: event.currentTarget.value })}
      />
    )
  return <>{task.reason ?? ''}</>
}
