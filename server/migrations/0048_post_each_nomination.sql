-- Each nomination is judged by its own posting: what was posted under another award was not posted, and an objection to the
-- whole list waits for its answer too.

create or replace function posting_obstacles(nominations bigint[], today date) returns table (nomination_id bigint, why text, ends_on date)
  language plpgsql stable security definer as $$
begin
  return query
    select n.id, case
        when open.any_open then 'objection'
        when run.ends_on is null then 'not-posted'
        when run.ends_on >= today then 'running'
      end, run.ends_on
    from unnest(nominations) n (id)
    left join nominations m on m.id = n.id
    left join lateral (select min(p.ends_on) as ends_on from posting_entries e join postings p on p.id = e.posting_id
      where e.nomination_id = n.id and e.award_name = m.award_name and e.withdrawn_at is null
        and p.published_at is not null and p.withdrawn_at is null) run on true
    cross join lateral (select exists (select from posting_entries e join objections o on o.posting_id = e.posting_id
      where e.nomination_id = n.id and e.withdrawn_at is null and o.outcome is null
        and (o.entry_id is null or o.entry_id = e.id)) as any_open) open
    where run.ends_on is null or run.ends_on >= today or open.any_open;
end $$;
do $$ begin
  execute format('alter function posting_obstacles(bigint[], date) set search_path = %I, public', current_schema());
end $$;
