import { Button, Menu } from '@mantine/core'
import type { AwardView, HolderView } from '@server/areas/awards/schemas.ts'
import { useState } from 'react'
import { api, apiUrl } from '../../api/client.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { AttachedText } from '../../shell/AttachedText.tsx'
import { partialDate, awardText as text } from '../../text/awards.ts'
import {
  AppLink,
  EmptyState,
  formatDate,
  formatNumber,
  LinkButton,
  Page,
  ProblemAlert,
  StateBadge,
  usePathValue,
} from '../../ui/index.ts'
import { Proposable } from '../law/verdict/Proposable.tsx'
import { AwardActDialog } from './AwardActDialog.tsx'
import { AwardState, yearOf } from './award-columns.tsx'
import classes from './awards.module.css'
import { type Candidate, MergeDialog, PartDialog } from './MergeDialog.tsx'
import { Twins } from './Twins.tsx'

/** A person's or a collective's whole life of awards, and what may be done with it. */
export function HolderPage() {
  const holderId = usePathValue('holderId')
  const loaded = useApi<HolderView>(`/award-holders/${holderId}`)
  const [merging, setMerging] = useState<Candidate | 'any' | null>(null)
  const holder = loaded.data
  const may = (what: string) => holder?.may.includes(what) ?? false
  return (
    <Page
      title={holder?.name ?? text.life}
      above={[{ label: text.title, to: paths.register() }]}
      subtitle={holder && factsOf(holder)}
      mainAct={
        may('add-award') ? <LinkButton to={paths.newAward(holderId)}>{text.add}</LinkButton> : undefined
      }
      menu={
        holder && (
          <>
            <Menu.Item component="a" href={apiUrl(`/award-holders/${holderId}/confirmation.docx`)}>
              {text.confirm}
            </Menu.Item>
            {may('merge') && <Menu.Item onClick={() => setMerging('any')}>{text.merge}</Menu.Item>}
          </>
        )
      }
    >
      <ProblemAlert problem={loaded.error} />
      {holder && (
        <>
          {holder.mergedInto && (
            <p role="note">
              {text.wasMerged} <AppLink to={paths.awardHolder(holder.mergedInto)}>{text.toKept}</AppLink>
            </p>
          )}
          {holder.idNumberMask && <IdNumber holder={holder} mayRead={may('read-id-number')} />}
          <div className={classes.lifeAndNext}>
            <div>
              <h2>{text.life}</h2>
              {holder.awards.length === 0 && <EmptyState title={text.noAwards} />}
              <ol className={classes.life}>
                {holder.awards.map((award) => (
                  <Award key={award.id} award={award} holder={holder} />
                ))}
              </ol>
              {holder.more && <p className={classes.soft}>{text.lifeCut}</p>}
              <Merges holder={holder} mayPart={may('merge')} />
            </div>
            <div>
              {mayBeProposed(holder) && <Proposable subject={`h${holder.id}`} />}
              {!holder.mergedInto && (
                <Twins holder={holder} mayMerge={may('merge')} onMerge={(twin) => setMerging(twin)} />
              )}
            </div>
          </div>
          {merging && (
            <MergeDialog
              kept={holder}
              first={merging === 'any' ? null : merging}
              onClose={() => setMerging(null)}
            />
          )}
        </>
      )}
    </Page>
  )
}

/** The living, and units: households, enterprises and foreigners climb no ladder of merit here. */
function mayBeProposed(holder: HolderView): boolean {
  const { kind, diedOn, mergedInto, awards } = holder
  return (kind === 'person' || kind === 'collective') && !diedOn && !mergedInto && awards.length > 0
}

function factsOf(holder: HolderView): string {
  return [
    text.kinds[holder.kind],
    holder.bornOn && text.born(partialDate(holder.bornOn)),
    holder.diedOn && text.died(partialDate(holder.diedOn)),
    holder.position,
    holder.unitNow,
    holder.homePlace && text.home(holder.homePlace),
  ]
    .filter(Boolean)
    .join(' · ')
}

function IdNumber({ holder, mayRead }: { holder: HolderView; mayRead: boolean }) {
  const read = useAct(() => api.post<{ idNumber: string }>(`/award-holders/${holder.id}/id-number/reading`))
  return (
    <p className={classes.facts}>
      <span>
        {text.idNumber}: <strong>{read.data?.idNumber ?? holder.idNumberMask}</strong>
      </span>
      {mayRead && !read.data && (
        <Button variant="default" size="compact-sm" loading={read.isPending} onClick={() => read.mutate()}>
          {text.readNumber}
        </Button>
      )}
      {mayRead && <span className={classes.soft}>{text.readNumberNote}</span>}
      <ProblemAlert problem={read.error} />
    </p>
  )
}

