-- The keys that open private words, and who belongs to a private space. See docs/security/encryption.md.
-- Every key lies here wrapped; the installation key that opens them never enters the database.

create table organisation_keys (
  organisation_id uuid not null default current_organisation() references organisations,
  generation int not null check (generation > 0),
  -- which installation key wraps it: a fingerprint that tells nothing of the key
  installation_key bytea not null check (length(installation_key) = 8),
  wrapped bytea not null,
  primary key (organisation_id, generation)
);
call fence('organisation_keys');
-- the application makes an organisation's first key; the next ones come from a rotation, by the owner
create policy first_generation on organisation_keys as restrictive for insert with check (generation = 1);

-- Who may read a space that several people share. Facts, not words: without a key they open nothing.
create table space_members (
  organisation_id uuid not null default current_organisation() references organisations,
  space_kind text not null check (space_kind in ('dyad', 'request')),
  space_id uuid not null,
  person_id uuid not null,
  primary key (organisation_id, space_kind, space_id, person_id),
  foreign key (organisation_id, person_id) references people (organisation_id, id) on delete cascade
);
create index space_members_person on space_members (organisation_id, person_id, space_kind, space_id);
call fence('space_members');

-- People whose keys were destroyed: no new key is ever made for them, and a restore destroys them again.
-- No foreign key: the mark outlives the person's row.
create table forgotten_people (
  organisation_id uuid not null default current_organisation() references organisations,
  person_id uuid not null,
  primary key (organisation_id, person_id)
);
call fence('forgotten_people');

-- One key per author and space. After a rotation the author's next words take a new key, of the new generation;
-- the older ones stay for the older words, wrapped anew.
create table space_keys (
  organisation_id uuid not null default current_organisation() references organisations,
  space_kind text not null check (space_kind in ('dyad', 'request', 'self')),
  -- oneself: the author's own id
  space_id uuid not null,
  author_id uuid not null,
  -- the organisation's generation when the key was made; each ciphertext names it
  generation int not null check (generation > 0),
  -- the organisation's generation that wraps it now
  wrapped_by int not null check (wrapped_by >= generation),
  wrapped bytea not null,
  primary key (organisation_id, space_kind, space_id, author_id, generation),
  foreign key (organisation_id, author_id) references people (organisation_id, id) on delete cascade,
  foreign key (organisation_id, wrapped_by) references organisation_keys (organisation_id, generation),
  check (space_kind <> 'self' or space_id = author_id)
);
create index space_keys_author on space_keys (organisation_id, author_id);
create index space_keys_wrapped_by on space_keys (organisation_id, wrapped_by);
call fence('space_keys');

-- For anybody but the members, coordinator and administrator included, the row is not there.
create policy members on space_keys as restrictive using (
  case space_kind
    when 'self' then author_id = current_person()
    else exists (
      select from space_members m
      where m.organisation_id = space_keys.organisation_id and m.space_kind = space_keys.space_kind
        and m.space_id = space_keys.space_id and m.person_id = current_person())
  end);
create policy authors on space_keys as restrictive for insert with check (
  author_id = current_person()
  and not exists (
    select from forgotten_people f
    where f.organisation_id = space_keys.organisation_id and f.person_id = author_id));

-- Definer, because whoever asks to come in sees none of the space's keys. Gives a yes or a no, in one's own organisation.
create function space_has_words(kind text, space uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return exists (
    select from space_keys
    where organisation_id = current_organisation() and space_kind = kind and space_id = space);
revoke execute on function space_has_words(text, uuid) from public;

-- Once there are words in a space, only one of its members lets somebody else in: whoever sees a key is a member.
create policy joining on space_members as restrictive for insert with check (
  not space_has_words(space_kind, space_id)
  or exists (
    select from space_keys k
    where k.organisation_id = space_members.organisation_id and k.space_kind = space_members.space_kind
      and k.space_id = space_members.space_id));

-- Destroys the keys of everything a person wrote. Definer, because whoever erases must not be able to see the keys.
create function forget_person(person uuid) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- who makes a key holds the author's row for key share: wait for them, and hold back the next
  perform from people where organisation_id = current_organisation() and id = person for update;
  if not found then return false; end if;
  insert into forgotten_people values (current_organisation(), person) on conflict do nothing;
  delete from space_keys where organisation_id = current_organisation() and author_id = person;
  return true;
end $$;
revoke execute on function forget_person(uuid) from public;

grant select, insert on organisation_keys, space_keys to dyade_app;
grant select, insert, delete on space_members to dyade_app;
grant select on forgotten_people to dyade_app;
grant execute on function space_has_words(text, uuid), forget_person(uuid) to dyade_app;
