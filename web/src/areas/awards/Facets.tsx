import { Button } from '@mantine/core'
import type { FacetView } from '@server/areas/awards/schemas.ts'
import { useState } from 'react'
import { awardText as text } from '../../text/awards.ts'
import { formatNumber, useFilters, useSetFilters } from '../../ui/index.ts'
import classes from './awards.module.css'

type Dim = keyof typeof text.dims

/** Where each facet stands in the address. */
const keys: Record<Dim, string> = {
  kinds: 'doi-tuong',
  years: 'nam-khen',
  awards: 'hinh-thuc',
  levels: 'cap',
  bases: 'loai',
  units: 'don-vi',
  states: 'tinh-trang',
}
const shownAtFirst = 6

/** What the list can be narrowed with, each with its count; on a phone behind a button. */
export function Facets({ facets }: { facets: FacetView | undefined }) {
  const [opened, setOpened] = useState(false)
  const isPartial = !!facets?.totalIsMore
  return (
    <aside
      className={`${classes.facets} no-print`}
      aria-label={text.facets}
      data-open={opened ? 'yes' : 'no'}
    >
      <Button
        variant="default"
        fullWidth
        className={classes.onPhone}
        aria-expanded={opened}
        onClick={() => setOpened(!opened)}
      >
        {text.facets}
      </Button>
      {facets && isPartial && <section className={classes.soft}>{text.countedOf(facets.countedOf)}</section>}
      {facets &&
        (Object.keys(keys) as Dim[]).map((dim) => (
          <Facet key={dim} dim={dim} values={facets[dim]} isPartial={isPartial} />
        ))}
    </aside>
  )
}

function Facet(props: { dim: Dim; values: FacetView['years']; isPartial: boolean }) {
  const { dim, values, isPartial } = props
  const filters = useFilters()
  const setFilters = useSetFilters()
  const [whole, setWhole] = useState(false)
  const chosen = filters[keys[dim]]
  if (values.length === 0 || (values.length === 1 && !chosen)) return null
  const shown = whole ? values : values.filter(({ value }, at) => at < shownAtFirst || value === chosen)
  return (
    <section>
      <h3>{text.dims[dim]}</h3>
      <ul>
        {shown.map(({ value, label, n }) => (
          <li key={value}>
            <button
              type="button"
              className={classes.facet}
              aria-pressed={value === chosen}
              onClick={() => setFilters({ [keys[dim]]: value === chosen ? undefined : value })}
            >
              <span>{label}</span>
              <span>{isPartial ? text.atLeast(n) : formatNumber(n)}</span>
            </button>
          </li>
        ))}
      </ul>
      {values.length > shownAtFirst && (
        <button type="button" className={classes.link} onClick={() => setWhole(!whole)}>
          {whole ? text.fewer : text.more(values.length - shownAtFirst)}
        </button>
      )}
    </section>
  )
}
