import type { ParameterListView } from '@server/areas/law/schemas.ts'
import { useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { lawText as text } from '../../text/law.ts'
import { DateField, formatDate, formatNumber, Page, ProblemAlert, useSetFilters } from '../../ui/index.ts'
import { Lines } from './AwardPage.tsx'
import classes from './law.module.css'
import { Sections } from './Sections.tsx'
import { useDayOfAddress } from './use-law.ts'

/** Numbers of law, general rules and procedures of a day. */
export function NumbersPage() {
  const on = useDayOfAddress()
  const setFilters = useSetFilters()
  const list = useApi<ParameterListView>('/law/parameters', { on }, { keepOld: true })
  const data = list.error ? undefined : list.data
  const regime = data && { id: data.law.regime, label: data.law.regimeLabel }
  return (
    <Page
      title={text.numbers}
      above={[{ label: text.title, to: paths.law() }]}
      subtitle={data && text.regimeOf(data.law.regimeLabel, formatDate(on))}
    >
      <Sections current="numbers" />
      <div className={`${classes.filters} no-print`}>
        <DateField label={text.onDay} value={on} onChange={(day) => setFilters({ ngay: day ?? undefined })} />
      </div>
      <ProblemAlert problem={list.error} />
      {data && regime && (
        <>
          <section className={classes.section}>
            <h2>{text.parameters}</h2>
            <Lines entries={data.parameters} regime={regime} say={sayParameter} />
          </section>
          <section className={classes.section}>
            <h2>{text.rules}</h2>
            <Lines entries={data.rules} regime={regime} say={(one) => `${one.label}: ${one.text}`} />
          </section>
          <section className={classes.section}>
            <h2>{text.procedures}</h2>
            <Lines entries={data.procedures} regime={regime} say={sayProcedure} />
          </section>
        </>
      )}
    </Page>
  )
}

function sayParameter({ label, value, unit }: ParameterListView['parameters'][number]): string {
  const words = typeof value === 'number' ? formatNumber(value) : value
  const said = text.units[unit] ?? unit
  return `${label}: ${words}${said === '%' ? '' : ' '}${said}`.trim()
}

function sayProcedure({ label, steps, parts, codes }: ParameterListView['procedures'][number]): string {
  const said = [
    steps
      .map(
        (step) =>
          `${step.label} (${text.countedFrom(step.value, text.units[step.unit] ?? step.unit, step.countedFrom)})`,
      )
      .join('; '),
    parts.length > 0 && `${text.parts}: ${parts.map(({ name }) => name).join(', ')}`,
    codes.length > 0 &&
      `${text.codes}: ${codes.map(({ code, place }) => (place ? `${code} (${place})` : code)).join(', ')}`,
  ].filter(Boolean)
  return said.length > 0 ? `${label}: ${said.join('. ')}` : label
}
