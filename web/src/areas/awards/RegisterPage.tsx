import { Menu, Select } from '@mantine/core'
import type { AwardList, FacetView } from '@server/areas/awards/schemas.ts'
import { apiUrl, type Query } from '../../api/client.ts'
import { useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { useMay } from '../../shell/session.ts'
import { awardImportText as importText } from '../../text/award-import.ts'
import { awardText as text } from '../../text/awards.ts'
import {
  AppLink,
  DataTable,
  EmptyState,
  FilterBar,
  LinkButton,
  Page,
  useCursor,
  useFilters,
  useSetFilters,
} from '../../ui/index.ts'
import { awardColumns } from './award-columns.tsx'
import classes from './awards.module.css'
import { Facets } from './Facets.tsx'
import { FillingNote } from './FillingNote.tsx'
import { NamedHolders } from './NamedHolders.tsx'

/** The filters of the address as the server knows them. */
export function useRegisterQuery(): Query {
  const filters = useFilters()
  return {
    q: filters.q,
    anywhere: filters['moi-noi'] ? true : undefined,
    year: filters['nam-khen'],
    award: filters['hinh-thuc'],
    kind: filters['doi-tuong'],
    basis: filters.loai,
    level: filters.cap,
    state: filters['tinh-trang'],
    unit: filters['don-vi'],
  }
}

/** The register: search, what it can be narrowed with, the list, the list as a paper. */
export function RegisterPage() {
  const filters = useFilters()
  const setFilters = useSetFilters()
  const pages = useCursor()
  const query = useRegisterQuery()
  const sort = filters['thu-tu'] === 'ten' ? 'name' : 'newest'
  // The total comes with the counts beside the list, so that the rows need not wait for it.
  const found = useApi<AwardList>(
    '/awards',
    { ...query, sort, count: false, after: pages.after },
    { keepOld: true },
  )
  const facets = useApi<FacetView>('/awards/facets', query, { keepOld: true })
  const mayAdd = useMay('manage-awards')
  const add = mayAdd ? <LinkButton to={paths.newAward()}>{text.add}</LinkButton> : undefined
  const total = facets.data && !facets.data.totalIsMore ? facets.data.total : undefined
  const isNarrowed = Object.values(query).some((value) => value !== undefined)
  const meaning = filters.q ? found.data?.meaning : null
  return (
    <Page
      title={text.title}
      subtitle={text.intro}
      mainAct={add}
      menu={
        <>
          {mayAdd && (
            <Menu.Item component={AppLink} to={paths.awardImports()}>
              {importText.title}
            </Menu.Item>
          )}
          <Menu.Item component="a" href={apiUrl('/awards/list.docx', { ...query, sort })}>
            {text.exportWord}
          </Menu.Item>
          <Menu.Item component="a" href={apiUrl('/awards/list.xlsx', { ...query, sort })}>
            {text.exportExcel}
          </Menu.Item>
        </>
      }
    >
      <FillingNote />
      <FilterBar
        fields={[
          { kind: 'text', key: 'q', label: text.q, placeholder: text.qHint },
          { kind: 'unit', key: 'don-vi', label: text.unit },
          {
            kind: 'other',
            key: 'thu-tu',
            label: text.sort,
            render: ({ label, value, onChange }) => (
              <Select
                label={label}
                value={value ?? 'moi'}
                onChange={(chosen) => onChange(chosen === 'ten' ? 'ten' : null)}
                allowDeselect={false}
                data={[
                  { value: 'moi', label: text.newest },
                  { value: 'ten', label: text.byName },
                ]}
              />
            ),
          },
        ]}
      />
      <div className={classes.status} role="status">
        {facets.data && <strong>{text.found(facets.data.total, facets.data.totalIsMore)}</strong>}
        {meaning && <span className={classes.soft}>{text.meanings[meaning]}</span>}
        {meaning === 'person' && (
          <button type="button" className={classes.link} onClick={() => setFilters({ 'moi-noi': 'co' })}>
            {text.everywhere}
          </button>
        )}
        {filters['moi-noi'] && (
          <button type="button" className={classes.link} onClick={() => setFilters({ 'moi-noi': undefined })}>
            {text.onlyNames}
          </button>
        )}
      </div>
      {meaning === 'person' && filters.q && <NamedHolders key={filters.q} name={filters.q} />}
      <div className={classes.beside}>
        <Facets facets={facets.data} />
        <DataTable
          label={text.list}
          name="register"
          columns={awardColumns}
          rows={found.data?.rows}
          problem={found.error}
          onRetry={() => found.refetch()}
          rowKey={(row) => row.id}
          rowHref={(row) => paths.awardHolder(row.holderId)}
          paging={pages.of(
            found.data && {
              rows: found.data.rows,
              next: found.data.next,
              ...(total === undefined ? {} : { total }),
            },
          )}
          empty={
            <EmptyState title={isNarrowed ? text.none : text.noneYet} {...(add ? { next: add } : {})}>
              {isNarrowed ? text.noneText : mayAdd ? text.noneYetText : null}
            </EmptyState>
          }
        />
      </div>
    </Page>
  )
}
