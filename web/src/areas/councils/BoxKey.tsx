import { Button, Checkbox, TextInput } from '@mantine/core'
import { codeToSecret } from '@server/areas/councils/both-sides/codes.ts'
import { makeCommitteeKey, toHex } from '@server/areas/councils/both-sides/sealed-votes.ts'
import type { BallotView } from '@server/areas/councils/schemas.ts'
import { useState } from 'react'
import { countText as text, voteText } from '../../text/ballots.ts'
import { committeeKey } from './ballot-keep.ts'
import classes from './councils.module.css'

/** The committee's secret: shown to be written down, or asked for on a machine that does not have it. */
export function BoxKey({ ballot }: { ballot: BallotView }) {
  const [code, setCode] = useState(() => committeeKey.read(ballot.publicKey ?? ''))
  const [noted, setNoted] = useState(ballot.state !== 'open')
  return (
    <div className={classes.panel}>
      <p>
        {voteText.code}: <span className={classes.code}>{ballot.fingerprint}</span>
      </p>
      {code ? (
        <>
          {!noted && (
            <>
              <p>
                {text.key}: <br />
                <span className={classes.code}>{code}</span>
              </p>
              <p className={classes.soft}>{text.keyText}</p>
              <div className={classes.acts}>
                <Button variant="default" onClick={() => saveFile(ballot, code)}>
                  {text.keySave}
                </Button>
              </div>
            </>
          )}
          <Checkbox
            label={text.keyNoted}
            checked={noted}
            onChange={(event) => setNoted(event.currentTarget.checked)}
          />
        </>
      ) : (
        <EnterKey ballot={ballot} onCode={setCode} />
      )}
    </div>
  )
}

function EnterKey({ ballot, onCode }: { ballot: BallotView; onCode: (code: string) => void }) {
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        const secret = codeToSecret(typed)
        const fits = secret !== null && toHex(makeCommitteeKey(secret).publicKey) === ballot.publicKey
        setWrong(!fits)
        if (!fits) return
        committeeKey.write(ballot.publicKey!, typed)
        onCode(typed)
      }}
    >
      <p>{text.keyMissing}</p>
      <TextInput
        label={text.key}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        error={wrong && text.keyWrong}
        autoComplete="off"
      />
      <div className={classes.acts}>
        <Button type="submit" variant="default" disabled={typed.trim() === ''}>
          {text.keyEnter}
        </Button>
      </div>
    </form>
  )
}

function saveFile(ballot: BallotView, code: string): void {
  const lines = [text.key, code, `${voteText.code}: ${ballot.fingerprint}`, text.keyText]
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([lines.join('\r\n')], { type: 'text/plain;charset=utf-8' }))
  link.download = `ma-mo-hom-phieu-${ballot.id}.txt`
  link.click()
  URL.revokeObjectURL(link.href)
}
