import { Button, Checkbox, Select, TextInput } from '@mantine/core'
import type { RoundView } from '@server/areas/nominations/schemas-rounds.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct } from '../../api/use-api.ts'
import { oneText } from '../../text/dossiers.ts'
import { nominationText, roundText as text } from '../../text/nominations.ts'
import { ProblemAlert } from '../../ui/index.ts'
import classes from './nominations.module.css'

/** The dated checklist of each award; the body may add papers of its own. */
export function RoundPapers({ round }: { round: RoundView }) {
  const mayChange = round.acts.manage && round.closedAt === null
  const [adding, setAdding] = useState(false)
  const remove = useAct((paperId: string) => api.delete(`/rounds/${round.id}/papers/${paperId}`), {
    refreshes: [`/rounds/${round.id}`],
  })
  return (
    <section className={classes.section}>
      <h2>{text.paperList}</h2>
      <ProblemAlert problem={remove.error} />
      {round.awards.map((award) => (
        <details key={award.awardKey} open={round.awards.length === 1}>
          <summary className={classes.summary}>{award.awardName}</summary>
          <ul className={classes.list}>
            {round.papers
              .filter((paper) => paper.awardKey === award.awardKey)
              .map((paper) => (
                <li key={paper.id}>
                  <span>
                    {paper.name}
                    <span className={classes.soft}>
                      {' '}
                      {paper.required && !paper.askedWhen
                        ? text.required
                        : paper.askedWhen
                          ? oneText.when(paper.askedWhen)
                          : text.notRequired}
                      {paper.provisional && ` · ${text.provisional}`}
                    </span>
                  </span>
                  <span className={classes.soft}>{paper.cite}</span>
                  {mayChange && paper.source === 'body' && (
                    <Button size="compact-sm" variant="subtle" onClick={() => remove.mutate(paper.id)}>
                      {text.remove}
                    </Button>
                  )}
                </li>
              ))}
          </ul>
        </details>
      ))}
      {mayChange && !adding && (
        <Button variant="default" mt="sm" onClick={() => setAdding(true)}>
          {text.addPaper}
        </Button>
      )}
      {adding && <AddPaper round={round} onClose={() => setAdding(false)} />}
    </section>
  )
}

function AddPaper({ round, onClose }: { round: RoundView; onClose: () => void }) {
  const [awardKey, setAwardKey] = useState(round.awards[0]?.awardKey ?? '')
  const [name, setName] = useState('')
  const [cite, setCite] = useState('')
  const [required, setRequired] = useState(true)
  const add = useAct(() => api.post(`/rounds/${round.id}/papers`, { awardKey, name, cite, required }), {
    refreshes: [`/rounds/${round.id}`],
    onDone: onClose,
  })
  return (
    <form
      className={classes.fields}
      style={{ marginTop: 12 }}
      onSubmit={(event) => {
        event.preventDefault()
        add.mutate()
      }}
    >
      <Select
        label={nominationText.award}
        data={round.awards.map((one) => ({ value: one.awardKey, label: one.awardName }))}
        value={awardKey}
        onChange={(key) => key && setAwardKey(key)}
        allowDeselect={false}
      />
      <TextInput
        label={text.paperName}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        required
      />
      <TextInput
        label={text.paperCite}
        value={cite}
        onChange={(event) => setCite(event.currentTarget.value)}
        required
      />
      <Checkbox
        mb={6}
        label={text.required}
        checked={required}
        onChange={(event) => setRequired(event.currentTarget.checked)}
      />
      <div className={classes.acts}>
        <Button
          type="submit"
          loading={add.isPending}
          disabled={name.trim().length < 2 || cite.trim().length < 3}
        >
          {text.addPaper}
        </Button>
        <Button variant="default" onClick={onClose}>
          {text.cancel}
        </Button>
      </div>
      <ProblemAlert problem={add.error} />
    </form>
  )
}
