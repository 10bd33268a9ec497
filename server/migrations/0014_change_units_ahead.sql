-- Changes of units dated ahead take effect on their day; posts, roles and cluster places go over to the successor.

-- The day on which the viewer reads: the application's clock, else the server's.
create function viewer_today() returns date language sql stable
  return coalesce(nullif(current_setting('app.today', true), '')::date, (now() at time zone 'Asia/Ho_Chi_Minh')::date);

-- False while the day of the change is still to come: the closure takes it up on its day.
alter table unit_changes add column in_closure boolean not null default true;
create index unit_changes_waiting on unit_changes (happened_on) where not in_closure;

-- What stands above a unit in the closure today: its parent; for a merged or split unit its successors.
create or replace view unit_up_links as
  with successions as (
    select b.unit_id, a.unit_id as up_id
    from unit_changes c
    join unit_change_members b on b.change_id = c.id and b.side = 'before'
    join unit_change_members a on a.change_id = c.id and a.side = 'after' and a.unit_id <> b.unit_id
    join units u on u.id = b.unit_id and u.dissolved_on <= viewer_today()
    where c.kind in ('merged', 'split') and c.revoked_on is null and c.happened_on <= viewer_today()
  )
  select unit_id, up_id from successions
  union all
  select u.id, v.parent_id
  from units u
  cross join lateral (
    select parent_id from unit_versions where unit_id = u.id
    order by since <= viewer_today() desc, case when since <= viewer_today() then since end desc, since limit 1
  ) v
  where v.parent_id is not null and not exists (select 1 from successions s where s.unit_id = u.id);

-- Published for other areas: what each unit is called today, or when it ended, or when it will begin.
create or replace view unit_names as
  select distinct on (unit_id) unit_id, name, short_name, kind, parent_id, protocol_order, sort_key
  from unit_versions
  order by unit_id, since <= viewer_today() desc, case when since <= viewer_today() then since end desc, since;

-- A place in a cluster may begin or end within the year; null: with the year.
alter table cluster_members add column since date;
alter table cluster_members add column until date;
drop index cluster_members_one_head;
create unique index cluster_members_one_head on cluster_members (cluster_id)
  where role = 'head' and since is null and until is null;

-- Published for other areas: members of each cluster today; of a past year on its last day, of a coming one on its first.
create view cluster_places as
  select m.cluster_id, m.unit_id, m.role, m.protocol_order, m.since, m.until
  from cluster_members m
  join clusters c on c.id = m.cluster_id
  cross join lateral (select least(greatest(viewer_today(), make_date(c.year, 1, 1)), make_date(c.year, 12, 31)) as day) d
  where (m.since is null or m.since <= d.day) and (m.until is null or m.until > d.day);
grant select on cluster_places to public;
