-- Units are found by any word of their name, as it is typed: « ecole » finds « École ». See docs/decisions/0041.

-- Lower case, no accents, letters and digits: what core/names makes of a text, where the database must make it.
create function search_key(words text) returns text language sql immutable parallel safe
  return trim(regexp_replace(
    replace(replace(regexp_replace(normalize(lower(words), NFD), '[\u0300-\u036f]', '', 'g'), 'œ', 'oe'), 'æ', 'ae'),
    '[^[:alnum:]]+', ' ', 'g'));

alter table units add column name_key text not null generated always as (search_key(name)) stored;

-- As in 0001, and a space lends its logo too.
-- One round trip opens the fence: finds the organisation, then the session and its person, and sets in whose name the transaction runs.
-- Definer, because the session must be found before there is anybody; it gives back only the row that the token opens.
create or replace function enter(wanted_slug text, wanted_token bytea, at timestamptz)
  returns table (organisation jsonb, person jsonb, session jsonb)
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  o organisations; p people; s sessions; u units; granted jsonb; space jsonb;
begin
  select * into o from organisations where slug = wanted_slug;
  if not found then return; end if;
  perform set_config('app.organisation', o.id::text, true), set_config('app.person', '', true);
  organisation := to_jsonb(o);
  organisation := organisation || jsonb_build_object('role_names', coalesce(
    (select jsonb_agg(jsonb_build_object('language', r.language, 'role', r.role, 'names', r.names))
       from role_names r where r.organisation_id = o.id), '[]'));
  if wanted_token is not null then
    select * into s from sessions
      where sessions.organisation_id = o.id and token_hash = wanted_token and ends_at > at;
    if found then
      select * into p from people
        where people.organisation_id = o.id and id = s.person_id and (ended_at is null or ended_at > at);
      if found then
        perform set_config('app.person', p.id::text, true);
        select coalesce(jsonb_agg(jsonb_build_object('right', r."right", 'unit', r.unit_id)), '[]') into granted
          from rights r where r.organisation_id = o.id and r.person_id = p.id;
        -- the nearest space above the person's unit lends its name and look
        with recursive above as (
          select units.*, 0 as depth from units where units.organisation_id = o.id and id = p.unit_id
          union all
          select units.*, above.depth + 1 from above join units
            on units.organisation_id = o.id and units.id = above.parent_id where above.depth < 30
        )
        select jsonb_build_object('id', id, 'slug', slug, 'name', name, 'look', look, 'logo_id', logo_id) into space
          from above where slug is not null order by depth limit 1;
        person := to_jsonb(p) || jsonb_build_object('rights', granted, 'space', space);
        session := to_jsonb(s) - 'token_hash';
      end if;
    end if;
  end if;
  return next;
end $$;
