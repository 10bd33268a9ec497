import { Button, NumberInput, Textarea, TextInput } from '@mantine/core'
import type { DossierView } from '@server/areas/nominations/schemas-dossiers.ts'
import { api } from '../../api/client.ts'
import { useAct } from '../../api/use-api.ts'
import { dossierText as text } from '../../text/dossiers.ts'
import { nominationText } from '../../text/nominations.ts'
import { DateField, DraftNotice, ProblemAlert, useDraft } from '../../ui/index.ts'
import classes from './nominations.module.css'

type Meeting = {
  heldOn: string | null
  place: string | null
  chair: string | null
  secretary: string | null
  members: number | null
  present: number | null
  opinions: string | null
}

/** Whom the unit judged, its meeting and its letter: what the drafted documents and the shares need. */
export function MeetingForm(props: { dossier: DossierView; mayEdit: boolean; onPaper: boolean }) {
  const { dossier, mayEdit, onPaper } = props
  const kept = dossier.minutes as Partial<Meeting>
  const draft = useDraft({
    heldOn: kept.heldOn ?? null,
    place: kept.place ?? null,
    chair: kept.chair ?? null,
    secretary: kept.secretary ?? null,
    members: kept.members ?? null,
    present: kept.present ?? null,
    opinions: kept.opinions ?? null,
    peopleBase: dossier.peopleBase,
    collectiveBase: dossier.collectiveBase,
    letterNumber: dossier.letterNumber,
    letterOn: dossier.letterOn,
  })
  const { peopleBase, collectiveBase, letterNumber, letterOn, ...meeting } = draft.value
  const save = useAct(
    () =>
      draft.send(() =>
        api.patch(`/dossiers/${dossier.id}`, {
          revision: dossier.revision,
          peopleBase,
          collectiveBase,
          letterNumber,
          letterOn,
          minutes: meeting,
          onPaper,
        }),
      ),
    { refreshes: ['/dossiers'], done: nominationText.saved },
  )
  const { put } = draft
  const number = (value: number | string) => (typeof value === 'number' ? value : null)
  const fixed = { disabled: !mayEdit }
  return (
    <section className={classes.section}>
      <h2>{text.minutes}</h2>
      <div className={classes.fields}>
        <NumberInput
          {...fixed}
          label={text.peopleBase}
          min={0}
          hideControls
          value={peopleBase ?? ''}
          onChange={(value) => put({ peopleBase: number(value) })}
        />
        <NumberInput
          {...fixed}
          label={text.collectiveBase}
          min={0}
          hideControls
          value={collectiveBase ?? ''}
          onChange={(value) => put({ collectiveBase: number(value) })}
        />
        <TextInput
          {...fixed}
          label={text.letterNumber}
          value={letterNumber ?? ''}
          onChange={(event) => put({ letterNumber: event.currentTarget.value || null })}
        />
        <DateField
          {...fixed}
          label={text.letterOn}
          value={letterOn}
          onChange={(on) => put({ letterOn: on })}
        />
        <DateField
          {...fixed}
          label={text.heldOn}
          value={meeting.heldOn}
          onChange={(heldOn) => put({ heldOn })}
        />
        {(['place', 'chair', 'secretary'] as const).map((key) => (
          <TextInput
            {...fixed}
            key={key}
            label={text[key]}
            value={meeting[key] ?? ''}
            onChange={(event) => put({ [key]: event.currentTarget.value || null })}
          />
        ))}
        {(['members', 'present'] as const).map((key) => (
          <NumberInput
            {...fixed}
            key={key}
            label={text[key]}
            min={0}
            hideControls
            value={meeting[key] ?? ''}
            onChange={(value) => put({ [key]: number(value) })}
          />
        ))}
        <Textarea
          {...fixed}
          className={classes.wide ?? ''}
          label={text.opinions}
          autosize
          minRows={2}
          value={meeting.opinions ?? ''}
          onChange={(event) => put({ opinions: event.currentTarget.value || null })}
        />
      </div>
      <DraftNotice draft={draft} labels={text} />
      <ProblemAlert problem={save.error} />
      {mayEdit && (
        <Button variant="default" loading={save.isPending} onClick={() => save.mutate()}>
          {nominationText.save}
        </Button>
      )}
    </section>
  )
}
