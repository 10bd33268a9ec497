-- Case without the help of the database: under the locale "C", lower() knows only a to z, and "Đ" or "Ấ" was not found.

create or replace function fold(t text) returns text language sql immutable parallel safe strict
  return translate(lower(regexp_replace(normalize(t, NFD), '[\u0300-\u036f]', '', 'g')), 'đĐ', 'dd');

-- Small letters with their accents: what "exactly as typed" compares.
create function vi_lower(t text) returns text language sql immutable parallel safe strict
  return translate(lower(normalize(t, NFC)),
    'ÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬÈẺẼÉẸÊỀỂỄẾỆÌỈĨÍỊÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢÙỦŨÚỤƯỪỬỮỨỰỲỶỸÝỴĐ',
    'àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ');

-- What was computed with the old rule.
update plan_tasks set text = text;
reindex index unit_versions_name;
reindex index people_name;
reindex index people_words;
reindex index unit_versions_words;
reindex index unit_aliases_words;
