import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const CLOUD = join(__dirname, '../..')

/** `const LOCK = 7_164_205`, by file. */
const locks = readdirSync(CLOUD, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .flatMap((name) => {
    const number = /^const \w*LOCK\w* = ([\d_]+)$/m.exec(readFileSync(join(CLOUD, name), 'utf8'))?.[1]
    return number ? [{ name, number }] : []
  })

test('no two chores share a number of a lock, or they would wait for each other', () => {
  expect(locks.length).toBeGreaterThanOrEqual(5)
  const numbers = locks.map(({ number }) => number)
  const twice = locks.filter(({ number }) => numbers.indexOf(number) !== numbers.lastIndexOf(number))
  expect(twice).toEqual([])
})
