import { Button } from '@mantine/core'
import type { BallotView, SessionView } from '@server/areas/councils/schemas.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct } from '../../api/use-api.ts'
import { voteText as text } from '../../text/ballots.ts'
import { EmptyState, ProblemAlert } from '../../ui/index.ts'
import { ChoiceList } from './ChoiceList.tsx'
import classes from './councils.module.css'

/** The member's answers in a round of written opinions, under the own name. */
export function OwnOpinion({ view, ballot }: { view: SessionView; ballot: BallotView }) {
  const asked = new Set(ballot.lines.map(({ itemId }) => itemId))
  const items = view.items.filter(
    ({ id, recused }) => asked.has(id) && !recused.some(({ memberId }) => memberId === view.myMemberId),
  )
  const [choices, setChoices] = useState<ReadonlyMap<string, boolean>>(
    () => new Map(view.myOpinions.map(({ itemId, vote }) => [itemId, vote === 'for'])),
  )
  const send = useAct(
    () =>
      api.put(`/council-sessions/${view.id}/opinions/mine`, {
        votes: [...choices].map(([itemId, agree]) => ({ itemId, vote: agree ? 'for' : 'against' })),
      }),
    { refreshes: ['/council-sessions'], done: text.opinionSent },
  )
  if (!view.myMemberId) return <EmptyState title={text.notMine}>{text.notMineText}</EmptyState>
  return (
    <>
      <h2>{text.opinion}</h2>
      <p>{text.opinionText}</p>
      <ChoiceList
        items={items}
        choices={choices}
        onChoose={(id, agree) => setChoices(new Map(choices).set(id, agree))}
      />
      <ProblemAlert problem={send.error} />
      <div className={classes.acts}>
        <Button
          size="lg"
          loading={send.isPending}
          disabled={items.some(({ id }) => !choices.has(id))}
          onClick={() => send.mutate()}
        >
          {text.opinionSend}
        </Button>
      </div>
    </>
  )
}
