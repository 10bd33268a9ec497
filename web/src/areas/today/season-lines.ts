import type { RequestList } from '@server/areas/award-items/schemas.ts'
import type { DecisionList } from '@server/areas/decisions/schemas.ts'
import type { OpinionList } from '@server/areas/nominations/schemas-opinions.ts'
import type { PostingList } from '@server/areas/nominations/schemas-postings.ts'
import type { CallList } from '@server/areas/registrations/schemas.ts'
import { paths } from '../../paths.ts'
import { seasonText as text } from '../../text/today.ts'
import { formatDate, formatNumber } from '../../ui/format.ts'

/** What waits in one list: where it is, what it is, how it stands, by when. */
export type SeasonLine = {
  key: string
  to: string
  title: string
  state: string
  isLate: boolean
  due: string
}

type Lists = {
  calls?: CallList['rows'] | undefined
  decisions?: DecisionList['rows'] | undefined
  postings?: PostingList['rows'] | undefined
  opinions?: OpinionList['rows'] | undefined
  requests?: RequestList['rows'] | undefined
}

/** What of a person is asked of a registration: a leader approves, an officer fills and sends. */
export type Duty = { approves: boolean; fills: boolean }

/** Lines of the season's work outside rounds, what is late first. */
export function seasonLines(lists: Lists, duty: Duty, today: string): SeasonLine[] {
  const lines = [
    ...(lists.calls ?? []).flatMap((call) => callLine(call, duty, today)),
    ...(lists.decisions ?? []).map((one) => ({
      key: `decision ${one.id}`,
      to: paths.decision(one.id),
      title: one.title,
      state: text.toNumber,
      isLate: false,
      due: '',
    })),
    ...(lists.postings ?? [])
      .filter((one) => one.openObjections > 0)
      .map((one) => ({
        key: `posting ${one.id}`,
        to: paths.posting(one.id),
        title: one.title,
        state: text.objections(formatNumber(one.openObjections)),
        isLate: true,
        due: '',
      })),
    ...(lists.opinions ?? []).map((one) => ({
      key: `opinion ${one.id}`,
      to: paths.opinion(one.id),
      title: `${one.bodyName}: ${one.roundTitle}`,
      state: text.opinionLate,
      isLate: true,
      due: formatDate(one.dueOn),
    })),
    ...(lists.requests ?? []).flatMap((one) =>
      one.clock.isLate && one.clock.isRunning
        ? [
            {
              key: `request ${one.id}`,
              to: paths.itemRequest(one.id),
              title: `${one.applicant}: ${one.item}`,
              state: text.requestLate,
              isLate: true,
              due: formatDate(one.clock.dueOn),
            },
          ]
        : [],
    ),
  ]
  return lines.sort((a, b) => Number(b.isLate) - Number(a.isLate))
}

function callLine(call: CallList['rows'][number], duty: Duty, today: string): SeasonLine[] {
  const { own } = call
  if (!own) return []
  const state = own.status ?? 'none'
  const isMine =
    (duty.fills && ['none', 'draft', 'approved'].includes(state)) || (duty.approves && state === 'draft')
  if (!isMine) return []
  return [
    {
      key: `call ${call.id}`,
      to: own.registrationId ? paths.registration(own.registrationId) : paths.registrationCall(call.id),
      title: call.title,
      state: text.registration[state as keyof typeof text.registration] ?? '',
      isLate: call.dueOn < today,
      due: formatDate(call.dueOn),
    },
  ]
}
