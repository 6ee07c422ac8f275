import { inFence } from '../db/fence.ts'
import { sweepKeys } from '../db/idempotency.ts'
import { sweepRateLimits } from '../db/rate-limits.ts'
import { organisationsOf, type Sweep } from '../jobs/jobs.ts'

const spentKeys: Sweep = {
  name: 'http.spent-keys',
  everySeconds: 3_600,
  async run(house) {
    const yesterday = house.now().subtract({ hours: 24 })
    for (const organisation of await organisationsOf(house))
      await inFence(house.pool, { organisation, write: true }, async (db) => {
        await sweepKeys(db, yesterday)
        await sweepRateLimits(db, yesterday)
      })
  },
}

export const sweeps = [spentKeys]
