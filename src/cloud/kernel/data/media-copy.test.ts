import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { copyMedia, mediaBeside } from './media-copy'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'xiaojiang-media-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const FILM = `${'a'.repeat(64)}.mp4`

test('films go along with a backup, and come back with it; half a copy is made whole', async () => {
  const [from, beside, to] = [join(folder, 'files'), mediaBeside(join(folder, 'b.gz')), join(folder, 'restored')]
  mkdirSync(from)
  writeFileSync(join(from, FILM), 'film')
  writeFileSync(join(from, `${FILM}.12.new`), 'half written')
  expect(await copyMedia(from, beside)).toBe(1)
  writeFileSync(join(beside, FILM), 'fi')
  expect(await copyMedia(from, beside)).toBe(1)
  expect(await copyMedia(beside, to)).toBe(1)
  expect([readdirSync(to), readFileSync(join(to, FILM), 'utf8')]).toEqual([[FILM], 'film'])
})

test('nothing uploaded yet: nothing is made', async () => {
  expect(await copyMedia(join(folder, 'none'), join(folder, 'to'))).toBe(0)
  expect(existsSync(join(folder, 'to'))).toBe(false)
})
