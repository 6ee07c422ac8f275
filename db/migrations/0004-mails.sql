-- Jobs and mails: rows first, words later. See docs/decisions/0030 to 0034.

-- What may travel in a job or stand in a mail's row: uuids and short words, nothing about anybody. "dyad": "…", "reason": "too-late".
create function only_ids(ids jsonb) returns boolean language sql immutable
  return case when jsonb_typeof(ids) = 'object' then not exists (
    select from jsonb_each(ids) as entry (name, value)
    where entry.name !~ '^[a-z][a-zA-Z]{0,39}$' or jsonb_typeof(entry.value) <> 'string'
      or (entry.value #>> '{}') !~ '^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[a-z][a-z0-9.-]{0,39})$'
  ) else false end;

-- The one way in for jobs, inside the transaction of the row they are about. It belongs to the queue's role: the application
-- sees neither the jobs nor their payloads. A key belongs to its organisation, so that nobody touches somebody else's job.
create function enqueue(task text, ids jsonb, job_key text) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  organisation text := public.current_organisation();
begin
  if organisation is null then
    raise exception 'a job belongs to an organisation: enqueue it inside its fence' using errcode = 'insufficient_privilege';
  end if;
  if coalesce(ids ->> 'organisation', organisation) <> organisation then
    raise exception 'a job may not carry another organisation' using errcode = 'insufficient_privilege';
  end if;
  if task !~ '^[a-z-]+(\.[a-z-]+)+$' or job_key !~ '^[a-z0-9:.-]{1,120}$' or not public.only_ids(ids) then
    raise exception 'a job carries ids and short words only' using errcode = 'check_violation';
  end if;
  perform graphile_worker.add_job(
    task, (ids || jsonb_build_object('organisation', organisation))::json,
    job_key := organisation || ':' || job_key, job_key_mode := 'preserve_run_at');
end $$;
grant usage on schema public to dyade_queue;
-- who becomes the owner of a function must be allowed to create in its schema, for that instant
grant create on schema public to dyade_queue;
alter function enqueue(text, jsonb, text) owner to dyade_queue;
revoke create on schema public from dyade_queue;
revoke execute on function enqueue(text, jsonb, text) from public;
grant execute on function enqueue(text, jsonb, text) to dyade_app;

-- What is to be said to whom. The words are made when it is sent, in the reader's language of that day.
create table mails (
  organisation_id uuid not null default current_organisation() references organisations,
  id uuid not null default gen_random_uuid(),
  kind text not null check (kind ~ '^[a-z-]+(\.[a-z-]+)+$' and length(kind) <= 80),
  person_id uuid not null,
  ids jsonb not null default '{}' check (only_ids(ids)),
  -- given at the first try and kept for ever: a mail sent twice by accident is known for the same one
  message_id text check (length(message_id) <= 300),
  -- kept: readable in the demonstration's mailbox. dropped: nothing to say any more (too old, its reason gone, the person left)
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'kept', 'failed', 'dropped')),
  attempts int not null default 0,
  -- a word of ours, never the server's sentence: that one may quote an address
  last_error text check (last_error ~ '^[a-z-]{1,40}$'),
  created_at timestamptz not null,
  -- when the next try may begin; while one runs, when it may be given up for dead
  due_at timestamptz not null,
  -- sent, kept, failed or dropped
  ended_at timestamptz,
  primary key (organisation_id, id),
  unique (organisation_id, message_id),
  foreign key (organisation_id, person_id) references people (organisation_id, id) on delete cascade,
  check ((state = 'waiting') = (ended_at is null))
);
create index mails_due on mails (organisation_id, due_at, id) where state = 'waiting';
create index mails_person on mails (organisation_id, person_id, created_at desc, id);
create index mails_ended on mails (organisation_id, ended_at) where state <> 'waiting';
call fence('mails');
-- Anybody's act may write to anybody; a person then sees their own. The worker's sweeps act for nobody and see all of the organisation.
create policy own_reading on mails as restrictive for select using (current_person() is null or person_id = current_person());
create policy own_change on mails as restrictive for update using (current_person() is null or person_id = current_person());
create policy own_removal on mails as restrictive for delete using (current_person() is null or person_id = current_person());

-- The demonstration's mailbox. Nowhere else is a mail's text stored.
create table mail_contents (
  organisation_id uuid not null default current_organisation(),
  mail_id uuid not null,
  person_id uuid not null,
  subject text not null,
  html text not null,
  plain text not null,
  primary key (organisation_id, mail_id),
  foreign key (organisation_id, mail_id) references mails (organisation_id, id) on delete cascade,
  foreign key (organisation_id, person_id) references people (organisation_id, id) on delete cascade
);
create index mail_contents_person on mail_contents (organisation_id, person_id);
call fence('mail_contents');
create policy own on mail_contents as restrictive using (person_id = current_person()) with check (person_id = current_person());

-- For the administrators' page: numbers, nobody's rows. Definer, because they see only their own mails.
create function mails_counts() returns table (state text, last_error text, count bigint)
  language sql stable security definer set search_path = public, pg_temp as $$
  select state, last_error, count(*) from mails where organisation_id = current_organisation() group by 1, 2
$$;
-- Up to 1,001: beyond a thousand the page says "more than".
create function mails_waiting(since timestamptz) returns int
  language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::int from (
    select from mails where organisation_id = current_organisation() and state = 'waiting' and created_at <= since limit 1001
  ) as found
$$;
revoke execute on function mails_counts() from public;
revoke execute on function mails_waiting(timestamptz) from public;
grant execute on function mails_counts(), mails_waiting(timestamptz) to dyade_app;

grant select, insert, update, delete on mails to dyade_app;
grant select, insert on mail_contents to dyade_app;
