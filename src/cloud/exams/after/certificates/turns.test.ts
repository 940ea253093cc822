import { turns } from './turns'

test('two at once, everybody in the end, one that fails keeps nobody waiting', async () => {
  const inTurn = turns(2)
  let [now, most] = [0, 0]
  const work = (n: number) => async () => {
    most = Math.max(most, ++now)
    await new Promise((resolve) => setImmediate(resolve))
    now--
    if (n === 3) throw new Error('third')
    return n
  }
  const ended = await Promise.allSettled(Array.from({ length: 9 }, (_, n) => inTurn(work(n))))
  expect(most).toBe(2)
  expect(ended.map(({ status }) => status)).toEqual(
    Array.from({ length: 9 }, (_, n) => (n === 3 ? 'rejected' : 'fulfilled')),
  )
  expect(await inTurn(work(9))).toBe(9)
})
