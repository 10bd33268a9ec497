import { MultiSelect, NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import { lawRuleText } from '../../text/law-rules.ts'
import { localRuleText as text } from '../../text/local-rules.ts'
import { DateField, SelectUnit } from '../../ui/index.ts'
import classes from './law.module.css'
import type { ConditionKind, LocalKind, LocalRuleForm, TermKind } from './local-rule-form.ts'
import { OwnTitleFields } from './OwnTitleFields.tsx'
import { useAwards } from './use-law.ts'

type Props = { form: LocalRuleForm; onChange: (changes: Partial<LocalRuleForm>) => void }

const options = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

/** Whose rule, of which kind, under which name, and when. */
export function RuleHead({ form, onChange, isUnitFixed }: Props & { isUnitFixed?: boolean }) {
  return (
    <>
      <div className={classes.pair}>
        <SelectUnit
          label={text.body}
          value={form.unitId}
          onChange={(unitId) => onChange({ unitId })}
          disabled={isUnitFixed ?? false}
          required
        />
        <Select
          label={text.kind}
          data={options(text.kinds)}
          value={form.kind}
          onChange={(kind) => kind && onChange({ kind: kind as LocalKind })}
          allowDeselect={false}
        />
      </div>
      <TextInput
        label={text.label}
        value={form.label}
        onChange={(event) => onChange({ label: event.currentTarget.value })}
        required
      />
      <div className={classes.pair}>
        <DateField label={text.from} value={form.from} onChange={(from) => onChange({ from })} required />
        <DateField label={text.until} value={form.until} onChange={(until) => onChange({ until })} />
      </div>
    </>
  )
}

/** What the chosen kind asks for. */
export function KindFields({ form, onChange }: Props) {
  const { awards, words } = useAwards()
  const isAimed = form.kind !== 'award' && form.kind !== 'quorum' && form.kind !== 'yearClosing'
  const names = (awards.data?.awards ?? [])
    .filter(({ legacy }) => !legacy)
    .map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      {isAimed && (
        <MultiSelect
          label={text.awards}
          placeholder={
            form.awards.length + form.levels.length === 0 &&
            form.kind !== 'quota' &&
            form.kind !== 'criterion'
              ? text.awardsHint
              : undefined
          }
          data={names}
          value={form.awards}
          onChange={(chosen) => onChange({ awards: chosen })}
          searchable
        />
      )}
      {isAimed && (
        <MultiSelect
          label={text.levels}
          data={levels.map((id) => ({ value: id, label: words.word(id) }))}
          value={form.levels}
          onChange={(chosen) => onChange({ levels: chosen })}
        />
      )}
      <Numbers form={form} onChange={onChange} names={names} />
      {form.kind === 'award' && <OwnTitleFields form={form} onChange={onChange} />}
      {(form.kind === 'criterion' || form.kind === 'award') && (
        <Condition form={form} onChange={onChange} names={names} />
      )}
      {form.kind !== 'dossierPart' && (
        <Textarea
          label={text.words}
          value={form.words}
          onChange={(event) => onChange({ words: event.currentTarget.value })}
          autosize
          minRows={2}
        />
      )}
    </>
  )
}

const levels = ['unit', 'commune', 'province', 'ministry', 'state']

type Named = Props & { names: { value: string; label: string }[] }

