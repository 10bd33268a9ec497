import { Button, Group, Modal, MultiSelect, NativeSelect, NumberInput, Select } from '@mantine/core'
import type { YearResultRow } from '@server/areas/law/schemas-results.ts'
import { useState } from 'react'
import { paths } from '../../../paths.ts'
import { uiText } from '../../../text/ui.ts'
import { verdictText } from '../../../text/verdict.ts'
import { resultText as text } from '../../../text/year-results.ts'
import { AppLink, DateField, formatDateTime } from '../../../ui/index.ts'
import { useAwards } from '../use-law.ts'
import { ResultLists } from './ResultLists.tsx'
import { type Edit, type Standing, shownResult, shownStanding } from './result-edits.ts'
import classes from './results.module.css'

/** Everything of one subject's year, and what is known beside it; goes into the table, which is then saved. */
export function ResultDetails(props: {
  row: YearResultRow
  edit: Edit | undefined
  year: number
  mayRecord: boolean
  onClose: () => void
  onPut: (change: Edit['change']) => void
}) {
  const { row, edit, year, mayRecord, onClose, onPut } = props
  const { awards } = useAwards()
  const [change, setChange] = useState<Edit['change']>({})
  const merged: Edit = {
    row,
    change: {
      ...edit?.change,
      ...change,
      ...(edit?.change.standing || change.standing
        ? { standing: { ...edit?.change.standing, ...change.standing } }
        : {}),
    },
  }
  const shown = shownResult(row, merged)
  const standing = shownStanding(row, merged)
  const isPerson = row.kind === 'individual'
  const put = (more: Edit['change']) => setChange((old) => ({ ...old, ...more }))
  const stand = (more: Standing) => setChange((old) => ({ ...old, standing: { ...old.standing, ...more } }))
  const titles = (awards.data?.awards ?? []).filter((one) => one.kind === 'emulation-title')
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={<strong>{text.detailsOf(row.name, year)}</strong>}
      closeButtonProps={{ 'aria-label': uiText.close }}
    >
      <fieldset disabled={!mayRecord} style={{ border: 0, margin: 0, padding: 0 }}>
        <MultiSelect
          label={text.titles}
          description={text.titleHint}
          data={titles.map((one) => ({ value: one.id, label: one.name }))}
          value={shown.titles}
          onChange={(value) => put({ titles: value })}
          searchable
          mb="sm"
        />
        {isPerson ? (
          <PersonFields shown={shown} standing={standing} put={put} stand={stand} />
        ) : (
          <GroupFields shown={shown} put={put} />
        )}
        <ResultLists standing={standing} stand={stand} isPerson={isPerson} year={year} row={row} />
        <Attested shown={shown} put={put} facts={awards.data?.facts ?? []} />
      </fieldset>
      {row.result?.recordedBy && (
        <p className={classes.soft}>
          {text.recordedBy(row.result.recordedBy, formatDateTime(String(row.result.recordedAt)))}
        </p>
      )}
      <Group justify="flex-end" gap="sm">
        <AppLink to={paths.verdictOf(row.id)}>{verdictText.title}</AppLink>
        <Button variant="default" onClick={onClose}>
          {uiText.close}
        </Button>
        {mayRecord && (
          <Button disabled={Object.keys(change).length === 0} onClick={() => onPut(change)}>
            {text.done}
          </Button>
        )}
      </Group>
    </Modal>
  )
}

type Shown = ReturnType<typeof shownResult>
type Put = (change: Edit['change']) => void
const orNull = (value: string | number) => (typeof value === 'number' ? value : null)

