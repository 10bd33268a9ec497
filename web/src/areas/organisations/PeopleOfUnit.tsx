import { ActionIcon, Button, Checkbox, Menu } from '@mantine/core'
import type { PersonList, PersonRowView } from '@server/areas/people/schemas.ts'
import { useState } from 'react'
import { useApi } from '../../api/use-api.ts'
import { peopleText as text } from '../../text/people.ts'
import { type Column, DataTable, EmptyState, formatDate, Icon, useFilters } from '../../ui/index.ts'
import classes from './organisations.module.css'
import { AddPerson, AddPost, EndPost } from './PersonActs.tsx'
import { CorrectPerson, CorrectPost } from './PersonCorrections.tsx'

type Post = PersonRowView['posts'][number]

/** People with a post at the unit, by given name; the one that was searched for stands out. */
export function PeopleOfUnit(props: { unitId: string; mayManage: boolean; mayAdd: boolean }) {
  const { unitId, mayManage, mayAdd } = props
  const { 'can-bo': sought } = useFilters()
  const [former, setFormer] = useState(Boolean(sought))
  const [adding, setAdding] = useState(false)
  const [appointing, setAppointing] = useState<PersonRowView | null>(null)
  const [ending, setEnding] = useState<{ person: PersonRowView; post: Post } | null>(null)
  const [correcting, setCorrecting] = useState<{ person: PersonRowView; post?: Post } | null>(null)
  const people = useApi<PersonList>(
    '/people',
    { unitId, former: former || undefined, limit: 200 },
    { keepOld: true },
  )
  const postsHere = (row: PersonRowView) => row.posts.filter((post) => post.unitId === unitId)
  const columns: Column<PersonRowView>[] = [
    {
      key: 'name',
      header: text.person,
      isName: true,
      cell: (row) => (row.id === sought ? <mark>{row.fullName}</mark> : row.fullName),
    },
    {
      key: 'position',
      header: text.position,
      cell: (row) =>
        postsHere(row).map((post) => (
          <div key={post.id}>
            {post.position}
            {post.isLeader && <span className={classes.soft}>{` · ${text.leaderWord}`}</span>}
          </div>
        )),
    },
    {
      key: 'since',
      header: text.since,
      width: 190,
      cell: (row) =>
        postsHere(row).map((post) => (
          <div key={post.id}>
            {formatDate(post.since) + (post.until ? ` – ${formatDate(post.until)}` : '')}
          </div>
        )),
    },
  ]
  if (mayManage)
    columns.push({
      key: 'acts',
      header: text.postActs,
      isAct: true,
      width: 60,
      cell: (row) => (
        <Menu>
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={text.postActsOf(row.fullName)}>
              <Icon name="more" size={18} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => setAppointing(row)}>{text.addPost}</Menu.Item>
            <Menu.Item onClick={() => setCorrecting({ person: row })}>{text.correctPerson}</Menu.Item>
            {postsHere(row).map((post) => (
              <Menu.Item key={post.id} onClick={() => setCorrecting({ person: row, post })}>
                {`${text.correctPost}: ${post.position}`}
              </Menu.Item>
            ))}
            {postsHere(row)
              .filter((post) => post.until === null)
              .map((post) => (
                <Menu.Item key={post.id} onClick={() => setEnding({ person: row, post })}>
                  {`${text.endPost}: ${post.position}`}
                </Menu.Item>
              ))}
          </Menu.Dropdown>
        </Menu>
      ),
    })
  const addButton = mayAdd && (
    <Button variant="default" onClick={() => setAdding(true)}>
      {text.addPerson}
    </Button>
  )
  return (
    <section className={classes.section}>
      <h2>{text.people}</h2>
      <div className={`${classes.chips} no-print`}>
        {people.data && people.data.rows.length > 0 && addButton}
        <Checkbox
          label={text.former}
          checked={former}
          onChange={(event) => setFormer(event.currentTarget.checked)}
        />
      </div>
      <DataTable
        label={text.people}
        name="unit-people"
        columns={columns}
        rows={people.data?.rows}
        rowKey={(row) => row.id}
        problem={people.error}
        onRetry={() => people.refetch()}
        empty={
          <EmptyState title={text.noPeople} next={addButton}>
            {text.noPeopleText}
          </EmptyState>
        }
      />
      {adding && <AddPerson unitId={unitId} onClose={() => setAdding(false)} />}
      {appointing && (
        <AddPost person={appointing} unitId={mayAdd ? unitId : null} onClose={() => setAppointing(null)} />
      )}
      {ending && <EndPost {...ending} onClose={() => setEnding(null)} />}
      {correcting?.post ? (
        <CorrectPost person={correcting.person} post={correcting.post} onClose={() => setCorrecting(null)} />
      ) : (
        correcting && <CorrectPerson personId={correcting.person.id} onClose={() => setCorrecting(null)} />
      )}
    </section>
  )
}
