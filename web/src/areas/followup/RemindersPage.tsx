import type { SentList } from '@server/areas/followup/schemas-reminders.ts'
import type { PlanList } from '@server/areas/plans/schemas-plans.ts'
import { useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { useSession } from '../../shell/session.ts'
import { followUpText as text } from '../../text/followup.ts'
import {
  AppLink,
  type Column,
  DataTable,
  EmptyState,
  FilterBar,
  formatDateTime,
  LinkButton,
  Page,
  StateBadge,
  useCursor,
  useFilters,
  useYear,
} from '../../ui/index.ts'
import { SettingsForm } from './SettingsForm.tsx'

type Row = SentList['rows'][number]
const words = text.sentColumns
const mailTones = { none: 'grey', waiting: 'amber', sent: 'green', failed: 'red' } as const

const columns: readonly Column<Row>[] = [
  { key: 'when', header: words.when, width: 150, cell: (row) => formatDateTime(row.sentAt) },
  { key: 'unit', header: words.unit, width: 180, cell: (row) => row.unitName ?? '' },
  {
    key: 'item',
    header: words.item,
    isName: true,
    cell: (row) => <AppLink to={paths.task(row.taskId)}>{row.taskText}</AppLink>,
  },
  { key: 'kind', header: words.kind, width: 130, cell: (row) => text.reminderKinds[row.kind] },
  { key: 'to', header: words.to, width: 160, cell: (row) => row.toName ?? '' },
  { key: 'by', header: words.by, width: 160, cell: (row) => row.by ?? text.bySystem },
  {
    key: 'mail',
    header: words.mail,
    width: 170,
    cell: (row) =>
      row.mail !== 'none' && (
        <>
          <StateBadge tone={mailTones[row.mail]}>{text.mails[row.mail]}</StateBadge>
          {row.mailProblem && <div>{row.mailProblem}</div>}
        </>
      ),
  },
]

/** When the unit's plans remind, and everything that was sent for a plan. */
export function RemindersPage() {
  const unit = useSession().roles[0]
  const year = useYear()
  const filters = useFilters()
  const pages = useCursor()
  const plans = useApi<PlanList>('/plans', { year, unitId: unit?.unitId, limit: 200 })
  const planId = filters['ke-hoach'] ?? plans.data?.rows[0]?.id
  const sent = useApi<SentList>(
    '/reminders',
    { planId, after: pages.after },
    { keepOld: true, enabled: planId !== undefined },
  )
  return (
    <Page title={text.remindersTitle} above={[{ label: text.title, to: paths.followUp() }]}>
      {unit && <SettingsForm unitId={unit.unitId} unitName={unit.unitName} />}
      <h2>{text.sent}</h2>
      <FilterBar
        fields={[
          {
            kind: 'select',
            key: 'ke-hoach',
            label: text.plan,
            // Without a choice the newest plan is shown, and its name stands here.
            ...(plans.data?.rows[0] ? { anyLabel: plans.data.rows[0].title } : {}),
            options: (plans.data?.rows ?? []).map((plan) => ({ value: plan.id, label: plan.title })),
          },
        ]}
      />
      <DataTable
        label={text.sent}
        name="sent-reminders"
        columns={columns}
        rows={planId === undefined ? [] : sent.data?.rows}
        problem={sent.error}
        onRetry={() => sent.refetch()}
        rowKey={(row) => row.id}
        paging={pages.of(sent.data)}
        empty={
          <EmptyState
            title={planId === undefined ? text.choosePlan : text.sentNone}
            next={
              <LinkButton variant="default" to={paths.followUp()}>
                {text.toBoard}
              </LinkButton>
            }
          >
            {text.sentNoneText}
          </EmptyState>
        }
      />
    </Page>
  )
}
