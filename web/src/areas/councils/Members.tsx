import { Button, SegmentedControl, Select, TextInput } from '@mantine/core'
import type { SessionMember, SessionView } from '@server/areas/councils/schemas.ts'
import type { AccountChoices } from '@server/areas/councils/schemas-agenda.ts'
import { api } from '../../api/client.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { sessionText as text } from '../../text/councils.ts'
import { ProblemAlert, StateBadge, Why } from '../../ui/index.ts'
import classes from './councils.module.css'

const refreshes = ['/council-sessions', '/history']
type Mark = { memberId: string; attendance: 'present' | 'absent' | null; reason?: string | null }

/** Those who sit on the day: the roll, the quorum by its rule, and the account with which each votes. */
export function Members({ view }: { view: SessionView }) {
  const mayMark = view.acts.includes('take-attendance')
  const mayLink = view.acts.includes('link-members')
  const mark = useAct((rows: Mark[]) => api.put(`/council-sessions/${view.id}/attendance`, { rows }), {
    refreshes,
  })
  const choices = useApi<AccountChoices>(
    `/council-sessions/${view.id}/account-choices`,
    {},
    { enabled: mayLink },
  )
  const link = useAct(
    ({ memberId, accountId }: { memberId: string; accountId: string | null }) =>
      api.put(`/council-sessions/${view.id}/members/${memberId}/account`, { accountId }),
    { refreshes },
  )
  return (
    <section className={classes.block}>
      <h2>{text.rollCall}</h2>
      {view.kind === 'meeting' && <QuorumLine view={view} />}
      <ProblemAlert problem={mark.error ?? link.error} />
      {mayMark && view.kind === 'meeting' && (
        <div className={classes.acts}>
          <Button
            variant="default"
            loading={mark.isPending}
            onClick={() =>
              mark.mutate(
                view.members
                  .filter(({ attendance }) => attendance === null)
                  .map(({ id }) => ({ memberId: id, attendance: 'present' as const })),
              )
            }
            disabled={!view.members.some(({ attendance }) => attendance === null)}
          >
            {text.allPresent}
          </Button>
        </div>
      )}
      <div className={classes.scroll}>
        <table className={`${classes.table} ${classes.cards}`}>
          <thead>
            <tr>
              <th>{text.person}</th>
              <th>{text.role}</th>
              <th>{text.position}</th>
              <th>{text.attendance}</th>
              {mayLink && <th>{text.account}</th>}
            </tr>
          </thead>
          <tbody>
            {view.members.map((member) => (
              <tr key={member.id}>
                <td>{member.name}</td>
                <td>{member.roleName}</td>
                <td>{member.position}</td>
                <td>
                  <Attendance member={member} mayMark={mayMark} onMark={(row) => mark.mutate([row])} />
                </td>
                {mayLink && (
                  <td>
                    <Select
                      size="xs"
                      aria-label={`${text.account}: ${member.name}`}
                      placeholder={text.accountNone}
                      data={optionsOf(choices.data?.rows ?? [], member)}
                      value={member.accountId}
                      onChange={(accountId) => link.mutate({ memberId: member.id, accountId })}
                      searchable
                      clearable
                      clearButtonProps={{ 'aria-label': text.accountNone }}
                    />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function optionsOf(rows: AccountChoices['rows'], member: SessionMember) {
  const options = rows.map(({ accountId, name }) => ({ value: accountId, label: name }))
  const known = options.some(({ value }) => value === member.accountId)
  if (!member.accountId || known) return options
  return [{ value: member.accountId, label: member.accountName ?? '' }, ...options]
}

function Attendance(props: { member: SessionMember; mayMark: boolean; onMark: (row: Mark) => void }) {
  const { member, mayMark, onMark } = props
  if (!mayMark)
    return (
      <>
        {member.attendance ? text[member.attendance] : text.unmarked}
        {member.opinions > 0 && <p className={classes.soft}>{text.opinionGiven(member.opinions)}</p>}
      </>
    )
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label={`${text.attendance}: ${member.name}`}
        data={[
          { value: '', label: text.unmarked },
          { value: 'present', label: text.present },
          { value: 'absent', label: text.absent },
        ]}
        value={member.attendance ?? ''}
        onChange={(value) =>
          onMark({ memberId: member.id, attendance: (value || null) as Mark['attendance'] })
        }
      />
      {member.attendance === 'absent' && (
        <TextInput
          size="xs"
          mt={4}
          aria-label={`${text.absenceReason}: ${member.name}`}
          placeholder={text.absenceReason}
          defaultValue={member.absenceReason ?? ''}
          onBlur={(event) => {
            const reason = event.currentTarget.value.trim()
            if (reason !== (member.absenceReason ?? ''))
              onMark({ memberId: member.id, attendance: 'absent', reason: reason || null })
          }}
        />
      )}
      {member.opinions > 0 && <p className={classes.soft}>{text.opinionGiven(member.opinions)}</p>}
    </>
  )
}

function QuorumLine({ view }: { view: SessionView }) {
  const { quorum, present, members } = view
  if (!quorum) return <p>{text.quorumNone(present, members.length)}</p>
  const met = present >= quorum.needed
  return (
    <p>
      <Why
        subject={text.quorumLine(present, members.length, quorum.needed)}
        reasons={{
          rule: `${quorum.numerator}/${quorum.denominator}: ${quorum.basis}`,
          counted: [
            text.ruleSource[quorum.source],
            ...(quorum.provisional && quorum.provisionalReason ? [quorum.provisionalReason] : []),
          ],
        }}
      >
        {text.quorumLine(present, members.length, quorum.needed)}
      </Why>{' '}
      <StateBadge tone={met ? 'green' : 'amber'}>{met ? text.quorumMet : text.quorumUnmet}</StateBadge>
      {quorum.provisional && ` ${text.provisional}`}
    </p>
  )
}