function PersonFields(props: {
  shown: Shown
  standing: Standing
  put: Put
  stand: (more: Standing) => void
}) {
  const { shown, standing, put, stand } = props
  const { transfer } = standing
  return (
    <div className={classes.fields}>
      <NumberInput
        label={text.studyMonths}
        size="xs"
        w={130}
        min={0}
        max={12}
        hideControls
        value={shown.studyLeaveMonths ?? ''}
        onChange={(value) => put({ studyLeaveMonths: orNull(value) })}
      />
      <NativeSelect
        label={text.studyResult}
        size="xs"
        w={150}
        value={shown.studyResult ?? ''}
        onChange={(event) => put({ studyResult: (event.currentTarget.value || null) as 'good' | null })}
        data={[
          { value: '', label: text.unknownRating },
          ...Object.entries(text.studyResults).map(([value, label]) => ({ value, label })),
        ]}
      />
      <DateField
        label={text.joinedOn}
        value={standing.joinedOn ?? null}
        onChange={(day) => stand({ joinedOn: day })}
        input={{ w: 140, size: 'xs' }}
      />
      <DateField
        label={text.transferOn}
        value={transfer?.on ?? null}
        onChange={(day) => stand({ transfer: day ? { ...transfer, on: day } : null })}
        input={{ w: 150, size: 'xs' }}
      />
      {transfer && (
        <>
          <NumberInput
            label={verdictText.monthsInOldUnit}
            size="xs"
            w={150}
            min={0}
            hideControls
            value={transfer.monthsInOldUnit ?? ''}
            onChange={(value) => stand({ transfer: { ...transfer, monthsInOldUnit: orNull(value) } })}
          />
          <NativeSelect
            label={verdictText.oldUnitComment}
            size="xs"
            w={170}
            value={transfer.oldUnitComment == null ? '' : String(transfer.oldUnitComment)}
            onChange={({ currentTarget: { value } }) =>
              stand({ transfer: { ...transfer, oldUnitComment: value === '' ? null : value === 'true' } })
            }
            data={[
              { value: '', label: verdictText.unknown },
              { value: 'true', label: verdictText.yes },
              { value: 'false', label: verdictText.no },
            ]}
          />
        </>
      )}
    </div>
  )
}

function GroupFields({ shown, put }: { shown: Shown; put: Put }) {
  return (
    <div className={classes.fields}>
      {Object.entries(verdictText.composition).map(([key, label]) => (
        <NumberInput
          key={key}
          label={label}
          size="xs"
          w={160}
          min={0}
          hideControls
          value={(shown.composition?.[key as 'members'] as number | undefined) ?? ''}
          onChange={(value) => put({ composition: { ...shown.composition, [key]: orNull(value) } })}
        />
      ))}
    </div>
  )
}

/** What somebody answers for, of the year: said by its words, yes or no. */
function Attested(props: { shown: Shown; put: Put; facts: { code: string; label: string }[] }) {
  const { shown, put, facts } = props
  const stated = Object.entries(shown.facts).filter(([, value]) => value !== null)
  const labelOf = (code: string) => facts.find((one) => one.code === code)?.label ?? code
  return (
    <>
      {stated.length > 0 && <p style={{ margin: '8px 0 4px', fontWeight: 600 }}>{text.attested}</p>}
      {stated.map(([code, value]) => (
        <div key={code} className={classes.fields}>
          <span style={{ flex: '1 1 260px' }}>{labelOf(code)}</span>
          <NativeSelect
            size="xs"
            w={120}
            aria-label={labelOf(code)}
            value={String(value)}
            onChange={({ currentTarget: { value: next } }) =>
              put({ facts: { ...shown.facts, [code]: next === '' ? null : next === 'true' } })
            }
            data={[
              { value: 'true', label: verdictText.yes },
              { value: 'false', label: verdictText.no },
              { value: '', label: verdictText.unknown },
            ]}
          />
        </div>
      ))}
      <Select
        label={text.addAttested}
        data={facts
          .filter((one) => shown.facts[one.code] == null)
          .map((one) => ({ value: one.code, label: one.label }))}
        value={null}
        onChange={(code) => code && put({ facts: { ...shown.facts, [code]: true } })}
        searchable
        mb="md"
      />
    </>
  )
}