function Numbers({ form, onChange, names }: Named) {
  const whole = (label: string, key: 'maxPercent' | 'percent' | 'numerator' | 'denominator') => (
    <NumberInput
      label={label}
      value={form[key]}
      min={1}
      max={100}
      allowDecimal={false}
      onChange={(value) => onChange({ [key]: Number(value) || 1 })}
    />
  )
  switch (form.kind) {
    case 'quota':
      return (
        <div className={classes.pair}>
          {whole(text.maxPercent, 'maxPercent')}
          <Select
            label={text.ofWhom}
            data={[{ value: 'base', label: text.ofBase }, ...names]}
            value={form.ofWhom}
            onChange={(ofWhom) => ofWhom && onChange({ ofWhom })}
            allowDeselect={false}
            searchable
          />
        </div>
      )
    case 'voteThreshold':
      return whole(text.percent, 'percent')
    case 'quorum':
      return (
        <div className={classes.pair}>
          {whole(text.numerator, 'numerator')}
          {whole(text.denominator, 'denominator')}
        </div>
      )
    case 'deadline':
      return <Term form={form} onChange={onChange} />
    case 'yearClosing':
      return <DayOfYear label={text.closesOn} form={form} onChange={onChange} />
    case 'dossierPart':
      return (
        <TextInput
          label={text.partName}
          value={form.partName}
          onChange={(event) => onChange({ partName: event.currentTarget.value })}
          required
        />
      )
    default:
      return null
  }
}

function DayOfYear({ label, form, onChange }: Props & { label: string }) {
  return (
    <TextInput
      label={label}
      description={text.dayOfYearHint}
      value={form.dayOfYear}
      onChange={(event) => onChange({ dayOfYear: event.currentTarget.value })}
      required
    />
  )
}

/** A day of the year, or a number of days: what the term is for decides which screens count it. */
function Term({ form, onChange }: Props) {
  const isDay = form.term === 'date' || form.term === 'date-next-year'
  return (
    <div className={classes.pair}>
      <Select
        label={text.term}
        data={options(text.terms)}
        value={form.term}
        onChange={(term) => term && onChange({ term: term as TermKind })}
        allowDeselect={false}
      />
      {isDay ? (
        <DayOfYear label={text.dayOfYear} form={form} onChange={onChange} />
      ) : (
        <NumberInput
          label={form.term === 'day-before' ? text.daysBefore : text.workingDays}
          value={form.days}
          min={1}
          max={250}
          allowDecimal={false}
          onChange={(days) => onChange({ days: Number(days) || 1 })}
        />
      )}
    </div>
  )
}

function Condition({ form, onChange, names }: Named) {
  return (
    <div className={classes.pair}>
      <Select
        label={text.condition}
        data={options(text.conditions)}
        value={form.condition}
        onChange={(condition) => condition && onChange({ condition: condition as ConditionKind })}
        allowDeselect={false}
      />
      {form.condition === 'rating' && (
        <Select
          label={text.rating}
          data={options(lawRuleText.ratings)}
          value={form.rating}
          onChange={(rating) => rating && onChange({ rating: rating as LocalRuleForm['rating'] })}
          allowDeselect={false}
        />
      )}
      {form.condition === 'prior' && (
        <>
          <Select
            label={text.prior}
            data={names}
            value={form.prior}
            onChange={(prior) => onChange({ prior })}
            searchable
            required
          />
          <NumberInput
            label={text.times}
            value={form.times}
            min={1}
            max={20}
            onChange={(times) => onChange({ times: Number(times) || 1 })}
          />
        </>
      )}
    </div>
  )
}

/** The body's own decision that the rule cites. */
export function DecisionFields({ form, onChange }: Props) {
  const line = (label: string, key: 'number' | 'title' | 'issuer' | 'article', required = true) => (
    <TextInput
      label={label}
      value={form[key]}
      onChange={(event) => onChange({ [key]: event.currentTarget.value })}
      required={required}
    />
  )
  return (
    <fieldset>
      <legend>{text.decisionTitle}</legend>
      <div className={classes.form}>
        <div className={classes.pair}>
          {line(text.number, 'number')}
          <DateField
            label={text.issuedOn}
            value={form.issuedOn}
            onChange={(issuedOn) => onChange({ issuedOn })}
            required
          />
          {line(text.article, 'article', false)}
        </div>
        {line(text.documentTitle, 'title')}
        {line(text.issuer, 'issuer')}
      </div>
    </fieldset>
  )
}
