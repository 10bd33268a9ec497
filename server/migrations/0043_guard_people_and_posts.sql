-- The second line of access for people and their posts: personal data is seen where the person holds or held a post.

-- Posts go over to a unit that is being founded before the closure knows it.
create policy posts_scope on posts using ((select viewer_sees_all())
  or exists (select from unit_ancestors u where u.unit_id = posts.unit_id and u.ancestor_id = any (viewer_scope()))
  or (cardinality(viewer_scope()) > 0 and not exists (select from unit_ancestors u where u.unit_id = posts.unit_id)));
alter table posts enable row level security;

-- Whose posts, all of them, are looked at: a person without a post in sight may have one elsewhere. Somebody who has none at all was
-- just entered.
create function viewer_sees_person(person bigint) returns boolean language sql stable security definer as $$
  select exists (select from posts p join unit_ancestors u on u.unit_id = p.unit_id
      where p.person_id = person and u.ancestor_id = any (viewer_scope()))
    or not exists (select from posts p where p.person_id = person)
$$;
do $$ begin
  execute format('alter function viewer_sees_person(bigint) set search_path = %I, public', current_schema());
end $$;
create policy people_scope on people using ((select viewer_sees_all())
  or (cardinality(viewer_scope()) > 0 and viewer_sees_person(id)));
alter table people enable row level security;

-- For search by words: the same sight, written into the view. Under a policy no index of words could be asked before each person's
-- posts were looked up; here the few who bear the words are found first. Nobody out of sight comes out of it.
create view people_seen as select x.* from people x
  where exists (select from posts p where p.person_id = x.id and p.unit_id in (
    select s.unit_id from unit_ancestors s where s.ancestor_id = any (viewer_scope())
    union all select u.id from units u where viewer_is_system()));
grant select on people_seen to public;

-- Published for other areas: what people are called. Whoever sees a council's seat or a task may know whose it is.
create view person_names as select id, full_name from people;
grant select on person_names to public;
