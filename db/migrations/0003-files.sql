-- Files: the facts stand here, the bytes in the storage (platform/storage) under <organisation>/<id>.
-- The bytes are written before the row and removed after it: a row always has its bytes.
create table files (
  organisation_id uuid not null default current_organisation() references organisations,
  id uuid not null default gen_random_uuid(),
  -- what it is for: logo…
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  -- found by content when it came in, never believed from a name
  content_type text not null check (content_type ~ '^[a-z]+/[a-z0-9.+-]+$'),
  bytes bigint not null check (bytes > 0),
  sha256 bytea not null check (length(sha256) = 32),
  -- the person it belongs to, none when it is the organisation's
  owner_id uuid,
  created_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, owner_id) references people (organisation_id, id) on delete set null (owner_id)
);
create index files_owner on files (organisation_id, owner_id) where owner_id is not null;
call fence('files');
grant select, insert, delete on files to dyade_app;

alter table organisations add column logo_id uuid,
  add foreign key (id, logo_id) references files (organisation_id, id) on delete set null (logo_id);
alter table units add column logo_id uuid,
  add foreign key (organisation_id, logo_id) references files (organisation_id, id) on delete set null (logo_id);
create index units_logo on units (organisation_id, logo_id) where logo_id is not null;
