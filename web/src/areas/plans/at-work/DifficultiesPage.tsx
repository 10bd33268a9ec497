import type { DifficultyList } from '@server/areas/plans/schemas-difficulties.ts'
import { useApi } from '../../../api/use-api.ts'
import { paths } from '../../../paths.ts'
import { plansText } from '../../../text/plans.ts'
import { taskText as text } from '../../../text/tasks.ts'
import {
  AppLink,
  EmptyState,
  FilterBar,
  Page,
  ProblemAlert,
  useCursor,
  useFilters,
} from '../../../ui/index.ts'
import { Difficulty } from './Difficulty.tsx'
import { Pager } from './Pager.tsx'
import classes from './work.module.css'

/** Difficulties that wait for an answer here, or all that one sees. */
export function DifficultiesPage() {
  const isAll = useFilters()['tat-ca'] === '1'
  const pages = useCursor()
  const list = useApi<DifficultyList>(
    '/difficulties',
    { holder: isAll ? undefined : 'mine', after: pages.after },
    { keepOld: true },
  )
  return (
    <Page title={isAll ? text.allDifficulties : text.difficultiesMine} narrow>
      <FilterBar
        fields={[
          {
            kind: 'select',
            key: 'tat-ca',
            label: plansText.status,
            anyLabel: text.difficultiesMine,
            options: [{ value: '1', label: text.allDifficulties }],
          },
        ]}
      />
      <ProblemAlert problem={list.error} onRetry={() => list.refetch()} />
      {list.data?.rows.length === 0 && (
        <EmptyState title={text.noDifficulties}>{text.noDifficultiesText}</EmptyState>
      )}
      <ul className={classes.list}>
        {list.data?.rows.map((difficulty) => (
          <li key={difficulty.id}>
            <div className={classes.small}>
              {text.ofTask}: <AppLink to={paths.task(difficulty.taskId)}>{difficulty.taskText}</AppLink>
            </div>
            <Difficulty difficulty={difficulty} />
          </li>
        ))}
      </ul>
      <Pager paging={pages.of(list.data)} />
    </Page>
  )
}
