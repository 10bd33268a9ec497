-- One posting by its number, as public_postings() shows it: the list ends at 200, and a page that somebody has the address of must not.
create function public_posting(asked bigint, today date) returns table (id bigint, title text, note text, body_name text, opens_on date,
  ends_on date, entries bigint, is_open boolean) language plpgsql stable security definer as $$
begin
  return query
    select p.id, p.title, p.note, n.name, p.opens_on, p.ends_on,
      (select count(*) from posting_entries e where e.posting_id = p.id and e.withdrawn_at is null), p.ends_on >= today
    from postings p join unit_names n on n.unit_id = p.unit_id
    where p.id = asked and p.kind = 'portal' and p.published_at is not null and p.withdrawn_at is null and p.opens_on <= today
      and p.ends_on >= today - 30;
end $$;
do $$ begin
  execute format('alter function public_posting(bigint, date) set search_path = %I, public', current_schema());
end $$;
