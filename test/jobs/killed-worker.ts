// A worker that takes a job, says so, and never ends it: src/platform/jobs/worker.db.test.ts kills it.

import { startWorker } from '../../src/platform/jobs/worker.ts'
import { houseOn } from './house.ts'

const house = houseOn({ appUrl: process.env.APP_URL ?? '', ownerUrl: process.env.OWNER_URL ?? '' })
await startWorker(
  house,
  [
    {
      name: 'test.endless',
      run() {
        process.stdout.write('taken\n')
        return new Promise(() => {})
      },
    },
  ],
  [],
)
