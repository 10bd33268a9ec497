import { Button, Checkbox, Radio, Select, TextInput } from '@mantine/core'
import type { ComparisonView, FieldKey, FieldValue, FormList } from '@server/areas/resistance/schemas.ts'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { resistanceText, compareText as text } from '../../text/resistance.ts'
import { choiceText, fieldText } from '../../text/resistance-fields.ts'
import { formatNumber, Page, ProblemAlert, usePathValue } from '../../ui/index.ts'
import { valueWords } from './field-words.ts'
import classes from './resistance.module.css'
import { NoScan, ScanViewer, type Spot } from './ScanViewer.tsx'

type Row = ComparisonView['rows'][number]
type Choice = { chosen: 'first' | 'second' | 'other'; value: string; doubtful: boolean }

/** Two entries of a record: what differs is chosen field by field, with the scan beside it. */
export function ComparePage() {
  const recordId = usePathValue('recordId')
  const comparison = useApi<ComparisonView>(`/resistance/records/${recordId}/comparison`)
  const forms = useApi<FormList>('/resistance/forms')
  if (comparison.error)
    return (
      <Page
        title={text.title}
        above={[{ label: resistanceText.title, to: paths.resistanceRecord(recordId) }]}
      >
        <ProblemAlert problem={comparison.error} />
      </Page>
    )
  if (!comparison.data || !forms.data) return <Page title={text.title}>{null}</Page>
  return <Compare key={recordId} view={comparison.data} forms={forms.data.rows} />
}

function Compare({ view, forms }: { view: ComparisonView; forms: FormList['rows'] }) {
  const navigate = useNavigate()
  const [choices, setChoices] = useState<Partial<Record<FieldKey, Choice>>>({})
  const [isChecked, setChecked] = useState(true)
  const [spot, setSpot] = useState<Spot | null>(null)
  const [showAgreed, setShowAgreed] = useState(false)
  const words = (key: FieldKey, value: FieldValue | null) =>
    valueWords(key, value, { forms, places: view.places })
  const isOpen = view.status !== 'settled'
  const pressing = view.rows.filter((row) => row.differs || row.doubtful)
  const agreed = view.rows.filter((row) => !pressing.includes(row))
  const missing = view.rows.filter((row) => row.differs && !choices[row.key])
  const settle = useAct(
    () =>
      api.post(`/resistance/records/${view.id}/settlement`, {
        revision: view.revision,
        decisions: pressing.flatMap((row) => decisionOf(row, choices[row.key], isChecked)),
      }),
    {
      refreshes: ['/resistance', '/history', '/search', '/awards'],
      done: text.settled,
      onDone: () => navigate({ to: paths.resistanceRecord(view.id) }),
    },
  )
  const look = (row: Row) => setSpot(row.read ? { page: row.read.page, box: row.read.box } : null)
  return (
    <Page
      title={text.title}
      above={[
        { label: resistanceText.title, to: paths.resistance() },
        { label: view.batchTitle, to: paths.resistanceBatch(view.batchId) },
        { label: resistanceText.unnamed(view.id), to: paths.resistanceRecord(view.id) },
      ]}
      subtitle={
        pressing.length === 0
          ? text.matchingAll
          : text.differing(formatNumber(view.rows.filter((row) => row.differs).length))
      }
    >
      <div className={classes.beside}>
        <div className={classes.left}>
          {view.scanId ? <ScanViewer scanId={view.scanId} firstPage={view.page} spot={spot} /> : <NoScan />}
        </div>
        <form
          aria-label={text.title}
          onSubmit={(event) => {
            event.preventDefault()
            settle.mutate()
          }}
        >
          <ul className={classes.differing}>
            {pressing.map((row) => (
              <li key={row.key} onFocus={() => look(row)}>
                <Decide
                  row={row}
                  view={view}
                  words={words}
                  choice={choices[row.key]}
                  onChoose={
                    isOpen && view.maySettle ? (one) => setChoices({ ...choices, [row.key]: one }) : null
                  }
                />
              </li>
            ))}
          </ul>
          {agreed.length > 0 && (
            <section className={classes.block}>
              <Button variant="subtle" size="compact-sm" onClick={() => setShowAgreed(!showAgreed)}>
                {text.showAgreed(formatNumber(agreed.length))}
              </Button>
              {showAgreed && (
                <dl className={classes.values}>
                  {agreed.map((row) => (
                    <div key={row.key}>
                      <dt>{fieldText[row.key]}</dt>
                      <dd>{words(row.key, row.first)}</dd>
                    </div>
                  ))}
                </dl>
              )}
            </section>
          )}
          {isOpen && (
            <div className={classes.foot}>
              {view.maySettle ? (
                <>
                  <Button type="submit" loading={settle.isPending} disabled={missing.length > 0}>
                    {text.settle}
                  </Button>
                  {view.scanId && pressing.length > 0 && (
                    <Checkbox
                      label={text.checked}
                      checked={isChecked}
                      onChange={(event) => setChecked(event.currentTarget.checked)}
                    />
                  )}
                </>
              ) : (
                <p className={classes.soft}>{text.mayNot}</p>
              )}
            </div>
          )}
          <ProblemAlert problem={settle.error} />
        </form>
      </div>
    </Page>
  )
}

