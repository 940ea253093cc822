import { COMPANIONS, PLANTED, SOUND } from './planted-imports'
import { plantTree } from './planted-tree'

interface Rule {
  name: string
  comment: string
}
interface Violation {
  from: string
  rule: { name: string }
}

const { forbidden } = jest.requireActual<{ forbidden: Rule[] }>('../boundaries.cjs')

/** Names of the rules that a file breaks, by file. */
function violations(files: Record<string, string>): Map<string, string[]> {
  const tree = plantTree(files)
  const json = tree.run(
    'dependency-cruiser/bin/dependency-cruise.mjs',
    '--config',
    'config/boundaries.cjs',
    '--output-type',
    'json',
    'src',
  )
  tree.remove()
  const found = (JSON.parse(json) as { summary: { violations: Violation[] } }).summary.violations
  const byFile = new Map<string, string[]>()
  for (const { from, rule } of found) byFile.set(from, [...(byFile.get(from) ?? []), rule.name])
  return byFile
}

test('a sound tree is let through', () => {
  expect([...violations(SOUND)]).toEqual([])
})

describe('a planted import is refused by its rule', () => {
  const planted = Object.fromEntries(Object.values(PLANTED))
  let found: Map<string, string[]>
  beforeAll(() => {
    found = violations({ ...SOUND, ...planted, ...COMPANIONS })
  })

  test.each(Object.entries(PLANTED))('%s', (rule, [path]) => {
    expect(found.get(path)).toContain(rule)
  })
})

test('every rule has a planted import that breaks it, and says what to do instead', () => {
  expect(forbidden.map(({ name }) => name).toSorted()).toEqual(Object.keys(PLANTED).toSorted())
  for (const { name, comment } of forbidden) expect(`${name}: ${comment}`).toMatch(/: .{30}/)
})
