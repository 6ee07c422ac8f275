// Generated from the database's catalogue by src/platform/db/generate.ts: do not edit.
import type { ColumnType, JSONColumnType } from 'kysely'
import type { Temporal } from 'temporal-polyfill'

type Moment = ColumnType<Temporal.Instant, Temporal.Instant | string, Temporal.Instant | string>
type Json = JSONColumnType<object>
type Defaulted<T> = T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : ColumnType<T, T | undefined, T>
type Nullable<T> = T extends ColumnType<infer S, infer I, infer U>
  ? ColumnType<S | null, I | null | undefined, U | null>
  : ColumnType<T | null, T | null | undefined, T | null>

export interface Tables {
  audit_events: {
    organisation_id: Defaulted<string>
    id: Defaulted<string>
    at: Moment
    person_id: Nullable<string>
    action: string
    subject_kind: Nullable<string>
    subject_id: Nullable<string>
    details: Defaulted<Json>
  }
  files: {
    organisation_id: Defaulted<string>
    id: Defaulted<string>
    kind: string
    content_type: string
    bytes: number
    sha256: Buffer
    owner_id: Nullable<string>
    created_at: Moment
  }
  forgotten_people: {
    organisation_id: Defaulted<string>
    person_id: string
  }
  idempotency_keys: {
    organisation_id: Defaulted<string>
    key_hash: Buffer
    input_hmac: Buffer
    status: number
    location: string
    flash: Nullable<string>
    created_at: Moment
  }
  mail_contents: {
    organisation_id: Defaulted<string>
    mail_id: string
    person_id: string
    subject: string
    html: string
    plain: string
  }
  mails: {
    organisation_id: Defaulted<string>
    id: Defaulted<string>
    kind: string
    person_id: string
    ids: Defaulted<Json>
    message_id: Nullable<string>
    state: Defaulted<string>
    attempts: Defaulted<number>
    last_error: Nullable<string>
    created_at: Moment
    due_at: Moment
    ended_at: Nullable<Moment>
  }
  migrations: {
    name: string
    hash: string
    applied_at: Moment
  }
  one_time_links: {
    organisation_id: Defaulted<string>
    id: Defaulted<string>
    person_id: string
    purpose: string
    token_hash: Buffer
    ends_at: Moment
  }
  organisation_keys: {
    organisation_id: Defaulted<string>
    generation: number
    installation_key: Buffer
    wrapped: Buffer
  }
  organisations: {
    id: Defaulted<string>
    slug: string
    name: string
    hostname: Nullable<string>
    languages: Defaulted<string[]>
    region: Defaulted<string>
    time_zone: Defaulted<string>
    look: Defaulted<Json>
    median_dot: Defaulted<boolean>
    listed: Defaulted<boolean>
    demonstration: Defaulted<boolean>
    created_at: Moment
    logo_id: Nullable<string>
  }
  passwords: {
    organisation_id: Defaulted<string>
    person_id: string
    hash: string
    changed_at: Moment
  }
  people: {
    organisation_id: Defaulted<string>
    id: Defaulted<string>
    email: string
    given_name: string
    family_name: string
    name_key: string
    unit_id: Nullable<string>
    manager_id: Nullable<string>
    position: Nullable<string>
    arrived_on: Nullable<string>
    language: Nullable<string>
    region: Nullable<string>
    form: Defaulted<string>
    address: Nullable<string>
    time_zone: Nullable<string>
    scheme: Nullable<string>
    created_at: Moment
    ended_at: Nullable<Moment>
  }
  rate_limits: {
    organisation_id: Defaulted<string>
    bucket: Buffer
    window_start: Moment
    hits: number
  }
  rights: {
    organisation_id: Defaulted<string>
    person_id: string
    right: string
    unit_id: Nullable<string>
    granted_at: Moment
  }
  role_names: {
    organisation_id: Defaulted<string>
    language: string
    role: string
    names: Json
  }
  sessions: {
    organisation_id: Defaulted<string>
    id: Defaulted<string>
    token_hash: Buffer
    person_id: string
    device: string
    started_at: Moment
    seen_at: Moment
    ends_at: Moment
  }
  space_keys: {
    organisation_id: Defaulted<string>
    space_kind: string
    space_id: string
    author_id: string
    generation: number
    wrapped_by: number
    wrapped: Buffer
  }
  space_members: {
    organisation_id: Defaulted<string>
    space_kind: string
    space_id: string
    person_id: string
  }
  units: {
    organisation_id: Defaulted<string>
    id: Defaulted<string>
    parent_id: Nullable<string>
    name: string
    kind: string
    slug: Nullable<string>
    look: Defaulted<Json>
    created_at: Moment
    logo_id: Nullable<string>
    name_key: Defaulted<string>
  }
}
