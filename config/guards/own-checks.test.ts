import { plantTree } from './planted-tree'

interface OwnChecks {
  RULES: { name: string }[]
  ownChecks: (root: string) => { rule: string; where: string }[]
}
const { RULES, ownChecks } = jest.requireActual<OwnChecks>('./own-checks.cjs')

const thirteen = (folder: string) =>
  Object.fromEntries(Array.from({ length: 13 }, (_, at) => [`${folder}/file-${at}.ts`, 'export {}\n']))

/** What the rule must point at, and the file that breaks it. */
const PLANTED: [rule: string, where: string, path: string, text: string][] = [
  ['telling-names', 'src/state/date-utils.ts', 'src/state/date-utils.ts', ''],
  ['telling-names', 'src/cloud/services/book.ts', 'src/cloud/services/book.ts', ''],
  ['telling-names', 'src/ui/common/tag.ts', 'src/ui/common/tag.ts', ''],
  ['no-index-but-pages', 'src/ui/index.ts', 'src/ui/index.ts', ''],
  ['no-enums', 'src/domain/colour.ts:1', 'src/domain/colour.ts', 'export enum Colour { red }\n'],
  ['district-is-data', 'src/pages/home/title.ts:2', 'src/pages/home/title.ts', `\nexport const title = '江北区'\n`],
  ['domain-has-no-clock', 'src/domain/now.ts:1', 'src/domain/now.ts', 'export const a = () => new Date()\n'],
  ['domain-has-no-clock', 'src/domain/zone.ts:1', 'src/domain/zone.ts', 'export const a = (d: Date) => d.getHours()\n'],
  ['no-borrowed-silence', 'src/state/quiet.ts:1', 'src/state/quiet.ts', '// @ts-ignore\nexport {}\n'],
  [
    'no-borrowed-silence',
    'src/state/off.ts:1',
    'src/state/off.ts',
    '// eslint-disable-next-line no-console\nexport {}\n',
  ],
  [
    'no-registry-host',
    'package-lock.json:1',
    'package-lock.json',
    '"resolved": "https://registry.example/a/-/a-1.tgz"\n',
  ],
  ['no-registry-host', '.npmrc:2', '.npmrc', 'fund=false\nregistry=https://registry.example\n'],
]

const ALLOWED = {
  'src/content/districts/jiangbei/district.json': '{ "name": "江北区" }',
  'src/contract/district.ts': '/** 江北区 */\nexport {}\n',
  'src/pages/home/index.tsx': 'export default () => null\n',
  'src/domain/day.ts': 'export const a = (ms: number) => new Date(ms).getUTCDate()\n',
  'src/state/told.ts': '// eslint-disable-next-line no-console -- the start of the program is told\nexport {}\n',
}

describe('our own rules', () => {
  const tree = plantTree({
    ...ALLOWED,
    ...thirteen('src/ui/many'),
    ...Object.fromEntries(PLANTED.map((p) => [p[2], p[3]])),
  })
  const found = ownChecks(tree.root).map(({ rule, where }) => `${rule} ${where}`)
  afterAll(tree.remove)

  test.each(PLANTED)('%s refuses %s', (rule, where) => {
    expect(found).toContain(`${rule} ${where}`)
  })

  test('small-folders refuses a thirteenth file', () => {
    expect(found).toContain('small-folders src/ui/many (13 files)')
  })

  test('nothing else is refused', () => {
    expect(found).toHaveLength(PLANTED.length + 1)
  })

  test('every rule has a planted file that breaks it', () => {
    const planted = new Set(['small-folders', ...PLANTED.map(([rule]) => rule)])
    expect([...planted].toSorted()).toEqual(RULES.map(({ name }) => name).toSorted())
  })
})
