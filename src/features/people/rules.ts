type Wanted = {
  name: string
  unit: string | null
  sort: 'ascending' | 'descending'
  key: string | null
  id: string | null
  from: number
}

/** The address of a page of the list: only what differs from the plain list stands in it. */
export function listAddress({ name, unit, sort, key, id, from }: Wanted): string {
  const query = new URLSearchParams()
  if (name) query.set('name', name)
  if (unit) query.set('unit', unit)
  if (sort === 'descending') query.set('sort', sort)
  if (key && id) {
    query.set('key', key)
    query.set('id', id)
    query.set('from', String(from))
  }
  return query.size > 0 ? `/people?${query}` : '/people'
}
