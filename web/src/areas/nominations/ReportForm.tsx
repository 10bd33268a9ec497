import { Button, Checkbox, Select, Textarea } from '@mantine/core'
import type { NominationView } from '@server/areas/nominations/schemas-appraisal.ts'
import { api, apiUrl } from '../../api/client.ts'
import { useAct } from '../../api/use-api.ts'
import { oneText as text } from '../../text/dossiers.ts'
import { nominationText } from '../../text/nominations.ts'
import { DateField, DraftNotice, FileDrop, ProblemAlert, useDraft } from '../../ui/index.ts'
import { AttestedFacts } from './AttestedFacts.tsx'
import classes from './nominations.module.css'

type Facts = Record<string, unknown>

/** What the unit says of one nomination: deed, report, and what it attests beside the records. */
export function ReportForm(props: { one: NominationView; mayEdit: boolean; onPaper: boolean }) {
  const { one, mayEdit, onPaper } = props
  const draft = useDraft({
    deed: one.deed ?? '',
    report: one.report ?? '',
    workerClass: one.workerClass,
    facts: one.facts as Facts,
  })
  const { deed, report, workerClass, facts } = draft.value
  const setFacts = (changed: Facts) => draft.put({ facts: changed })
  const refreshes = ['/nominations', '/dossiers']
  const save = useAct(
    () =>
      draft.send(() =>
        api.patch(`/nominations/${one.id}`, {
          revision: one.revision,
          deed: deed || null,
          report: report || null,
          workerClass,
          facts,
          onPaper,
        }),
      ),
    { refreshes, done: nominationText.saved },
  )
  const upload = useAct(
    (file: File) => {
      const form = new FormData()
      if (onPaper) form.set('onPaper', 'true')
      form.set('file', file)
      return api.upload(`/nominations/${one.id}/files`, form)
    },
    { refreshes, done: nominationText.saved },
  )
  const put = (key: string, value: unknown) => {
    const { [key]: _, ...rest } = facts
    setFacts(value === undefined ? rest : { ...rest, [key]: value })
  }
  const isPerson = one.holderKind === 'person' || one.holderKind === 'foreign-person'
  return (
    <section className={classes.section}>
      <h2>{text.report}</h2>
      <Textarea
        label={text.deed}
        description={text.deedHint}
        autosize
        minRows={2}
        maxRows={6}
        disabled={!mayEdit}
        value={deed}
        onChange={(event) => draft.put({ deed: event.currentTarget.value })}
        mb="sm"
      />
      <Textarea
        label={text.report}
        description={mayEdit ? text.reportHint : undefined}
        autosize
        minRows={4}
        maxRows={20}
        disabled={!mayEdit}
        value={report}
        onChange={(event) => draft.put({ report: event.currentTarget.value })}
        mb="sm"
      />
      {one.reportFile && (
        <p>
          <a href={apiUrl(`/dossier-files/${one.reportFile.id}`)}>{one.reportFile.name}</a>
        </p>
      )}
      {mayEdit && (
        <FileDrop
          label={text.upload}
          accept={['.docx', '.pdf', '.jpg', '.png', '.xlsx']}
          maxBytes={25 * 1024 * 1024}
          onFiles={([file]) => file && upload.mutate(file)}
          disabled={upload.isPending}
        />
      )}
      <h2 style={{ marginTop: 16 }}>{text.clean}</h2>
      {one.holderKind !== 'household' && (
        <Checkbox
          mb="xs"
          disabled={!mayEdit}
          label={text.noDiscipline}
          checked={Array.isArray(facts.discipline) && facts.discipline.length === 0}
          onChange={(event) => put('discipline', event.currentTarget.checked ? [] : undefined)}
        />
      )}
      <Checkbox
        mb="xs"
        disabled={!mayEdit}
        label={text.noMatters}
        checked={Array.isArray(facts.openMatters) && facts.openMatters.length === 0}
        onChange={(event) => put('openMatters', event.currentTarget.checked ? [] : undefined)}
      />
      {isPerson && (
        <div className={classes.fields}>
          <DateField
            label={text.joinedOn}
            disabled={!mayEdit}
            value={(facts.joinedOn as string | undefined) ?? null}
            onChange={(on) => put('joinedOn', on ?? undefined)}
          />
          <Select
            label={nominationText.worker}
            data={Object.entries(nominationText.workers).map(([value, label]) => ({ value, label }))}
            value={workerClass}
            disabled={!mayEdit}
            clearable
            onChange={(value) => draft.put({ workerClass: value as typeof workerClass })}
          />
        </div>
      )}
      <AttestedFacts one={one} facts={facts} mayEdit={mayEdit} onChange={setFacts} />
      <DraftNotice
        draft={draft}
        labels={{
          deed: text.deed,
          report: text.report,
          facts: text.clean,
          workerClass: nominationText.worker,
        }}
      />
      <ProblemAlert problem={save.error ?? upload.error} />
      {mayEdit && (
        <Button loading={save.isPending} onClick={() => save.mutate()}>
          {nominationText.save}
        </Button>
      )}
    </section>
  )
}
