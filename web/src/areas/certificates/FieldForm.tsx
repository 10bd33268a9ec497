import { Button, Checkbox, NumberInput, Select, Stack, Textarea } from '@mantine/core'
import { layoutText as text } from '../../text/certificate-layouts.ts'
import classes from './certificates.module.css'
import type { Field } from './field-type.ts'
import { placeholders } from './new-field.ts'

/** Everything of one field, in millimetres and points. */
export function FieldForm(props: {
  field: Field
  disabled: boolean
  onChange: (field: Field) => void
  onRemove: () => void
}) {
  const { field, disabled, onChange, onRemove } = props
  const number = (
    key: 'x' | 'y' | 'width' | 'height' | 'size' | 'leastSize',
    label: string,
    step: number,
  ) => (
    <NumberInput
      label={label}
      value={field[key]}
      step={step}
      min={key === 'x' || key === 'y' ? 0 : 2}
      decimalScale={1}
      decimalSeparator=","
      disabled={disabled}
      onChange={(value) => {
        if (value !== '') onChange({ ...field, [key]: Number(value) })
      }}
    />
  )
  const choice = <K extends 'align' | 'vertical'>(
    key: K,
    label: string,
    labels: Record<Field[K], string>,
  ) => (
    <Select
      label={label}
      value={field[key]}
      disabled={disabled}
      allowDeselect={false}
      onChange={(value) => value && onChange({ ...field, [key]: value })}
      data={Object.entries<string>(labels).map(([value, words]) => ({ value, label: words }))}
    />
  )
  const tick = (key: 'bold' | 'italic' | 'capitals' | 'oneLineFirst' | 'preprinted', label: string) => (
    <Checkbox
      label={label}
      checked={field[key]}
      disabled={disabled}
      onChange={(event) => onChange({ ...field, [key]: event.currentTarget.checked })}
    />
  )
  const isCode = field.kind === 'qr'
  return (
    <Stack gap="sm" my="sm">
      {!isCode && (
        <>
          <Textarea
            label={text.pattern}
            description={text.patternHint}
            value={field.pattern}
            disabled={disabled}
            autosize
            minRows={1}
            onChange={(event) => onChange({ ...field, pattern: event.currentTarget.value })}
          />
          <Select
            label={text.insert}
            value={null}
            disabled={disabled}
            onChange={(name) => name && onChange({ ...field, pattern: `${field.pattern} {${name}}`.trim() })}
            data={placeholders}
          />
        </>
      )}
      <div className={classes.numbers}>
        {number('x', text.x, 0.5)}
        {number('y', text.y, 0.5)}
        {number('width', text.width, 1)}
        {number('height', text.height, 1)}
        {!isCode && number('size', text.letters, 0.5)}
        {!isCode && number('leastSize', text.least, 0.5)}
        {!isCode && choice('align', text.align, text.aligns)}
        {!isCode && choice('vertical', text.vertical, text.verticals)}
      </div>
      {!isCode && (
        <>
          {tick('bold', text.bold)}
          {tick('italic', text.italic)}
          {tick('capitals', text.capitals)}
          {tick('oneLineFirst', text.oneLine)}
        </>
      )}
      {tick('preprinted', text.preprinted)}
      {!disabled && (
        <Button variant="default" onClick={onRemove}>
          {text.removeField}
        </Button>
      )}
    </Stack>
  )
}
