-- Word templates of bodies: each version with the days it is used. A version without a file is the one that ships, taken up again.
create table document_templates (
  id bigint generated always as identity primary key,
  unit_id bigint not null references units,
  template_key text not null,
  version integer not null,
  sha256 text,
  file_name text not null,
  size_bytes bigint not null default 0,
  note text,
  -- The version whose file this one takes up again.
  restored_from bigint references document_templates,
  used_from date not null,
  -- The last day of use; null: until another takes its place.
  used_to date check (used_to >= used_from),
  created_by bigint references accounts,
  created_at timestamptz not null,
  withdrawn_by bigint references accounts,
  withdrawn_at timestamptz,
  unique (unit_id, template_key, version)
);

alter table document_templates enable row level security;
-- Bodies below write by the templates of those above.
create policy document_templates_read on document_templates for select
  using ((select viewer_sees_all()) or unit_id in (select viewer_units()) or unit_id in (select viewer_ancestors()));
create policy document_templates_write on document_templates for all
  using ((select viewer_sees_all()) or unit_id in (select viewer_units()));
