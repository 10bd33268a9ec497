import { Button, Checkbox, NumberInput, Radio, Select, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import type { AwardList, AwardRowView, DecisionView } from '@server/areas/awards/schemas.ts'
import type { LayoutList, PrinterList } from '@server/areas/certificates/schemas.ts'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { useSession } from '../../shell/session.ts'
import { partialDate } from '../../text/awards.ts'
import { certificateText, newBatchText as text } from '../../text/certificates.ts'
import {
  AppLink,
  FormButton,
  formatNumber,
  Page,
  ProblemAlert,
  SelectUnit,
  useFilters,
} from '../../ui/index.ts'
import classes from './certificates.module.css'

type Way = 'decision' | 'filter' | 'hand'
type Made = { id: string; count: number; printedBefore: number }

/** A new batch: which awards of the register, with which layout, on which printer and paper. */
export function NewBatchPage() {
  const { 'quyet-dinh': givenDecision } = useFilters()
  const navigate = useNavigate()
  const session = useSession()
  const layouts = useApi<LayoutList>('/certificate-layouts')
  const printers = useApi<PrinterList>('/certificate-printers')
  const [way, setWay] = useState<Way>(givenDecision ? 'decision' : 'hand')
  const [decisionId, setDecisionId] = useState<string | null>(givenDecision ?? null)
  const [chosen, setChosen] = useState<AwardRowView[]>([])
  const [search, setSearch] = useState({ q: '', year: '' as number | '', unit: null as string | null })
  const [title, setTitle] = useState('')
  const [unitId, setUnitId] = useState<string | null>(session.roles[0]?.unitId ?? null)
  const [layoutId, setLayoutId] = useState<string | null>(null)
  const [printerId, setPrinterId] = useState<string | null>(null)
  const [paper, setPaper] = useState<'stock' | 'plain'>('stock')
  const [again, setAgain] = useState(false)
  const decision = useApi<DecisionView>(
    `/award-decisions/${decisionId}`,
    {},
    { enabled: Boolean(decisionId) },
  )
  const layout = layoutId ?? layouts.data?.rows[0]?.id ?? null
  const printer = printerId ?? printers.data?.rows[0]?.id ?? null
  const [settled] = useDebouncedValue(search, 250)
  const query = {
    q: settled.q || undefined,
    year: settled.year || undefined,
    unit: settled.unit ?? undefined,
  }
  const isAsked = Object.values(query).some((value) => value !== undefined)
  const found = useApi<AwardList>('/awards', { ...query, limit: 50 }, { enabled: isAsked, keepOld: true })
  const choice =
    way === 'decision'
      ? decisionId && { decisionId }
      : way === 'filter'
        ? isAsked && { filter: { ...query, year: query.year ? [query.year] : undefined } }
        : chosen.length > 0 && { awardIds: chosen.map(({ id }) => id) }
  const name =
    title.trim() || (way === 'decision' && decision.data?.number ? `Quyết định ${decision.data.number}` : '')
  const make = useAct(
    () =>
      api.post<Made>('/certificate-batches', {
        unitId,
        title: name,
        layoutId: layout,
        printerId: printer,
        onStock: paper === 'stock',
        choice,
        again,
      }),
    {
      refreshes: ['/certificate-batches'],
      done: ({ count, printedBefore }) =>
        printedBefore > 0
          ? text.madeSkipped(formatNumber(count), formatNumber(printedBefore))
          : text.made(formatNumber(count)),
      onDone: ({ id }) => navigate({ to: paths.certificateBatch(id) as never }),
    },
  )
  const rows = found.data?.rows ?? []
  const take = (row: AwardRowView) =>
    setChosen(
      chosen.some(({ id }) => id === row.id) ? chosen.filter(({ id }) => id !== row.id) : [...chosen, row],
    )
  return (
    <Page title={text.title} above={[{ label: certificateText.title, to: paths.certificates() }]} narrow>
      <section className={classes.block}>
        <h2>{text.what}</h2>
        <Radio.Group value={way} onChange={(value) => setWay(value as Way)} mb="sm" aria-label={text.what}>
          <div className={classes.acts}>
            <Radio value="decision" label={text.byDecision} />
            <Radio value="filter" label={text.byFilter} />
            <Radio value="hand" label={text.byHand} />
          </div>
        </Radio.Group>
        {way === 'decision' && decision.data && (
          <p role="status">
            <strong>
              {text.decisionChosen(decision.data.number ?? '', formatNumber(decision.data.awards))}
            </strong>{' '}
            <span className={classes.soft}>{partialDate(decision.data.decidedOn)}</span>
          </p>
        )}
        {way === 'decision' && !decisionId && <p className={classes.soft}>{text.decisionHint}</p>}
        {(way !== 'decision' || !decisionId) && (
          <>
            <div className={classes.form}>
              <TextInput
                label={text.q}
                value={search.q}
                onChange={(event) => setSearch({ ...search, q: event.currentTarget.value })}
              />
              <NumberInput
                label={text.year}
                value={search.year}
                onChange={(year) => setSearch({ ...search, year: Number(year) || '' })}
                min={1945}
                max={2100}
                hideControls
              />
              <SelectUnit
                label={text.unitFilter}
                value={search.unit}
                onChange={(unit) => setSearch({ ...search, unit })}
              />
            </div>
            {isAsked && found.data && (
              <>
                <p role="status">
                  {way === 'filter'
                    ? text.found(formatNumber(found.data.total ?? rows.length))
                    : rows.length === 0 && text.searchNone}
                </p>
                <ul className={classes.found}>
                  {rows.map((row) => (
                    <li key={row.id}>
                      <span>
                        <strong>{row.holder}</strong> · {row.award}
                        <br />
                        <span className={classes.soft}>
                          {[row.unit, row.decision, partialDate(row.decidedOn)].filter(Boolean).join(' · ')}
                        </span>
                      </span>
                      {way === 'hand' && (
                        <Button size="compact-sm" variant="default" onClick={() => take(row)}>
                          {chosen.some(({ id }) => id === row.id) ? text.drop : text.choose}
                        </Button>
                      )}
                      {way === 'decision' && row.decisionId && (
                        <Button
                          size="compact-sm"
                          variant="default"
                          onClick={() => setDecisionId(row.decisionId)}
                        >
                          {text.wholeDecision(row.decision ?? '')}
                        </Button>
                      )}
                    </li>
                  ))}
                </ul>
              </>
            )}
            {way === 'hand' && chosen.length > 0 && (
              <>
                <p role="status">
                  <strong>{text.chosen(formatNumber(chosen.length))}</strong>
                </p>
                <ol className={classes.problems}>
                  {chosen.map((row) => (
                    <li key={row.id}>
                      {row.holder}, {row.award}{' '}
                      <Button size="compact-xs" variant="subtle" onClick={() => take(row)}>
                        {text.drop}
                      </Button>
                    </li>
                  ))}
                </ol>
              </>
            )}
          </>
        )}
      </section>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          make.mutate()
        }}
      >
        <TextInput
          label={text.name}
          description={text.nameHint}
          value={title}
          placeholder={name}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <SelectUnit label={text.unit} value={unitId} onChange={(id) => setUnitId(id)} required />
        {layouts.data?.rows.length === 0 ? (
          <p>
            {text.noLayout} <AppLink to={paths.certificateLayouts()}>{certificateText.layouts}</AppLink>
          </p>
        ) : (
          <Select
            label={text.layout}
            value={layout}
            onChange={setLayoutId}
            allowDeselect={false}
            data={(layouts.data?.rows ?? []).map((one) => ({
              value: one.id,
              label: `${one.name} (${one.unitName})`,
            }))}
          />
        )}
        {printers.data?.rows.length === 0 ? (
          <p>
            {text.noPrinter} <AppLink to={paths.certificatePrinters()}>{certificateText.printers}</AppLink>
          </p>
        ) : (
          <Select
            label={text.printer}
            value={printer}
            onChange={setPrinterId}
            allowDeselect={false}
            data={(printers.data?.rows ?? []).map((one) => ({ value: one.id, label: one.name }))}
          />
        )}
        <Select
          label={text.paper}
          value={paper}
          onChange={(value) => setPaper(value === 'plain' ? 'plain' : 'stock')}
          allowDeselect={false}
          data={[
            { value: 'stock', label: certificateText.paper.stock },
            { value: 'plain', label: certificateText.paper.plain },
          ]}
        />
        <Checkbox
          className={classes.whole ?? ''}
          label={text.again}
          checked={again}
          onChange={(event) => setAgain(event.currentTarget.checked)}
        />
        <div className={classes.whole}>
          <ProblemAlert problem={make.error ?? decision.error ?? layouts.error ?? printers.error} />
          <FormButton
            loading={make.isPending}
            needs={{
              [text.what]: choice,
              [text.name]: name,
              [text.unit]: unitId,
              [text.layout]: layout,
              [text.printer]: printer,
            }}
          >
            {text.make}
          </FormButton>
        </div>
      </form>
    </Page>
  )
}
