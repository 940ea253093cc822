import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readQuestionFile } from './read-question-file'
import { HARMLESS, HOSTILE } from './testing/hostile-files'

test.each(HOSTILE)('refuses %s', async (_, make, says) => {
  const read = await readQuestionFile({ name: '题库.xlsx', bytes: make() })
  expect(read).toEqual({ ok: false, message: expect.stringMatching(says) as string })
})

test.each(HARMLESS)('reads %s', async (_, make) => {
  const read = await readQuestionFile({ name: '题库.xlsx', bytes: make() })
  expect(read).toMatchObject({ ok: true, read: { questions: [{ stem: '哪个对' }], refused: 0 } })
})

test('a server that reads a hostile file answers others meanwhile', async () => {
  const server = createServer((_, answer) => answer.end('here')).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const bomb = HOSTILE.find(([name]) => name.startsWith('one string'))![1]()
  let refused = false
  const reading = readQuestionFile({ name: '题库.xlsx', bytes: bomb }).then((read) => {
    refused = true
    return read
  })
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  expect({ text: await answer.text(), refused }).toEqual({ text: 'here', refused: false })
  expect((await reading).ok).toBe(false)
  server.close()
})