function decisionOf(row: Row, choice: Choice | undefined, originalChecked: boolean) {
  if (!choice) return []
  const { chosen, value, doubtful } = choice
  return [{ field: row.key, chosen, originalChecked, doubtful, ...(chosen === 'other' ? { value } : {}) }]
}

type DecideProps = {
  row: Row
  view: ComparisonView
  words: (key: FieldKey, value: FieldValue | null) => string
  choice: Choice | undefined
  onChoose: ((choice: Choice) => void) | null
}

/** One field: both values, what the machine read, and the choice. */
function Decide({ row, view, words, choice, onChoose }: DecideProps) {
  const label = fieldText[row.key]
  const set = (change: Partial<Choice>) =>
    onChoose?.({ chosen: 'first', value: '', doubtful: false, ...choice, ...change })
  if (!onChoose)
    return (
      <>
        <strong>{label}</strong>
        <div className={classes.pair}>
          <span>{`${text.first(view.first.by)} – ${words(row.key, row.first)}`}</span>
          <span>{`${text.second(view.second.by)} – ${words(row.key, row.second)}`}</span>
        </div>
        {row.decision && (
          <p className={classes.soft}>
            {`${text.decided(row.decision.by ?? '')} – ${words(row.key, row.decision.value)}`}
          </p>
        )}
      </>
    )
  return (
    <>
      <Radio.Group
        label={<strong>{label}</strong>}
        value={choice?.chosen ?? ''}
        onChange={(chosen) => set({ chosen: chosen as Choice['chosen'] })}
      >
        <div className={classes.pair}>
          <Radio value="first" label={words(row.key, row.first)} description={text.first(view.first.by)} />
          <Radio
            value="second"
            label={words(row.key, row.second)}
            description={text.second(view.second.by)}
          />
          {row.key !== 'resistancePeriods' && <Radio value="other" label={text.other} />}
        </div>
      </Radio.Group>
      {row.read && <p className={classes.soft}>{`${text.read}: ${words(row.key, row.read.value)}`}</p>}
      {choice?.chosen === 'other' &&
        (choiceText[row.key] ? (
          <Select
            label={text.otherOf(label)}
            data={Object.entries(choiceText[row.key]!).map(([value, word]) => ({ value, label: word }))}
            value={choice.value || null}
            onChange={(value) => set({ value: value ?? '' })}
          />
        ) : (
          <TextInput
            label={text.otherOf(label)}
            value={choice.value}
            onChange={(event) => set({ value: event.currentTarget.value })}
          />
        ))}
      {choice && (
        <div className={classes.marks}>
          <Checkbox
            size="xs"
            label={text.doubtful}
            aria-label={`${text.doubtful}: ${label}`}
            checked={choice.doubtful}
            onChange={(event) => set({ doubtful: event.currentTarget.checked })}
          />
        </div>
      )}
    </>
  )
}
