-- Units over time, Vietnamese order and search by words, councils' decisions, clusters outside the house.

-- Vietnamese order: syllable by syllable, letters (a ă â … d đ …) before tones (ngang huyền hỏi ngã sắc nặng).
-- Compare the keys under collation "C". The same rule stands in platform/text/vietnamese-names.ts.
create function vi_sort_key(t text) returns text language sql immutable parallel safe strict
  return coalesce((
    select string_agg(
      translate(normalize(regexp_replace(syllable, '[\u0300\u0301\u0303\u0309\u0323]', '', 'g'), NFC),
        'aăâbcdđeêfghijklmnoôơpqrstuưvwxyzAĂÂBCDĐEÊFGHIJKLMNOÔƠPQRSTUƯVWXYZ',
        'ABCDEFGHIJKLMNOPQRSTUVWXYZ[\]^_`aABCDEFGHIJKLMNOPQRSTUVWXYZ[\]^_`a')
      || case when syllable ~ '\u0300' then '1' when syllable ~ '\u0309' then '2' when syllable ~ '\u0303' then '3'
              when syllable ~ '\u0301' then '4' when syllable ~ '\u0323' then '5' else '0' end,
      ' ' order by place)
    from regexp_split_to_table(normalize(t, NFD), '\s+') with ordinality as s(syllable, place)
    where syllable <> ''), '');

-- People: given name, then middle names, then family name.
create function name_sort_key(t text) returns text language sql immutable parallel safe strict
  return (
    select vi_sort_key(w[cardinality(w)])
      || E'\t' || vi_sort_key(coalesce(array_to_string(w[2:cardinality(w) - 1], ' '), ''))
      || E'\t' || case when cardinality(w) > 1 then vi_sort_key(w[1]) else '' end
    from (select regexp_split_to_array(trim(t), '\s+') as w) as words);

alter table people add sort_key text collate "C" generated always as (name_sort_key(full_name)) stored;
alter table people add revision integer not null default 1;
alter table unit_versions add sort_key text collate "C" generated always as (vi_sort_key(name)) stored;
alter table units add revision integer not null default 1;
alter table councils add revision integer not null default 1;
alter table clusters add revision integer not null default 1;

-- A word is found by its beginning: '% an%' uses the trigrams of the space before it, even for two letters.
create index people_words on people using gin ((' ' || fold(full_name)) gin_trgm_ops);
create index unit_versions_words on unit_versions using gin ((' ' || fold(name) || ' ' || fold(short_name)) gin_trgm_ops);
create index unit_aliases_words on unit_aliases using gin ((' ' || fold(alias)) gin_trgm_ops);
create index people_order on people (sort_key, id);
create index unit_versions_order on unit_versions (protocol_order, sort_key, unit_id);

-- Changes: the decision's number stands in `basis`. `undo` is what the touched units were before, for the correcting act.
alter table unit_changes add basis_on date;
alter table unit_changes add undo jsonb not null default '{}';
alter table unit_changes add revoked_on date;
alter table unit_changes add revoked_reason text;

-- What stands above a unit in the closure: its parent; for a merged or split unit its successors.
create view unit_up_links as
  with successions as (
    select b.unit_id, a.unit_id as up_id
    from unit_changes c
    join unit_change_members b on b.change_id = c.id and b.side = 'before'
    join unit_change_members a on a.change_id = c.id and a.side = 'after' and a.unit_id <> b.unit_id
    join units u on u.id = b.unit_id and u.dissolved_on is not null
    where c.kind in ('merged', 'split') and c.revoked_on is null
  )
  select unit_id, up_id from successions
  union all
  select u.id, v.parent_id
  from units u
  cross join lateral (
    select parent_id from unit_versions where unit_id = u.id order by since desc limit 1
  ) v
  where v.parent_id is not null and not exists (select 1 from successions s where s.unit_id = u.id);
grant select on unit_up_links to public;

-- Published for other areas: what each unit is called, now or when it ended.
create view unit_names as
  select distinct on (unit_id) unit_id, name, short_name, kind, parent_id, protocol_order, sort_key
  from unit_versions order by unit_id, since desc;
grant select on unit_names to public;

alter table unit_imports add unit_id bigint references units;
alter table unit_imports add sha256 text;
create index unit_imports_sha256 on unit_imports (sha256);

-- Members of a cluster that are no units of this installation: [{ name, role }].
alter table clusters add outside_members jsonb not null default '[]';
create unique index cluster_members_one_head on cluster_members (cluster_id) where role = 'head';
create index clusters_year on clusters (year, unit_id);

-- Decisions on a council: set up, changed in membership, ended.
create table council_decisions (
  id bigint generated always as identity primary key,
  council_id bigint not null references councils on delete cascade,
  kind text not null check (kind in ('set-up', 'changed', 'ended')),
  basis text not null,
  basis_on date,
  happened_on date not null,
  recorded_at timestamptz not null default now()
);
create index council_decisions_council on council_decisions (council_id, happened_on);
create index councils_unit on councils (unit_id);
create index posts_current on posts (unit_id) where until is null;
