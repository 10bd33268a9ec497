import { Button, Select } from '@mantine/core'
import type { SessionView } from '@server/areas/councils/schemas.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct } from '../../api/use-api.ts'
import { countText as text } from '../../text/ballots.ts'
import { sessionText } from '../../text/councils.ts'
import { FileDrop, ProblemAlert } from '../../ui/index.ts'
import { ChoiceList } from './ChoiceList.tsx'
import classes from './councils.module.css'

const mostBytes = 25 * 1024 * 1024

/** Written opinions of those who are absent, entered with their scan; they join the base that the law asks for. */
export function AbsentOpinions({ view }: { view: SessionView }) {
  const [memberId, setMemberId] = useState<string | null>(null)
  const [choices, setChoices] = useState<ReadonlyMap<string, boolean>>(new Map())
  const [file, setFile] = useState<File | null>(null)
  const waiting = view.items.filter(
    (item) =>
      item.voting && item.state === 'on-agenda' && !item.recused.some((one) => one.memberId === memberId),
  )
  const members = view.members.filter(
    ({ attendance }) => view.kind === 'written-opinions' || attendance === 'absent',
  )
  const save = useAct(
    () => {
      const votes = waiting
        .filter(({ id }) => choices.has(id))
        .map(({ id }) => ({ itemId: id, vote: choices.get(id) ? 'for' : 'against' }))
      const data = { memberId, votes }
      if (!file) return api.put(`/council-sessions/${view.id}/opinions`, data)
      const form = new FormData()
      form.set('data', JSON.stringify(data))
      form.set('file', file)
      return api.upload(`/council-sessions/${view.id}/opinions/scan`, form)
    },
    {
      refreshes: ['/council-sessions', '/history'],
      done: text.opinionSaved,
      onDone: () => {
        setMemberId(null)
        setChoices(new Map())
        setFile(null)
      },
    },
  )
  if (waiting.length === 0 || !view.acts.includes('enter-opinion-for')) return null
  return (
    <section className={classes.block}>
      <h2>{text.opinionHeading}</h2>
      {members.length === 0 && <p className={classes.soft}>{text.opinionNone}</p>}
      {members.length > 0 && (
        <Select
          label={text.opinionMember}
          data={members.map((one) => ({
            value: one.id,
            label: one.opinions > 0 ? `${one.name} (${sessionText.opinionGiven(one.opinions)})` : one.name,
          }))}
          value={memberId}
          onChange={setMemberId}
          maw={420}
        />
      )}
      {memberId && (
        <>
          <ChoiceList
            items={waiting}
            choices={choices}
            onChoose={(id, agree) => setChoices(new Map(choices).set(id, agree))}
          />
          <FileDrop
            label={text.opinionScan}
            accept={['.pdf', '.jpg', '.jpeg', '.png']}
            maxBytes={mostBytes}
            onFiles={([first]) => setFile(first ?? null)}
          />
          {file && <p>{`${text.opinionSheet} ${file.name}`}</p>}
          <ProblemAlert problem={save.error} />
          <div className={classes.acts}>
            <Button loading={save.isPending} disabled={choices.size === 0} onClick={() => save.mutate()}>
              {text.opinionSave}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}
