import { Button, Menu } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { UnitList, UnitRowView, UnitView } from '@server/areas/organisations/schemas.ts'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { useMay } from '../../shell/session.ts'
import { organisationText as text } from '../../text/organisations.ts'
import {
  AppLink,
  type Column,
  DataTable,
  EmptyState,
  FilterBar,
  formatDate,
  formatNumber,
  Page,
  useCursor,
  useFilters,
} from '../../ui/index.ts'
import { FoundUnit } from './FoundUnit.tsx'
import { MergeUnits } from './MergeUnits.tsx'
import classes from './organisations.module.css'
import { Sections } from './Sections.tsx'
import { UnitTree } from './UnitTree.tsx'

/** Address of the list, within a unit, on a day. */
function listHref(under: string | undefined, asOf: string | undefined): string {
  const search = new URLSearchParams()
  if (under && under !== 'none') search.set('trong', under)
  if (asOf) search.set('ngay', asOf)
  const query = search.toString()
  return query ? `${paths.organisation()}?${query}` : paths.organisation()
}

/** Units of the organisation on any day: tree and list, with the acts that change them. */
export function OrganisationPage() {
  const { q, ngay, loai, trong, 'tinh-trang': state } = useFilters()
  const pages = useCursor()
  const mayManage = useMay('manage-organisation')
  const navigate = useNavigate()
  const [founding, foundDialog] = useDisclosure(false)
  const [merging, mergeDialog] = useDisclosure(false)
  const [chosen, setChosen] = useState<ReadonlyMap<string, UnitRowView>>(new Map())
  // Without a search the list shows what stands directly below; a search goes through everything below.
  const isSearch = Boolean(q || loai || state)
  const tops = useApi<UnitList>('/units', { parent: 'none', asOf: ngay, limit: 200 }, { keepOld: true })
  const top = tops.data?.rows.length === 1 ? tops.data.rows[0]!.id : undefined
  const place = isSearch ? { under: trong } : { parent: trong ?? top ?? 'none' }
  const query = { q, asOf: ngay, kind: loai, ended: state === 'da-ket-thuc' || undefined, ...place }
  const units = useApi<UnitList>(
    '/units',
    { ...query, after: pages.after },
    { keepOld: true, enabled: isSearch || Boolean(trong) || tops.data !== undefined },
  )
  const root = useApi<UnitView>(`/units/${trong}`, { asOf: ngay }, { enabled: Boolean(trong) })

  const choose = (keys: ReadonlySet<string>) => {
    const known = new Map([...chosen, ...(units.data?.rows ?? []).map((row) => [row.id, row] as const)])
    setChosen(new Map([...keys].flatMap((key) => (known.has(key) ? [[key, known.get(key)!] as const] : []))))
  }

  return (
    <Page
      title={text.organisation}
      subtitle={
        trong &&
        root.data && (
          <>
            {`${text.under(root.data.onDay.name)} · `}
            <AppLink to={paths.unit(trong)}>{text.openUnit}</AppLink>
          </>
        )
      }
      mainAct={mayManage && <Button onClick={foundDialog.open}>{text.found}</Button>}
      menu={
        mayManage && (
          <>
            <Menu.Item onClick={() => navigate({ to: paths.unitImport() as never })}>
              {text.importUnits}
            </Menu.Item>
            <Menu.Item onClick={mergeDialog.open}>{text.merge}</Menu.Item>
          </>
        )
      }
    >
      <Sections current="units" />
      {ngay && (
        <p className={classes.note}>
          {text.asOfNote(formatDate(ngay))}
          <AppLink to={listHref(trong, undefined)}>{text.backToToday}</AppLink>
        </p>
      )}
      <div className={classes.split}>
        <div className={classes.onlyWide}>
          <UnitTree
            asOf={ngay}
            current={trong ?? top}
            hrefOf={(unit) =>
              unit.children > 0
                ? listHref(unit.id, ngay)
                : paths.unit(unit.id) + (ngay ? `?ngay=${ngay}` : '')
            }
          />
        </div>
        <div>
          <FilterBar
            fields={[
              { kind: 'text', key: 'q', label: text.find, placeholder: text.findHint },
              { kind: 'date', key: 'ngay', label: text.asOf },
              {
                kind: 'select',
                key: 'loai',
                seldom: true,
                label: text.kind,
                options: Object.entries(text.kinds).map(([value, label]) => ({ value, label })),
              },
              {
                kind: 'select',
                key: 'tinh-trang',
                label: text.state,
                anyLabel: text.stateNow,
                options: [{ value: 'da-ket-thuc', label: text.stateEnded }],
              },
            ]}
          />
          <DataTable
            label={text.units}
            name="units"
            columns={state === 'da-ket-thuc' ? [...columns, endedColumn] : columns}
            rows={units.data?.rows}
            rowKey={(row) => row.id}
            rowHref={(row) => paths.unit(row.id) + (ngay ? `?ngay=${ngay}` : '')}
            problem={units.error}
            onRetry={() => units.refetch()}
            paging={pages.of(units.data)}
            selection={
              mayManage && state !== 'da-ket-thuc'
                ? {
                    keys: new Set(chosen.keys()),
                    onChange: choose,
                    nameOf: (row) => row.name,
                    noun: text.noun,
                    acts: (
                      <Button size="compact-sm" disabled={chosen.size < 2} onClick={mergeDialog.open}>
                        {text.merge}
                      </Button>
                    ),
                  }
                : undefined
            }
            empty={
              <EmptyState
                title={text.none}
                next={mayManage && <Button onClick={foundDialog.open}>{text.found}</Button>}
              >
                {text.noneText}
              </EmptyState>
            }
          />
        </div>
      </div>
      {founding && <FoundUnit parentId={trong ?? top ?? null} onClose={foundDialog.close} />}
      {merging && (
        <MergeUnits
          units={[...chosen.values()]}
          onClose={mergeDialog.close}
          onDone={() => setChosen(new Map())}
        />
      )}
    </Page>
  )
}

const columns: readonly Column<UnitRowView>[] = [
  {
    key: 'name',
    header: text.name,
    isName: true,
    cell: (row) => (
      <>
        {row.name}
        {row.foundAs && <div className={classes.soft}>{text.foundAs(row.foundAs)}</div>}
        {row.nameNow !== row.name && <div className={classes.soft}>{text.nameNow(row.nameNow)}</div>}
      </>
    ),
  },
  { key: 'kind', header: text.kind, width: 170, cell: (row) => text.kinds[row.kind] ?? row.kind },
  { key: 'parent', header: text.parent, width: 200, cell: (row) => row.parentName ?? '' },
  {
    key: 'children',
    header: text.children,
    width: 90,
    align: 'right',
    cell: (row) => (row.children > 0 ? formatNumber(row.children) : ''),
  },
  {
    key: 'short',
    header: text.shortName,
    width: 130,
    hiddenAtFirst: true,
    cell: (row) => (row.shortName === row.name ? '' : row.shortName),
  },
  { key: 'founded', header: text.founded, width: 110, cell: (row) => formatDate(row.foundedOn) },
]

const endedColumn: Column<UnitRowView> = {
  key: 'ended',
  header: text.ended,
  width: 110,
  cell: (row) => formatDate(row.dissolvedOn),
}
