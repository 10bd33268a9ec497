import { Button, Group, Modal, NumberInput, Textarea, TextInput } from '@mantine/core'
import type { PlanView } from '@server/areas/plans/schemas-plans.ts'
import { useState } from 'react'
import { api } from '../../../api/client.ts'
import { useAct } from '../../../api/use-api.ts'
import { plansText } from '../../../text/plans.ts'
import { uiText } from '../../../text/ui.ts'
import { ProblemAlert } from '../../../ui/index.ts'
import { plansChanged } from './changed.ts'
import classes from './work.module.css'

const text = plansText.write
const lines = (words: string) =>
  words
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** What a plan says of itself: title, year, bases, purposes, signer, recipients. */
export function PlanForm({ plan, onClose }: { plan: PlanView; onClose: () => void }) {
  const [values, setValues] = useState({
    title: plan.title,
    year: plan.year,
    issuer: plan.issuer ?? '',
    place: plan.place ?? '',
    legalBases: plan.legalBases.join('\n'),
    purposes: plan.purposes.join('\n'),
    recipients: plan.recipients.join('\n'),
    onBehalfOf: plan.signer.onBehalfOf ?? '',
    position: plan.signer.position ?? '',
    name: plan.signer.name ?? '',
  })
  const save = useAct(
    () =>
      api.patch(`/plans/${plan.id}`, {
        revision: plan.revision,
        title: values.title.trim(),
        year: values.year,
        issuer: values.issuer.trim() || null,
        place: values.place.trim() || null,
        legalBases: lines(values.legalBases),
        purposes: lines(values.purposes),
        recipients: lines(values.recipients),
        signer: {
          onBehalfOf: values.onBehalfOf.trim() || null,
          position: values.position.trim() || null,
          name: values.name.trim() || null,
        },
      }),
    { refreshes: plansChanged, done: text.saved, onDone: onClose },
  )
  type Key = Exclude<keyof typeof values, 'year'>
  const field = (key: Key, label: string) => ({
    label,
    value: values[key],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget
      setValues((old) => ({ ...old, [key]: value }))
    },
  })
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={<strong>{text.edit}</strong>}
      closeButtonProps={{ 'aria-label': uiText.close }}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate()
        }}
      >
        <Textarea {...field('title', text.name)} autosize required />
        <Group grow align="flex-start">
          <NumberInput
            label={text.year}
            value={values.year}
            min={1990}
            max={2100}
            thousandSeparator={false}
            onChange={(year) => typeof year === 'number' && setValues((old) => ({ ...old, year }))}
          />
          <TextInput {...field('issuer', text.issuer)} />
          <TextInput {...field('place', text.place)} />
        </Group>
        <Textarea {...field('legalBases', text.bases)} description={text.lineHint} autosize minRows={2} />
        <Textarea {...field('purposes', text.purposes)} description={text.lineHint} autosize minRows={2} />
        <Textarea
          {...field('recipients', text.recipients)}
          description={text.lineHint}
          autosize
          minRows={2}
        />
        <Group grow>
          <TextInput {...field('onBehalfOf', text.signerOnBehalf)} />
          <TextInput {...field('position', text.signerPosition)} />
          <TextInput {...field('name', text.signerName)} />
        </Group>
        <ProblemAlert problem={save.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {uiText.cancel}
          </Button>
          <Button type="submit" loading={save.isPending} disabled={values.title.trim() === ''}>
            {uiText.save}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
