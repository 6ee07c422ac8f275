// What stands outside the ordinary rules of the schema, each with the reason why it may. A new line here is a review.

/** Tables that no organisation owns. */
export const tablesOutside: Record<string, string> = {
  organisations: 'found by its address before one is inside; an organisation changes only itself',
  migrations: 'facts of the installation: which files were applied',
}

/** The policies of tables that an organisation owns are made by fence(); these are all the others that are not restrictive. */
export const permissivePolicies: Record<string, string> = {
  'organisations.reading': 'true',
  'organisations.changing': '(id = current_organisation())',
}

/** Keys that do not begin with organisation_id. */
export const keysOutside: Record<string, string> = {
  organisations_pkey: 'the organisation itself',
  organisations_slug_key: 'an address belongs to one organisation of the installation',
  organisations_hostname_key: 'a hostname belongs to one organisation of the installation',
  organisations_id_logo_id_fkey: 'its id is the organisation: the file is its own',
  migrations_pkey: 'no organisation owns it',
}

/**
 * Functions that run with their owner's rights, past the fences. Each was read: what it gives, to whom.
 * `crosses` is one that may look into another organisation, and why that tells nothing.
 */
export const definers: Record<string, { why: string; crosses?: string }> = {
  'enter(text,bytea,timestamp with time zone)': {
    why: 'a session must be found before there is anybody',
    crosses:
      'opens the organisation whose address and token are both known; without the token, what its sign-in page shows',
  },
  'space_has_words(text,uuid)': {
    why: 'who asks to come in sees none of the keys; a yes or no about a space of one’s own organisation',
  },
  'forget_person(uuid)': { why: 'who erases must not be able to see the keys' },
  'enqueue(text,jsonb,text)': {
    why: 'the queue’s tables are not the application’s; the job carries the organisation of the fence',
  },
  'mails_counts()': { why: 'administrators see how many mails wait, not whose' },
  'mails_waiting(timestamp with time zone)': { why: 'the same, a number' },
}

/** Tables the application may only add to and read. */
export const appendOnly = ['audit_events']
