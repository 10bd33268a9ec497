import { Button } from '@mantine/core'
import { codeToSecret } from '@server/areas/councils/both-sides/codes.ts'
import { openSheets } from '@server/areas/councils/both-sides/take-part.ts'
import type { BallotView, SessionView } from '@server/areas/councils/schemas.ts'
import type { SealedSheets } from '@server/areas/councils/schemas-ballots.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { ApiProblem } from '../../api/problem.ts'
import { useAct } from '../../api/use-api.ts'
import { countText as text } from '../../text/ballots.ts'
import { ConfirmAct, formatNumber } from '../../ui/index.ts'
import { committeeKey } from './ballot-keep.ts'

/** Opens the sums in this browser and fixes the results; the secret does not leave it. */
export function CountButton({ view, ballot }: { view: SessionView; ballot: BallotView }) {
  const [asking, setAsking] = useState(false)
  const [share, setShare] = useState<number | null>(null)
  const at = `/council-sessions/${view.id}/ballots/${ballot.id}`
  const sealed = ballot.publicKey !== null
  const count = useAct(
    async () => {
      const sums = sealed ? await openHere(at, ballot, setShare) : []
      return api.post(`${at}/count`, { revision: ballot.revision, sums })
    },
    {
      refreshes: ['/council-sessions', '/history'],
      done: text.counted,
      onDone: () => {
        committeeKey.forget(ballot.publicKey ?? '')
        setAsking(false)
      },
    },
  )
  const label = sealed ? text.count : text.countByHand
  return (
    <>
      <Button onClick={() => setAsking(true)}>{label}</Button>
      <ConfirmAct
        opened={asking}
        onClose={() => setAsking(false)}
        title={label}
        consequences={[...(sealed ? text.countTells : text.countTells.slice(1)), ...view.missing]}
        actLabel={label}
        onConfirm={() => count.mutate()}
        busy={count.isPending}
        problem={count.error}
      >
        {count.isPending && share !== null && (
          <p role="status">{text.opening(formatNumber(Math.round(share * 100)))}</p>
        )}
      </ConfirmAct>
    </>
  )
}

async function openHere(at: string, ballot: BallotView, onProgress: (share: number) => void) {
  const problem = (code: string, detail: string) =>
    new ApiProblem({ status: 0, code, title: text.count, detail })
  const secret = codeToSecret(committeeKey.read(ballot.publicKey!) ?? '')
  if (!secret) throw problem('box-key-missing', text.keyMissing)
  const { sheets } = await api.get<SealedSheets>(`${at}/sealed`)
  const ours = { id: ballot.id, publicKey: ballot.publicKey! }
  const sums = await openSheets(secret, ours, sheets, onProgress).catch(() => {
    throw problem('sealed-tampered', text.tampered)
  })
  if (!sums) throw problem('box-key-wrong', text.keyWrong)
  return sums
}
