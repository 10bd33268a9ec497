import { Select, Textarea, TextInput } from '@mantine/core'
import type { NewPackageBody } from '@server/areas/nominations/schemas-packages.ts'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { packageText as text } from '../../text/packages.ts'
import { FormButton, Page, ProblemAlert, SelectUnit } from '../../ui/index.ts'
import { ChooseNominations } from './ChooseNominations.tsx'
import classes from './postings.module.css'

type Destination = NewPackageBody['destination']
const ready = ['passed', 'eligible']

/** Puts nominations that were passed into a package for a higher body. */
export function NewPackagePage() {
  const navigate = useNavigate()
  const [roundId, setRoundId] = useState<string | null>(null)
  const [unitId, setUnitId] = useState<string | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [destination, setDestination] = useState<Destination>('prime-minister')
  const [destinationName, setDestinationName] = useState<string | null>(null)
  const [title, setTitle] = useState('')
  const [note, setNote] = useState('')
  const to = destinationName ?? text.usualName[destination]
  const make = useAct(
    () =>
      api.post<{ id: string }>('/packages', {
        unitId,
        title,
        destination,
        destinationName: to,
        note,
        nominationIds: [...chosen],
      }),
    {
      refreshes: ['/packages'],
      done: text.made,
      onDone: ({ id }) => navigate({ to: paths.package(id) as never }),
    },
  )
  return (
    <Page title={text.make} above={[{ label: text.title, to: paths.packages() }]}>
      <ChooseNominations
        roundId={roundId}
        onRound={(id, owner) => {
          setRoundId(id)
          setUnitId(owner)
        }}
        chosen={chosen}
        onChoose={setChosen}
        states={ready}
      />
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          make.mutate()
        }}
      >
        <SelectUnit label={text.unit} value={unitId} onChange={(id) => setUnitId(id)} required />
        <div className={classes.pair}>
          <Select
            label={text.destination}
            data={Object.entries(text.destinations).map(([value, label]) => ({ value, label }))}
            value={destination}
            onChange={(value) => value && setDestination(value as Destination)}
            allowDeselect={false}
          />
          <TextInput
            label={text.destinationName}
            value={to}
            onChange={(event) => setDestinationName(event.currentTarget.value)}
            required
          />
        </div>
        <TextInput
          label={text.name}
          description={text.nameHint}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          required
        />
        <Textarea
          label={text.note}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          autosize
          minRows={2}
        />
        <ProblemAlert problem={make.error} />
        <div className={classes.acts}>
          <FormButton
            loading={make.isPending}
            needs={{ [text.cases]: chosen.size, [text.unit]: unitId, [text.name]: title.trim().length > 2 }}
          >
            {text.save}
          </FormButton>
        </div>
      </form>
    </Page>
  )
}
