import { Button, TextInput } from '@mantine/core'
import { codeToSecret, secretToCode } from '@server/areas/councils/both-sides/codes.ts'
import { fromHex } from '@server/areas/councils/both-sides/sealed-votes.ts'
import type { BallotView, SessionView } from '@server/areas/councils/schemas.ts'
import { useState } from 'react'
import { voteText as text } from '../../text/ballots.ts'
import { formatNumber, ProblemAlert } from '../../ui/index.ts'
import { ChoiceList } from './ChoiceList.tsx'
import classes from './councils.module.css'
import { useBallot } from './use-ballot.ts'

/** Fills, seals and sends the ballot; after that shows the receipt and lets one change one's mind. */
export function VoteForm({ view, ballot }: { view: SessionView; ballot: BallotView }) {
  const part = useBallot(view.id, ballot)
  const [choices, setChoices] = useState<ReadonlyMap<string, boolean>>(new Map())
  const [changing, setChanging] = useState(false)
  const { kept, problem } = part
  const asked = new Set(part.mine.flatMap(({ itemIds }) => itemIds))
  const items = view.items.filter(({ id }) => asked.has(id))
  const left = items.filter(({ id }) => !choices.has(id))
  const done = kept.receipts.length > 0 && !changing
  const count = formatNumber(items.length)
  const send = async () => {
    await part.vote(choices)
    // What was chosen is nowhere any more but in the sealed sheets.
    setChoices(new Map())
    setChanging(false)
  }
  if (problem?.code === 'ballot-received-elsewhere')
    return (
      <>
        <ProblemAlert problem={problem} />
        <TakeOver onCode={part.takeOver} />
      </>
    )
  if (done)
    return (
      <>
        <section className={classes.panel} role="status">
          <h2>{kept.waiting.length > 0 ? text.waiting : text.sent}</h2>
          {kept.waiting.length === 0 && !kept.late && <p>{text.sentText}</p>}
          <p>
            {text.receipt}:{' '}
            <span className={classes.code}>{kept.receipts.map(({ code }) => code).join(', ')}</span>
            <br />
            <span className={classes.soft}>{text.receiptText}</span>
          </p>
        </section>
        <ProblemAlert problem={problem} />
        <div className={classes.acts}>
          <Button variant="default" onClick={() => setChanging(true)}>
            {text.change}
          </Button>
        </div>
        <MyCode seed={kept.seed} />
      </>
    )
  return (
    <>
      <p>{text.instruction}</p>
      <ProblemAlert problem={problem} />
      <ChoiceList
        items={items}
        choices={choices}
        onChoose={(id, agree) => setChoices(new Map(choices).set(id, agree))}
        disabled={part.sealing !== null}
      />
      {left.length > 0 && (
        <div className={classes.acts}>
          <span>{text.left(formatNumber(left.length))}</span>
          <Button
            variant="default"
            onClick={() => setChoices(new Map([...left.map(({ id }) => [id, true] as const), ...choices]))}
          >
            {text.agreeAll}
          </Button>
        </div>
      )}
      <div className={classes.acts}>
        <Button
          size="lg"
          loading={part.sealing !== null}
          disabled={left.length > 0 || !part.ready}
          onClick={send}
        >
          {kept.receipts.length > 0 ? text.again(count) : text.send(count)}
        </Button>
        {part.sealing !== null && (
          <span role="status">{text.sealing(formatNumber(Math.round(part.sealing * 100)))}</span>
        )}
      </div>
      <MyCode seed={kept.seed} />
    </>
  )
}

function MyCode({ seed }: { seed: string }) {
  const [shown, setShown] = useState(false)
  if (!seed) return null
  return (
    <div>
      <p className={classes.soft}>{`${text.myCode}. ${text.myCodeText}`}</p>
      {shown ? (
        <p className={classes.code}>{secretToCode(fromHex(seed))}</p>
      ) : (
        <Button variant="subtle" size="xs" onClick={() => setShown(true)}>
          {text.showCode}
        </Button>
      )}
    </div>
  )
}

function TakeOver({ onCode }: { onCode: (seed: Uint8Array) => void }) {
  const [code, setCode] = useState('')
  const [wrong, setWrong] = useState(false)
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        const seed = codeToSecret(code)
        setWrong(!seed)
        if (seed) onCode(seed)
      }}
    >
      <h2>{text.elsewhere}</h2>
      <p>{text.elsewhereText}</p>
      <TextInput
        label={text.myCode}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        error={wrong && text.wrongCode}
        autoComplete="off"
      />
      <div className={classes.acts}>
        <Button type="submit" disabled={code.trim() === ''}>
          {text.useCode}
        </Button>
      </div>
    </form>
  )
}
