import { NumberInput, Select, TextInput } from '@mantine/core'
import type { SessionView } from '@server/areas/councils/schemas.ts'
import { councilsText as text } from '../../text/councils.ts'
import { DateField } from '../../ui/index.ts'
import classes from './councils.module.css'

export type SessionForm = {
  title: string
  heldOn: string | null
  beginsAt: string
  place: string
  answersUntil: string | null
  ownThreshold: SessionView['ownThreshold']
  ownQuorum: SessionView['ownQuorum']
}

/** As the server takes it: what is empty is nothing. */
export function bodyOf(form: SessionForm) {
  const withBasis = <T extends { basis: string }>(rule: T | null) => (rule?.basis.trim() ? rule : null)
  return {
    ...form,
    beginsAt: form.beginsAt || null,
    place: form.place || null,
    ownThreshold: withBasis(form.ownThreshold),
    ownQuorum: withBasis(form.ownQuorum),
  }
}

type Props = {
  form: SessionForm
  kind: 'meeting' | 'written-opinions'
  onChange: (form: SessionForm) => void
}

/** Day, place and the chair's own rules. */
export function SessionFields({ form, kind, onChange }: Props) {
  const set = (change: Partial<SessionForm>) => onChange({ ...form, ...change })
  const isMeeting = kind === 'meeting'
  return (
    <>
      <TextInput
        label={text.name}
        description={text.nameHint}
        value={form.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
        required
      />
      <div className={classes.pair}>
        <DateField
          label={isMeeting ? text.heldOn : text.sentOn}
          value={form.heldOn}
          onChange={(heldOn) => set({ heldOn })}
          required
        />
        {isMeeting ? (
          <TextInput
            label={text.beginsAt}
            type="time"
            value={form.beginsAt}
            onChange={(event) => set({ beginsAt: event.currentTarget.value })}
          />
        ) : (
          <DateField
            label={text.answersUntil}
            value={form.answersUntil}
            onChange={(answersUntil) => set({ answersUntil })}
          />
        )}
      </div>
      {isMeeting && (
        <TextInput
          label={text.place}
          value={form.place}
          onChange={(event) => set({ place: event.currentTarget.value })}
        />
      )}
      <OwnRules form={form} kind={kind} onChange={onChange} />
    </>
  )
}

function OwnRules({ form, kind, onChange }: Props) {
  const rule = form.ownThreshold
  const quorum = form.ownQuorum
  const setRule = (ownThreshold: SessionForm['ownThreshold']) => onChange({ ...form, ownThreshold })
  const setQuorum = (change: Partial<NonNullable<typeof quorum>>) => {
    const next = { numerator: 2, denominator: 3, basis: '', ...quorum, ...change }
    onChange({ ...form, ownQuorum: next })
  }
  return (
    <fieldset className={classes.group}>
      <legend>{text.ruleHeading}</legend>
      <p className={classes.soft}>{text.ruleHint}</p>
      <div className={classes.pair}>
        <Select
          label={text.thresholdKind}
          data={[
            { value: '', label: text.thresholdNone },
            { value: 'more-than-half', label: text.moreThanHalf },
            { value: 'percent', label: text.percentOption },
          ]}
          value={rule?.kind ?? ''}
          allowDeselect={false}
          onChange={(value) =>
            setRule(
              value
                ? {
                    kind: value as 'percent' | 'more-than-half',
                    percent: value === 'percent' ? (rule?.percent ?? null) : null,
                    of: rule?.of ?? 'all-members',
                    basis: rule?.basis ?? '',
                  }
                : null,
            )
          }
        />
        {rule?.kind === 'percent' && (
          <NumberInput
            label={text.percent}
            value={rule.percent ?? ''}
            min={1}
            max={100}
            onChange={(value) => setRule({ ...rule, percent: Number(value) || null })}
          />
        )}
        {rule && (
          <Select
            label={text.of}
            data={Object.entries(text.ofs).map(([value, label]) => ({ value, label }))}
            value={rule.of}
            allowDeselect={false}
            onChange={(of) => setRule({ ...rule, of: of as 'all-members' | 'present' })}
          />
        )}
      </div>
      {rule && (
        <TextInput
          label={text.basis}
          description={text.basisHint}
          value={rule.basis}
          onChange={(event) => setRule({ ...rule, basis: event.currentTarget.value })}
          required
        />
      )}
      {kind === 'meeting' && (
        <div className={classes.quorum}>
          <NumberInput
            label={`${text.quorum} – ${text.numerator.toLocaleLowerCase('vi')}`}
            value={quorum?.numerator ?? ''}
            min={1}
            onChange={(value) => setQuorum({ numerator: Number(value) || 1 })}
          />
          <NumberInput
            label={text.denominator}
            value={quorum?.denominator ?? ''}
            min={1}
            onChange={(value) => setQuorum({ denominator: Number(value) || 1 })}
          />
          <TextInput
            label={text.basis}
            description={text.quorumHint}
            value={quorum?.basis ?? ''}
            onChange={(event) => setQuorum({ basis: event.currentTarget.value })}
          />
        </div>
      )}
    </fieldset>
  )
}
