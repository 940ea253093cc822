import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from './planted-tree'

interface Tree {
  paths: string[]
  read: (path: string) => string
}
const { treeOf } = jest.requireActual<{ treeOf: (root: string) => Tree }>('./own-checks.cjs')

const page = (name: string) => readFileSync(join(repository, 'docs', name), 'utf8')

test('docs/architecture.md is what the code says (else: npm run docs:draw)', () => {
  const drawn = execFileSync(process.execPath, ['config/run/draw-architecture.mjs', '--stdout'], {
    cwd: repository,
    encoding: 'utf8',
  })
  expect(page('architecture.md')).toBe(drawn)
})

describe('docs/glossary.md', () => {
  const { paths, read } = treeOf(repository)
  const code = paths
    .filter((path) => /^src\/.*(?<!\.test)\.tsx?$/.test(path))
    .map((path) => `${path}\n${read(path)}`)
    .join('\n')
  const words = page('glossary.md')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter(([, , name]) => name?.startsWith('`'))
    .flatMap(([, chinese = '', names = '', state = '']) =>
      [...names.matchAll(/`([\w-]+)`/g)].map(([, name = '']) => ({ chinese, name, state })),
    )

  test('has words', () => expect(words.length).toBeGreaterThan(50))

  test.each(words.filter(({ state }) => state === ''))('$chinese is $name in the code', ({ name }) => {
    expect(new RegExp(`\\b${name}`, 'i').test(code)).toBe(true)
  })

  test.each(words.filter(({ state }) => state !== ''))(
    '$chinese: $name is planned, no room bears it yet',
    ({ name }) => {
      const room = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
      expect(paths.filter((path) => new RegExp(`^src/(features|cloud|domain)/${room}s?/`).test(path))).toEqual([])
    },
  )

  test('no Chinese word stands for two names in two lines', () => {
    const lines = page('glossary.md')
      .split('\n')
      .filter((line) => /^\| [\u4e00-\u9fff]/.test(line))
    const chinese = lines.map((line) => line.split('|')[1])
    expect(new Set(chinese).size).toBe(chinese.length)
  })
})
