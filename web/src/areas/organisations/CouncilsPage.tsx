import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { CouncilList, CouncilRowView } from '@server/areas/organisations/schemas-clusters.ts'
import { useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { useMay } from '../../shell/session.ts'
import { councilText as text } from '../../text/clusters.ts'
import { organisationText } from '../../text/organisations.ts'
import {
  type Column,
  DataTable,
  EmptyState,
  formatDate,
  formatNumber,
  Page,
  useCursor,
} from '../../ui/index.ts'
import { CouncilForm } from './CouncilForm.tsx'
import { Sections } from './Sections.tsx'

const columns: readonly Column<CouncilRowView>[] = [
  { key: 'name', header: text.name, isName: true, cell: (row) => row.name },
  { key: 'unit', header: text.unit, width: 190, cell: (row) => row.unitName },
  { key: 'chair', header: text.chair, width: 170, cell: (row) => row.chair ?? '' },
  {
    key: 'members',
    header: text.members,
    width: 90,
    align: 'right',
    cell: (row) => formatNumber(row.members),
  },
  {
    key: 'term',
    header: text.term,
    width: 200,
    cell: (row) => `${formatDate(row.since)} – ${row.until ? formatDate(row.until) : organisationText.until}`,
  },
  { key: 'body', header: text.standingBody, width: 190, cell: (row) => row.standingBodyName ?? '' },
]

/** Councils of the units in sight. */
export function CouncilsPage() {
  const pages = useCursor()
  const mayManage = useMay('manage-organisation')
  const [opened, dialog] = useDisclosure(false)
  const councils = useApi<CouncilList>('/councils', { after: pages.after }, { keepOld: true })
  const add = mayManage && <Button onClick={dialog.open}>{text.add}</Button>
  return (
    <Page title={organisationText.councils} mainAct={add}>
      <Sections current="councils" />
      <DataTable
        label={organisationText.councils}
        name="councils"
        columns={columns}
        rows={councils.data?.rows}
        rowKey={(row) => row.id}
        rowHref={(row) => paths.council(row.id)}
        problem={councils.error}
        onRetry={() => councils.refetch()}
        paging={pages.of(councils.data)}
        empty={
          <EmptyState title={text.none} next={add}>
            {text.noneText}
          </EmptyState>
        }
      />
      {opened && <CouncilForm council={null} onClose={dialog.close} />}
    </Page>
  )
}
