import { Checkbox, Select, Textarea, TextInput } from '@mantine/core'
import type {
  EntryView,
  FieldKey,
  FieldValue,
  FormList,
  ServicePeriod,
} from '@server/areas/resistance/schemas.ts'
import { resistanceText, entryText as text } from '../../text/resistance.ts'
import { choiceText, fieldText } from '../../text/resistance-fields.ts'
import { formatNumber } from '../../ui/index.ts'
import { CommuneField } from './CommuneField.tsx'
import { fieldGroups } from './field-words.ts'
import { PeriodsField } from './PeriodsField.tsx'
import classes from './resistance.module.css'
import type { Spot } from './ScanViewer.tsx'

export type FormState = {
  values: Partial<Record<FieldKey, FieldValue>>
  /** Fields that a person has looked at; the others are only what the machine read. */
  looked: ReadonlySet<FieldKey>
  doubtful: ReadonlySet<FieldKey>
}

export type RecordFormProps = {
  state: FormState
  onChange: (state: FormState) => void
  suggestions: EntryView['suggestions']
  forms: FormList['rows']
  places: EntryView['places']
  onLook: (spot: Spot | null) => void
}

const longFields: readonly FieldKey[] = ['familyMembers', 'content', 'otherPapers', 'note']
const dateFields: readonly FieldKey[] = ['birth', 'decisionOn', 'dossierOn']
const wideFields: readonly FieldKey[] = [
  'awardId',
  'nativePlace',
  'residence',
  'nativeUnitId',
  'residenceUnitId',
  'resistancePeriods',
  ...longFields,
]

/** The fields of a record in their groups; a field is looked at when it is entered. */
export function RecordForm(props: RecordFormProps) {
  const { state, onChange, suggestions, onLook } = props
  const look = (key: FieldKey) => {
    const read = suggestions[key]
    onLook(read ? { page: read.page, box: read.box } : null)
    if (read && !state.looked.has(key)) onChange({ ...state, looked: new Set([...state.looked, key]) })
  }
  const set = (key: FieldKey, value: FieldValue) =>
    onChange({
      ...state,
      values: { ...state.values, [key]: value },
      looked: new Set([...state.looked, key]),
    })
  const doubt = (key: FieldKey, isDoubtful: boolean) => {
    const doubtful = new Set(state.doubtful)
    if (isDoubtful) doubtful.add(key)
    else doubtful.delete(key)
    onChange({ ...state, doubtful })
  }
  return (
    <>
      {(Object.keys(fieldGroups) as (keyof typeof fieldGroups)[]).map((group) => (
        <fieldset key={group} className={classes.group}>
          <legend>{resistanceText.groups[group]}</legend>
          <div className={classes.fields}>
            {fieldGroups[group].map((key) => {
              const read = suggestions[key]
              const isDraft = read !== undefined && !state.looked.has(key)
              const value = state.values[key]
              return (
                // biome-ignore lint/a11y/noStaticElementInteractions: entering the field inside is what counts
                <div
                  key={key}
                  className={`${wideFields.includes(key) ? classes.wide : ''} ${isDraft ? classes.draft : ''}`}
                  onFocus={() => look(key)}
                >
                  <Field {...props} name={key} value={value} onSet={(next) => set(key, next)} />
                  {(isDraft || (value !== undefined && value.length > 0)) && (
                    <div className={classes.under}>
                      {isDraft && <span>{text.machine(formatNumber(read.confidence))}</span>}
                      <Checkbox
                        size="xs"
                        label={text.doubtful}
                        aria-label={`${text.doubtful}: ${fieldText[key]}`}
                        checked={state.doubtful.has(key)}
                        onChange={(event) => doubt(key, event.currentTarget.checked)}
                      />
                    </div>
                  )}
                </div>
              )
            })}
          </div>
        </fieldset>
      ))}
    </>
  )
}

type FieldProps = RecordFormProps & {
  name: FieldKey
  value: FieldValue | undefined
  onSet: (value: FieldValue) => void
}

function Field({ name, value, onSet, forms, places, state }: FieldProps) {
  const label = fieldText[name]
  const id = `field-${name}`
  const required = name === 'awardId' || name === 'fullName'
  const words = typeof value === 'string' ? value : ''
  if (name === 'resistancePeriods')
    return (
      <PeriodsField
        id={id}
        label={label}
        value={Array.isArray(value) ? (value as ServicePeriod[]) : []}
        onChange={onSet}
      />
    )
  if (name === 'nativeUnitId' || name === 'residenceUnitId') {
    const written = state.values[name === 'nativeUnitId' ? 'nativePlace' : 'residence']
    return (
      <CommuneField
        id={id}
        label={label}
        written={typeof written === 'string' ? written : ''}
        value={words || null}
        knownName={places.find((place) => place.id === words)?.name}
        onChange={(unitId) => onSet(unitId ?? '')}
      />
    )
  }
  const choices =
    name === 'awardId'
      ? forms.map((form) => ({ value: form.id, label: form.name }))
      : choiceText[name] &&
        Object.entries(choiceText[name]).map(([key, word]) => ({ value: key, label: word }))
  if (choices)
    return (
      <Select
        id={id}
        label={label}
        data={choices}
        value={words || null}
        onChange={(next) => onSet(next ?? '')}
        searchable={choices.length > 6}
        clearable
        withAsterisk={required}
      />
    )
  if (longFields.includes(name))
    return (
      <Textarea
        id={id}
        label={label}
        autosize
        minRows={2}
        value={words}
        onChange={(event) => onSet(event.currentTarget.value)}
      />
    )
  const isMonths = name === 'timeServed' || name === 'convertedTime'
  return (
    <TextInput
      id={id}
      label={label}
      value={words}
      withAsterisk={required}
      autoComplete="off"
      inputMode={isMonths ? 'numeric' : undefined}
      placeholder={dateFields.includes(name) ? text.dateHint : undefined}
      onChange={(event) => onSet(event.currentTarget.value)}
    />
  )
}
