-- The same people as people_seen, for those who are found by words: whoever sees all is told so once, for anybody else the posts of those
-- who bear the words are looked at one by one. As a set, the posts of the whole province were brought together for each name.
create view people_seen_singly as select x.* from people x
  where ((select viewer_sees_all()) and exists (select from posts p where p.person_id = x.id offset 0))
    or exists (select from posts p join unit_ancestors s on s.unit_id = p.unit_id
      where p.person_id = x.id and s.ancestor_id = any (viewer_scope()) offset 0);
grant select on people_seen_singly to public;
