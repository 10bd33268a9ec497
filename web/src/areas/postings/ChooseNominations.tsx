import { Button, Select } from '@mantine/core'
import type { NominationChoices, RoundChoices } from '@server/areas/nominations/schemas-postings.ts'
import { useState } from 'react'
import { useApi } from '../../api/use-api.ts'
import { postingText as text } from '../../text/postings.ts'
import {
  type Column,
  DataTable,
  FilterBar,
  formatDate,
  formatNumber,
  ProblemAlert,
  useFilters,
} from '../../ui/index.ts'
import classes from './postings.module.css'

type Row = NominationChoices['rows'][number]

const columns: readonly Column<Row>[] = [
  { key: 'name', header: text.subject, isName: true, cell: (row) => row.name },
  { key: 'post', header: text.post, width: 170, cell: (row) => row.post ?? '' },
  { key: 'unit', header: text.place2, width: 200, cell: (row) => row.unitName },
  { key: 'award', header: text.award, width: 230, cell: (row) => row.awardName },
  { key: 'posted', header: text.posted, width: 130, cell: (row) => formatDate(row.postedUntil) },
]

const fold = (words: string) =>
  words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd')

/** Picks a round and nominations of it. */
export function ChooseNominations({
  roundId,
  onRound,
  chosen,
  onChoose,
  states,
}: {
  roundId: string | null
  onRound: (roundId: string | null, unitId: string | null) => void
  chosen: ReadonlySet<string>
  onChoose: (chosen: ReadonlySet<string>) => void
  /** Only nominations that stand so. */
  states?: readonly string[]
}) {
  const rounds = useApi<RoundChoices>('/posting-rounds')
  const found = useApi<NominationChoices>(
    `/posting-rounds/${roundId}/nominations`,
    {},
    { enabled: roundId !== null },
  )
  const { tim } = useFilters()
  const [most, setMost] = useState(200)
  const all = (found.data?.rows ?? []).filter((row) => !states || states.includes(row.state))
  const words = fold(tim ?? '')
  const rows = words
    ? all.filter((row) => fold(`${row.name} ${row.unitName} ${row.awardName}`).includes(words))
    : all
  return (
    <>
      <Select
        label={text.round}
        placeholder={text.pickRound}
        data={(rounds.data?.rows ?? []).map((round) => ({
          value: round.id,
          label: `${round.title} (${round.unitName})`,
        }))}
        value={roundId}
        onChange={(id) => {
          onRound(id, rounds.data?.rows.find((round) => round.id === id)?.unitId ?? null)
          onChoose(new Set())
        }}
        nothingFoundMessage={text.noRounds}
        searchable
        required
        maw={720}
      />
      <ProblemAlert problem={rounds.error ?? found.error} onRetry={() => rounds.refetch()} />
      {roundId !== null && (
        <>
          <div className={classes.acts}>
            <FilterBar fields={[{ kind: 'text', key: 'tim', label: text.choose }]} />
            <Button
              variant="default"
              disabled={rows.length === 0}
              onClick={() => onChoose(new Set(rows.map((row) => row.id)))}
            >
              {text.all}
            </Button>
          </div>
          <p role="status" className={classes.soft}>
            {text.chosen(formatNumber(chosen.size))}
          </p>
          <DataTable
            label={text.choose}
            name="choose-nominations"
            columns={columns}
            rows={found.data ? rows.slice(0, most) : undefined}
            rowKey={(row) => row.id}
            paging={
              rows.length > most
                ? { first: 1, total: rows.length, onNext: () => setMost(most + 200) }
                : undefined
            }
            selection={{
              keys: chosen,
              onChange: onChoose,
              nameOf: (row) => row.name,
              noun: text.noun,
              acts: null,
            }}
            empty={<p className={classes.soft}>{text.noChoices}</p>}
          />
        </>
      )}
    </>
  )
}

/** The lawful term of a posting of the round, as the server reads it. */
export function useRoundTerm(roundId: string | null) {
  const found = useApi<NominationChoices>(
    `/posting-rounds/${roundId}/nominations`,
    {},
    { enabled: roundId !== null },
  )
  return found.data
}
