import { Button, NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import type { CandidateList, HolderView } from '@server/areas/awards/schemas.ts'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { readPartialDate, awardText as text } from '../../text/awards.ts'
import { Page, ProblemAlert, SelectUnit, useFilters } from '../../ui/index.ts'
import classes from './awards.module.css'
import { Candidates } from './MergeDialog.tsx'

const options = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))
type Catalogue = { awards: { key: string; name: string; legacy: boolean }[] }

/** One award by hand: who (looked for in the register while typing), what, by which decision. */
export function NewAwardPage() {
  const { nguoi } = useFilters()
  const navigate = useNavigate()
  const given = useApi<HolderView>(`/award-holders/${nguoi}`, {}, { enabled: Boolean(nguoi) })
  const catalogue = useApi<Catalogue>('/awards/catalogue')
  const [values, setValues] = useState<Record<string, string>>({ kind: 'person', basis: 'merit' })
  const [unit, setUnit] = useState<{ id: string; name: string } | null>(null)
  const [chosenId, setChosenId] = useState<string | null>(null)
  const [asNew, setAsNew] = useState(false)
  const set = (key: string) => (value: string | null) => setValues({ ...values, [key]: value ?? '' })
  const value = (key: string) => values[key] ?? ''
  const bornOn = readPartialDate(value('bornOn'))
  const decidedOn = readPartialDate(value('decidedOn'))

  const asked = {
    name: value('name').trim(),
    kind: value('kind'),
    bornOn: bornOn ?? undefined,
    unitId: unit?.id,
  }
  const [settled] = useDebouncedValue(asked, 300)
  const known = useApi<CandidateList>('/award-holders/candidates', settled, {
    enabled: !nguoi && settled.name.length > 1,
    keepOld: true,
  })
  const candidates = !nguoi && asked.name.length > 1 ? (known.data?.rows ?? []) : []
  const save = useAct(
    () => {
      const holderId = nguoi ?? chosenId
      const holder = {
        kind: value('kind'),
        name: value('name'),
        bornOn: bornOn ?? null,
        gender: value('gender') || null,
        homePlace: value('homePlace') || null,
      }
      return api.post<{ awardId: string; holderId: string }>('/awards', {
        ...(holderId ? { holderId } : { holder, asNew, idNumber: value('idNumber') || null }),
        scopeUnitId: unit!.id,
        unitId: unit!.id,
        unitText: value('unitText') || unit!.name,
        position: value('position') || null,
        awardKey: value('awardKey'),
        awardName: value('awardName') || null,
        basis: value('basis'),
        year: value('year') ? Number(value('year')) : null,
        decision:
          value('decisionNumber') && decidedOn
            ? {
                number: value('decisionNumber'),
                decidedOn,
                issuer: value('issuer') || null,
                signer: value('signer') || null,
              }
            : null,
        goldenBookNumber: value('goldenBookNumber') || null,
        bonusVnd: value('bonusVnd') ? Number(value('bonusVnd')) : null,
        item: value('item') || null,
        deed: value('deed') || null,
      })
    },
    {
      refreshes: ['/award-holders', '/awards'],
      done: text.saved,
      onDone: ({ holderId }) => navigate({ to: paths.awardHolder(holderId) as never }),
    },
  )
  const isWhole =
    unit !== null &&
    value('awardKey') !== '' &&
    (Boolean(nguoi ?? chosenId) || asked.name !== '') &&
    bornOn !== undefined &&
    decidedOn !== undefined
  const field = (key: string, label: string, more: Record<string, unknown> = {}) => (
    <TextInput
      label={label}
      value={value(key)}
      onChange={(event) => set(key)(event.currentTarget.value)}
      {...more}
    />
  )
  return (
    <Page title={text.newTitle} above={[{ label: text.title, to: paths.register() }]} narrow>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (isWhole && !save.isPending) save.mutate()
        }}
      >
        <h2>{text.who}</h2>
        {nguoi ? (
          <p>
            <strong>{given.data?.name}</strong>
          </p>
        ) : (
          <>
            <div className={classes.form}>
              <Select
                label={text.kind}
                data={options(text.kinds)}
                value={value('kind')}
                onChange={set('kind')}
                allowDeselect={false}
              />
              {field('name', text.name, { required: !chosenId })}
              {field('bornOn', text.bornOn, {
                description: text.partial,
                error: bornOn === undefined ? text.dateWrong : undefined,
              })}
              <Select
                label={text.gender}
                data={[
                  { value: 'female', label: text.female },
                  { value: 'male', label: text.male },
                ]}
                value={value('gender') || null}
                onChange={set('gender')}
                clearable
              />
              {field('homePlace', text.homePlace)}
              {field('idNumber', text.idNumber, { description: text.idNumberHint, inputMode: 'numeric' })}
            </div>
            {candidates.length > 0 && !asNew && (
              <section aria-label={text.known}>
                <h3>{text.known}</h3>
                <p className={classes.soft}>{text.knownText}</p>
                <Candidates
                  rows={candidates}
                  chosenId={chosenId}
                  onChoose={(row) => setChosenId(row?.id ?? null)}
                />
                {!chosenId && (
                  <Button variant="default" onClick={() => setAsNew(true)}>
                    {text.another}
                  </Button>
                )}
              </section>
            )}
          </>
        )}
        <h2>{text.what}</h2>
        <div className={classes.form}>
          <Select
            label={text.awardKey}
            data={[
              ...(catalogue.data?.awards ?? []).map(({ key, name }) => ({ value: key, label: name })),
              { value: 'other', label: text.other },
            ]}
            value={value('awardKey') || null}
            onChange={set('awardKey')}
            searchable
            required
          />
          {field('awardName', text.fields.awardName, { required: value('awardKey') === 'other' })}
          <Select
            label={text.basis}
            data={options(text.bases)}
            value={value('basis')}
            onChange={set('basis')}
            allowDeselect={false}
          />
          <NumberInput
            label={text.columns.year}
            value={value('year')}
            onChange={(year) => set('year')(String(year))}
            min={1800}
            max={2200}
            allowDecimal={false}
          />
          <SelectUnit
            label={text.scope}
            description={text.scopeHint}
            value={unit?.id ?? null}
            onChange={(_, picked) => setUnit(picked)}
            required
          />
          {field('unitText', text.fields.unitText)}
          {field('position', text.fields.position)}
          {field('decisionNumber', text.decisionNumber)}
          {field('decidedOn', text.decidedOn, {
            description: text.partial,
            error: decidedOn === undefined ? text.dateWrong : undefined,
          })}
          {field('issuer', text.issuer)}
          {field('signer', text.signer)}
          {field('goldenBookNumber', text.fields.goldenBookNumber)}
          <NumberInput
            label={text.fields.bonusVnd}
            value={value('bonusVnd')}
            onChange={(money) => set('bonusVnd')(String(money))}
            min={0}
            allowDecimal={false}
            thousandSeparator="."
            decimalSeparator=","
          />
          {field('item', text.fields.item)}
          <Textarea
            className={classes.whole}
            label={text.deed}
            value={value('deed')}
            onChange={(event) => set('deed')(event.currentTarget.value)}
            autosize
            minRows={2}
          />
        </div>
        <ProblemAlert problem={save.error} />
        <Button type="submit" disabled={!isWhole} loading={save.isPending}>
          {text.save}
        </Button>
      </form>
    </Page>
  )
}
