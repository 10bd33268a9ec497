import { fromHex } from '@server/areas/councils/both-sides/sealed-votes.ts'
import { askForBallot, fillSheet } from '@server/areas/councils/both-sides/take-part.ts'
import type { BallotView } from '@server/areas/councils/schemas.ts'
import type { CredentialsGiven } from '@server/areas/councils/schemas-ballots.ts'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { api } from '../../api/client.ts'
import { type ApiProblem, asProblem } from '../../api/problem.ts'
import { useSession } from '../../shell/session.ts'
import { type KeptBallot, newKept, readKept, writeKept } from './ballot-keep.ts'
import { mayPass, sendCast } from './send-cast.ts'

type Given = CredentialsGiven['credentials']

const askAgainMs = 3000

/**
 * The member's part in an open ballot: gets the credentials as soon as the page is open (so that the moment of getting says
 * nothing of the moment of voting), seals, keeps what is sealed until it has reached the box.
 */
export function useBallot(sessionId: string, ballot: BallotView) {
  const { account } = useSession()
  const accountId = account.id
  const [kept, setKept] = useState<KeptBallot>(() => readKept(accountId, ballot.id) ?? newKept())
  const [given, setGiven] = useState<Given | null>(null)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const [sealing, setSealing] = useState<number | null>(null)
  const keep = useCallback(
    (next: KeptBallot) => {
      writeKept(accountId, ballot.id, next)
      setKept(next)
    },
    [accountId, ballot.id],
  )
  const [attempt, setAttempt] = useState(0)
  const mine = useMemo(() => ballot.sheets.filter((sheet) => sheet.mine), [ballot.sheets])

  useEffect(() => {
    if (given || ballot.state !== 'open' || !kept.seed) return
    let gone = false
    let timer: ReturnType<typeof setTimeout> | undefined
    writeKept(accountId, ballot.id, kept)
    const requests = askForBallot(fromHex(kept.seed), mine)
    api
      .post<CredentialsGiven>(`/council-sessions/${sessionId}/ballots/${ballot.id}/receipt`, { requests })
      .then((answer) => {
        if (gone) return
        setGiven(answer.credentials)
        setProblem(null)
      })
      .catch((error) => {
        if (gone) return
        const met = asProblem(error)
        setProblem(met)
        if (mayPass(met)) timer = setTimeout(() => setAttempt(attempt + 1), askAgainMs)
      })
    return () => {
      gone = true
      clearTimeout(timer)
    }
    // Asked once for each secret, and again while the network is lost; the same question gets the same answer.
  }, [kept.seed, ballot.id, ballot.state, kept, sessionId, mine, given, accountId, attempt])

  useSending(kept, keep, setProblem)

  const vote = async (choices: ReadonlyMap<string, boolean>) => {
    setProblem(null)
    try {
      const version = kept.version + 1
      const filled = []
      for (const [index, sheet] of mine.entries()) {
        const signed = given!.find(({ sheetId }) => sheetId === sheet.id)!
        const agree = sheet.itemIds.map((id) => choices.get(id)!)
        const onProgress = (share: number) => setSealing((index + share) / mine.length)
        filled.push(
          await fillSheet(fromHex(kept.seed), ballot, sheet, signed, { agree, version, onProgress }),
        )
      }
      keep({
        ...kept,
        version,
        late: false,
        waiting: filled.map(({ cast }) => cast),
        receipts: filled.map(({ cast, receipt }) => ({ sheetId: cast.sheetId, code: receipt })),
      })
    } catch (error) {
      setProblem(asProblem(error))
    } finally {
      setSealing(null)
    }
  }
  const takeOver = (seed: Uint8Array) => {
    setGiven(null)
    // A version beyond what the other device may have reached.
    keep({ ...newKept(seed), version: Math.floor(Date.now() / 1000) % 500_000 })
  }
  return { kept, ready: given !== null, problem, sealing, vote, takeOver, mine }
}

/** Sends what waits, again and again until it is in or refused for good. */
function useSending(
  kept: KeptBallot,
  keep: (kept: KeptBallot) => void,
  setProblem: (problem: ApiProblem | null) => void,
) {
  const latest = useRef(kept)
  latest.current = kept
  const busy = useRef(false)
  useEffect(() => {
    const send = async () => {
      if (busy.current || latest.current.waiting.length === 0) return
      busy.current = true
      try {
        const [first] = latest.current.waiting
        const problem = await sendCast(first!)
        if (problem && mayPass(problem)) return
        const rest = latest.current.waiting.filter((one) => one !== first)
        keep({ ...latest.current, waiting: rest, late: latest.current.late || problem !== null })
        if (problem) setProblem(problem)
      } finally {
        busy.current = false
      }
    }
    void send()
    const timer = setInterval(send, askAgainMs)
    window.addEventListener('online', send)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', send)
    }
  }, [keep, setProblem])
}