function Award({ award, holder }: { award: AwardView; holder: HolderView }) {
  const [kind, setKind] = useState<string | null>(null)
  const number = award.decision && text.number(award.decision, partialDate(award.decidedOn))
  const line = [
    award.issuer,
    award.goldenBookNumber && `${text.columns.book} ${award.goldenBookNumber}`,
    award.bonusVnd !== null && `${text.columns.money} ${formatNumber(award.bonusVnd)} đồng`,
    award.item && `${text.item}: ${award.item}`,
    text.sources[award.source],
  ].filter(Boolean)
  return (
    <li className={award.state === 'cancelled' ? `${classes.award} ${classes.cancelled}` : classes.award}>
      <h3>
        {yearOf(award)} · {award.award}
      </h3>
      <div>
        {[award.position, award.unit].filter(Boolean).join(', ')}
        {award.unitNow && award.unitNow !== award.unit && (
          <span className={classes.soft}>{` (${text.unitNow(award.unitNow)})`}</span>
        )}
      </div>
      <div className={classes.soft}>
        {award.decisionId ? (
          <>
            <AppLink to={paths.awardDecision(award.decisionId)}>{number || text.noNumber}</AppLink>
            {line.length > 0 && ` · ${line.join(' · ')}`}
          </>
        ) : (
          [number, ...line].filter(Boolean).join(' · ')
        )}
      </div>
      {award.deed && <div>{`${text.deed}: ${award.deed}`}</div>}
      <Linked label={text.grounds} awards={award.grounds} />
      <Linked label={text.groundOf} awards={award.groundOf} />
      {award.state !== 'in-force' && <AwardState state={award.state} />}{' '}
      {[award.recovery.item, award.recovery.money].map(
        (track) =>
          track.sentence && (
            <StateBadge key={track.sentence} tone={track.state === 'done' ? 'green' : 'amber'}>
              {track.sentence}
            </StateBadge>
          ),
      )}
      {award.acts.map((act) => (
        <div key={act.id} className={classes.soft}>
          {act.sentence}. {text.reason}: {act.reason} ({act.recordedBy ? `${act.recordedBy}, ` : ''}
          {formatDate(act.recordedAt.slice(0, 10))}){' '}
          <AttachedText
            path={`/award-acts/${act.id}/text`}
            name={act.fileName}
            mayAttach={award.may.length > 0}
            refreshes={['/award', '/awards']}
          />
        </div>
      ))}
      {award.may.length > 0 && (
        <div className={`${classes.acts} no-print`}>
          {award.may.map((one) => (
            <Button key={one} variant="default" size="compact-sm" onClick={() => setKind(one)}>
              {text.acts[one]}
            </Button>
          ))}
        </div>
      )}
      {kind && <AwardActDialog award={award} holder={holder} kind={kind} onClose={() => setKind(null)} />}
    </li>
  )
}

function Linked({ label, awards }: { label: string; awards: AwardView['grounds'] }) {
  if (awards.length === 0) return null
  return (
    <div>
      {label}: {awards.map(({ award, year }) => `${award}${year ? ` ${year}` : ''}`).join('; ')}
    </div>
  )
}

function Merges({ holder, mayPart }: { holder: HolderView; mayPart: boolean }) {
  const [parted, setParted] = useState<HolderView['merges'][number] | null>(null)
  const merges = holder.merges.filter(({ undoneAt }) => !undoneAt)
  if (merges.length === 0) return null
  return (
    <section>
      <h2>{text.merges}</h2>
      {merges.map((merge) => (
        <p key={merge.id} className={classes.facts}>
          <span>{text.mergedLine(merge.mergedName, merge.awards, merge.mergedBy)}</span>
          <span className={classes.soft}>{merge.reason}</span>
          {mayPart && (
            <Button variant="default" size="compact-sm" onClick={() => setParted(merge)}>
              {text.part}
            </Button>
          )}
        </p>
      ))}
      {parted && <PartDialog merge={parted} onClose={() => setParted(null)} />}
    </section>
  )
}
