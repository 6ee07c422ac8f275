// A worker that takes a job, says so, and never ends it: worker.db.test.ts kills it.
import { houseOn } from './test-house.ts'
import { startWorker } from './worker.ts'

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
