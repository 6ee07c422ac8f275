-- A link sent by mail that opens an account once: the invitation of somebody new, a lost password.
-- The row is made when the mail leaves; only the hash of the link's token stands here.
create table one_time_links (
  organisation_id uuid not null default current_organisation(),
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  purpose text not null check (purpose in ('invitation', 'reset')),
  token_hash bytea not null check (length(token_hash) = 32),
  ends_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, token_hash),
  foreign key (organisation_id, person_id) references people (organisation_id, id) on delete cascade
);
create index one_time_links_person on one_time_links (organisation_id, person_id);
create index one_time_links_ends on one_time_links (organisation_id, ends_at);
call fence('one_time_links');
grant select, insert, delete on one_time_links to dyade_app;
