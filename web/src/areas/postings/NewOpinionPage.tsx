import { MultiSelect, Textarea, TextInput } from '@mantine/core'
import type { NewOpinionBody } from '@server/areas/nominations/schemas-opinions.ts'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { postingText, opinionText as text } from '../../text/postings.ts'
import {
  DateField,
  FormButton,
  formatNumber,
  Page,
  ProblemAlert,
  SelectUnit,
  todayOn,
} from '../../ui/index.ts'
import { ChooseNominations } from './ChooseNominations.tsx'
import classes from './postings.module.css'

type Kind = NewOpinionBody['bodies'][number]['kind']

/** Asks several bodies at once about chosen nominations. */
export function NewOpinionPage() {
  const navigate = useNavigate()
  const [roundId, setRoundId] = useState<string | null>(null)
  const [unitId, setUnitId] = useState<string | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [kinds, setKinds] = useState<Kind[]>([])
  const [names, setNames] = useState<Partial<Record<Kind, string>>>({})
  const [about, setAbout] = useState('')
  const [sentOn, setSentOn] = useState<string | null>(todayOn())
  const [dueOn, setDueOn] = useState<string | null>(null)
  const nameOf = (kind: Kind) => names[kind] ?? text.usual[kind]
  const ask = useAct(
    () =>
      api.post<{ ids: string[] }>('/opinion-requests', {
        unitId,
        roundId,
        bodies: kinds.map((kind) => ({ kind, name: nameOf(kind) })),
        about,
        sentOn,
        dueOn,
        nominationIds: [...chosen],
      }),
    {
      refreshes: ['/opinion-requests'],
      done: text.made,
      onDone: ({ ids }) =>
        navigate({ to: (ids.length === 1 ? paths.opinion(ids[0]!) : paths.opinions()) as never }),
    },
  )
  return (
    <Page title={text.make} above={[{ label: text.title, to: paths.opinions() }]}>
      <ChooseNominations
        roundId={roundId}
        onRound={(id, owner) => {
          setRoundId(id)
          setUnitId(owner)
        }}
        chosen={chosen}
        onChoose={setChosen}
      />
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          ask.mutate()
        }}
      >
        <SelectUnit label={text.unit} value={unitId} onChange={(id) => setUnitId(id)} required />
        <MultiSelect
          label={text.bodies}
          data={Object.entries(text.bodyKinds).map(([value, label]) => ({ value, label }))}
          value={kinds}
          onChange={(value) => setKinds(value as Kind[])}
          required
        />
        {kinds.map((kind) => (
          <TextInput
            key={kind}
            label={text.bodyName(text.bodyKinds[kind])}
            value={nameOf(kind)}
            onChange={(event) => setNames({ ...names, [kind]: event.currentTarget.value })}
            required
          />
        ))}
        <div className={classes.pair}>
          <DateField label={text.sentOn} value={sentOn} onChange={setSentOn} required />
          <DateField label={text.dueOn} description={text.dueHint} value={dueOn} onChange={setDueOn} />
        </div>
        <Textarea
          label={text.about}
          value={about}
          onChange={(event) => setAbout(event.currentTarget.value)}
          autosize
          minRows={2}
        />
        <ProblemAlert problem={ask.error} />
        <div className={classes.acts}>
          <FormButton
            loading={ask.isPending}
            needs={{
              [postingText.round]: roundId,
              [text.cases]: chosen.size,
              [text.unit]: unitId,
              [text.bodies]: kinds.length > 0 && kinds.every((kind) => nameOf(kind).trim().length > 1),
              [text.sentOn]: sentOn,
            }}
          >
            {text.save(formatNumber(Math.max(1, kinds.length)))}
          </FormButton>
        </div>
      </form>
    </Page>
  )
}
