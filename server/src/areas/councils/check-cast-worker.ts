import { parentPort } from 'node:worker_threads'
import { checkCast } from './check-cast.ts'
import type { CheckAnswered, CheckAsked } from './check-cast-aside.ts'

parentPort!.on('message', async ({ id, cast }: CheckAsked) => {
  // Whatever comes is answered: nobody may end the thread in which others wait.
  const wrong = await checkCast(cast).catch(() => 'sealed-wrong' as const)
  const answer: CheckAnswered = { id, wrong }
  parentPort!.postMessage(answer)
})
