-- The text itself beside what was done by it: of a confirmation of law, of an act on a record of the register.

alter table law_confirmations add file_id bigint references files;
create index law_confirmations_file on law_confirmations (file_id) where file_id is not null;
create index award_acts_file on award_acts (file_id) where file_id is not null;
-- Everyone signed in reads who confirmed the law, so everyone reads the text that was read.
create policy files_of_law_confirmations on files for select
  using (exists (select from law_confirmations c where c.file_id = files.id));
-- Who sees the act sees its text.
create policy files_of_award_acts on files for select using (exists (select from award_acts x where x.file_id = files.id));
