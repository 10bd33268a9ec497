import { Checkbox, NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import type { RoundOptions } from '@server/areas/nominations/schemas-rounds.ts'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { useSession } from '../../shell/session.ts'
import { nominationText, roundText as text } from '../../text/nominations.ts'
import {
  DateField,
  FormButton,
  formatDate,
  Page,
  ProblemAlert,
  SelectUnit,
  todayOn,
  useFilters,
} from '../../ui/index.ts'
import { ChooseAwards, type ChosenAward } from './ChooseAwards.tsx'
import { ChooseUnits, type ChosenUnits } from './ChooseUnits.tsx'
import classes from './nominations.module.css'

const choices = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

/** Opens a round: what, when, which awards, which units; from a plan task, or by hand. */
export function OpenRoundPage() {
  const navigate = useNavigate()
  const { roles } = useSession()
  const taskId = useFilters()['nhiem-vu']
  const today = todayOn()
  const [form, setForm] = useState(() => firstForm(today))
  const [unitId, setUnitId] = useState<string | null>(
    roles.find((held) => held.role.startsWith('standing'))?.unitId ?? null,
  )
  const [awards, setAwards] = useState<ChosenAward[]>([])
  const [units, setUnits] = useState<ChosenUnits>({ groups: [], picked: [] })
  const options = useApi<RoundOptions>(
    '/round-options',
    { unitId, on: form.judgedOn ?? today, taskId },
    { enabled: unitId !== null, keepOld: true },
  )
  const task = options.data?.task
  // A round from a task bears its words and its day until they are changed.
  useEffect(() => {
    if (task)
      setForm((old) => ({
        ...old,
        title: old.title || task.text.slice(0, 300),
        dueOn: old.dueOn ?? task.dueOn,
        basis: old.basis || task.planTitle,
      }))
  }, [task])
  const ruled = ruledDay(options.data?.awards ?? [], awards, form.year)
  const dueOn = form.dueOn ?? (ruled && ruled.on >= today ? ruled.on : null)
  const open = useAct(
    () =>
      api.post<{ id: string }>('/rounds', {
        ...form,
        dueOn,
        unitId,
        taskId: taskId ?? null,
        basis: form.basis || null,
        note: form.note || null,
        awards: awards.map(({ awardKey, basis, quota, unitSharePercent }) => ({
          awardKey,
          basis,
          quota,
          unitSharePercent,
        })),
        units: { ids: units.picked.map((one) => one.id), groups: units.groups },
      }),
    {
      refreshes: ['/rounds', '/nomination-desk'],
      done: text.opened,
      onDone: ({ id }) => navigate({ to: paths.round(id) }),
    },
  )
  const put = (change: Partial<typeof form>) => setForm({ ...form, ...change })
  return (
    <Page
      title={text.openTitle}
      above={[{ label: text.title, to: paths.rounds() }]}
      subtitle={task && `${text.fromTask}: ${task.text}`}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          open.mutate()
        }}
      >
        <div className={classes.fields}>
          <TextInput
            className={classes.wide ?? ''}
            label={text.name}
            placeholder={text.namePlaceholder}
            value={form.title}
            onChange={(event) => put({ title: event.currentTarget.value })}
            required
          />
          <Select
            label={text.kind}
            data={choices(nominationText.kinds)}
            value={form.kind}
            onChange={(kind) => kind && put({ kind, simplified: kind === 'ad-hoc' })}
            allowDeselect={false}
          />
          <SelectUnit label={text.body} value={unitId} onChange={(id) => setUnitId(id)} required />
          <NumberInput
            label={text.year}
            value={form.year}
            min={1900}
            max={2200}
            hideControls
            onChange={(year) => typeof year === 'number' && put({ year })}
          />
          <Select
            label={text.periodKind}
            data={choices(nominationText.periods)}
            value={form.periodKind}
            onChange={(periodKind) => periodKind && put({ periodKind, ...periodOf(periodKind, form.year) })}
            allowDeselect={false}
          />
          <DateField
            label={text.periodFrom}
            value={form.periodFrom}
            onChange={(periodFrom) => put({ periodFrom })}
          />
          <DateField
            label={text.periodUntil}
            value={form.periodUntil}
            onChange={(periodUntil) => put({ periodUntil })}
          />
          <DateField
            label={text.judgedOn}
            description={text.judgedOnHint}
            value={form.judgedOn}
            onChange={(judgedOn) => put({ judgedOn })}
          />
          <DateField
            label={text.dueOn}
            description={ruled && text.dueOnRuled(formatDate(ruled.on), ruled.words, ruled.cite)}
            value={dueOn}
            onChange={(on) => put({ dueOn: on })}
          />
          <TextInput
            label={text.basis}
            placeholder={text.basisPlaceholder}
            value={form.basis}
            onChange={(event) => put({ basis: event.currentTarget.value })}
          />
          <Checkbox
            mb={6}
            label={text.simplified}
            checked={form.simplified}
            onChange={(event) => put({ simplified: event.currentTarget.checked })}
          />
          <Textarea
            className={classes.wide ?? ''}
            label={text.note}
            autosize
            minRows={2}
            value={form.note}
            onChange={(event) => put({ note: event.currentTarget.value })}
          />
        </div>
        <ProblemAlert problem={options.error} />
        <ChooseAwards options={options.data?.awards ?? []} value={awards} onChange={setAwards} />
        <ChooseUnits groups={options.data?.groups ?? []} value={units} onChange={setUnits} />
        <ProblemAlert problem={open.error} />
        <div className={classes.acts}>
          <FormButton
            loading={open.isPending}
            needs={{
              [text.name]: form.title.trim().length > 2,
              [text.body]: unitId,
              [text.judgedOn]: form.judgedOn,
              [text.dueOn]: dueOn,
              [text.awards]: awards.length,
              [text.units]: units.groups.length + units.picked.length,
            }}
          >
            {text.open}
          </FormButton>
        </div>
      </form>
    </Page>
  )
}

/** The earliest day of sending that the body's own rules name for the chosen awards. */
function ruledDay(options: RoundOptions['awards'], chosen: ChosenAward[], year: number) {
  const days = options.flatMap(({ awardKey, submitBy }) =>
    submitBy && chosen.some((one) => one.awardKey === awardKey)
      ? [{ ...submitBy, on: `${year + Number(submitBy.nextYear)}-${submitBy.monthDay}` }]
      : [],
  )
  return days.sort((a, b) => (a.on < b.on ? -1 : 1))[0]
}

function firstForm(today: string) {
  const year = Number(today.slice(0, 4)) - (today.slice(5, 7) < '07' ? 1 : 0)
  return {
    title: '',
    kind: 'annual',
    periodKind: 'year',
    ...periodOf('year', year),
    year,
    judgedOn: today as string | null,
    dueOn: null as string | null,
    simplified: false,
    basis: '',
    note: '',
  }
}

function periodOf(kind: string, year: number): { periodFrom: string | null; periodUntil: string | null } {
  if (kind === 'year') return { periodFrom: `${year}-01-01`, periodUntil: `${year}-12-31` }
  if (kind === 'school-year') return { periodFrom: `${year}-09-01`, periodUntil: `${year + 1}-05-31` }
  return { periodFrom: null, periodUntil: null }
}
