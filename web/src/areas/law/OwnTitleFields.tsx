import { NumberInput, Select, TextInput } from '@mantine/core'
import { localRuleText as text } from '../../text/local-rules.ts'
import classes from './law.module.css'
import type { LocalRuleForm } from './local-rule-form.ts'
import { useAwards } from './use-law.ts'

/** A title of the body's own: its name, who gives it, to whom, at which level and with how much money. */
export function OwnTitleFields({
  form,
  onChange,
}: {
  form: LocalRuleForm
  onChange: (changes: Partial<LocalRuleForm>) => void
}) {
  const { words } = useAwards()
  return (
    <>
      <TextInput
        label={text.ownName}
        value={form.ownName}
        onChange={(event) => onChange({ ownName: event.currentTarget.value })}
        required
      />
      <div className={classes.pair}>
        <TextInput
          label={text.ownAuthority}
          value={form.ownAuthority}
          onChange={(event) => onChange({ ownAuthority: event.currentTarget.value })}
          required
        />
        <Select
          label={text.ownSubject}
          data={['individual', 'collective', 'household'].map((id) => ({ value: id, label: words.word(id) }))}
          value={form.ownSubject}
          onChange={(ownSubject) => ownSubject && onChange({ ownSubject })}
          allowDeselect={false}
        />
        <Select
          label={text.ownLevel}
          data={['province', 'commune', 'unit'].map((id) => ({ value: id, label: words.word(id) }))}
          value={form.ownLevel}
          onChange={(level) => level && onChange({ ownLevel: level as LocalRuleForm['ownLevel'] })}
          allowDeselect={false}
        />
        <NumberInput
          label={text.ownBonus}
          value={form.ownBonus}
          min={0}
          max={100}
          step={0.1}
          decimalScale={2}
          decimalSeparator=","
          onChange={(bonus) => onChange({ ownBonus: Number(bonus) || 0 })}
        />
      </div>
    </>
  )
}
