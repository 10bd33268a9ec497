import { NumberInput, SegmentedControl, Textarea, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { postingText as text } from '../../text/postings.ts'
import { DateField, FormButton, Page, ProblemAlert, SelectUnit, todayOn } from '../../ui/index.ts'
import { CaseFileField } from './CaseFileField.tsx'
import { ChooseNominations, useRoundTerm } from './ChooseNominations.tsx'
import classes from './postings.module.css'

/** Prepares a posting on the public page, or records one that hung on paper. */
export function NewPostingPage() {
  const navigate = useNavigate()
  const [roundId, setRoundId] = useState<string | null>(null)
  const [unitId, setUnitId] = useState<string | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [kind, setKind] = useState<'portal' | 'paper'>('portal')
  const [title, setTitle] = useState('')
  const [note, setNote] = useState('')
  const [place, setPlace] = useState('')
  const [fileId, setFileId] = useState<string | null>(null)
  const [opensOn, setOpensOn] = useState<string | null>(todayOn())
  const [days, setDays] = useState<number | null>(null)
  const round = useRoundTerm(roundId)
  const term = round?.term ?? null
  const make = useAct(
    () =>
      api.post<{ id: string }>('/postings', {
        unitId,
        roundId,
        title,
        note,
        kind,
        place: kind === 'paper' ? place : null,
        fileId: kind === 'paper' ? fileId : null,
        opensOn,
        days: days ?? term?.days ?? null,
        nominationIds: [...chosen],
      }),
    {
      refreshes: ['/postings', '/posting-rounds'],
      done: text.made,
      onDone: ({ id }) => navigate({ to: paths.posting(id) as never }),
    },
  )
  return (
    <Page title={text.make} above={[{ label: text.title, to: paths.postings() }]}>
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
          make.mutate()
        }}
      >
        <SegmentedControl
          aria-label={text.kind}
          value={kind}
          onChange={(value) => setKind(value as typeof kind)}
          data={[
            { value: 'portal', label: text.kinds.portal },
            { value: 'paper', label: text.kinds.paper },
          ]}
        />
        <SelectUnit label={text.unit} value={unitId} onChange={(id) => setUnitId(id)} required />
        <TextInput
          label={text.name}
          description={text.nameHint}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          required
        />
        <div className={classes.pair}>
          <DateField label={text.opensOn} value={opensOn} onChange={setOpensOn} required />
          <NumberInput
            label={text.days}
            value={days ?? term?.days ?? ''}
            min={term?.days ?? 1}
            max={365}
            onChange={(value) => setDays(value === '' ? null : Number(value))}
          />
        </div>
        {roundId && (
          <p className={classes.soft}>
            {term ? text.lawful(term.days, term.label, term.cite) : text.noLawful}{' '}
            {term?.provisional && text.provisional}
          </p>
        )}
        {kind === 'paper' ? (
          <>
            <TextInput
              label={text.place}
              description={text.placeHint}
              value={place}
              onChange={(event) => setPlace(event.currentTarget.value)}
              required
            />
            <CaseFileField label={text.scan} unitId={unitId} onFile={setFileId} />
          </>
        ) : (
          <Textarea
            label={text.note}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
            autosize
            minRows={2}
          />
        )}
        <ProblemAlert problem={make.error} />
        <div className={classes.acts}>
          <FormButton
            loading={make.isPending}
            needs={{
              [text.round]: roundId,
              [text.cases]: chosen.size,
              [text.unit]: unitId,
              [text.name]: title.trim().length >= 3,
              [text.opensOn]: opensOn,
            }}
          >
            {kind === 'paper' ? text.savePaper : text.save}
          </FormButton>
        </div>
      </form>
    </Page>
  )
}
