import type { Sweep } from '../jobs/jobs.ts'
import { sweepFiles } from './sweep.ts'

const orphans: Sweep = {
  name: 'storage.orphans',
  everySeconds: 86_400,
  run: async (house) =>
    void (await sweepFiles({ pool: house.pool, storage: house.storage, now: house.now() })),
}

export const sweeps = [orphans]
