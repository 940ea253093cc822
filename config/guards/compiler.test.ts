import { plantTree } from './planted-tree'

const tree = plantTree({
  'src/domain/sound.ts': `export const twice = (n: number): number => n * 2\n`,
  'src/domain/fetches.ts': `export const a = () => fetch('/')\n`,
  'src/domain/reads.ts': `export const a = () => process.env\n`,
  'src/domain/looks.ts': `export const a = () => window.name\n`,
  'src/domain/waits.ts': `export const a = () => setTimeout(() => {}, 1)\n`,
  'src/contract/stores.ts': `export const a = () => localStorage.length\n`,
  'src/contract/imports.ts': `import { readFileSync } from 'node:fs'\nexport const a = readFileSync\n`,
  'src/cloud/sound.ts': `export const a = () => [process.pid, fetch('http://127.0.0.1')]\n`,
  'src/cloud/draws.ts': `export const a = () => document.title\n`,
  'src/cloud/guesses.ts': `export const a = (list: string[]): string => list[0]\n`,
  'src/admin/sound.ts': `export const a = () => document.title\n`,
  'src/admin/reads.ts': `export const a = () => process.env\n`,
})
afterAll(tree.remove)

/** Files that the compiler refuses, with what it says. */
const refused = (runtime: string) =>
  tree
    .run('typescript-7/bin/tsc', '-p', `config/tsconfig.${runtime}.json`, '--incremental', 'false', '--pretty', 'false')
    .split('\n')
    .flatMap((line) => /^src\/([\w/-]+\.ts).*?(?:name|module|Type) '([^']+)'/.exec(line)?.slice(1).join(': ') ?? [])
    .toSorted()

test('domain and contract know neither browser nor Node', () => {
  expect(refused('rules')).toEqual([
    'contract/imports.ts: node:fs',
    'contract/stores.ts: localStorage',
    'domain/fetches.ts: fetch',
    'domain/looks.ts: window',
    'domain/reads.ts: process',
    'domain/waits.ts: setTimeout',
  ])
})

test('the cloud knows Node and no browser, and an entry of a list may be missing', () => {
  expect(refused('cloud')).toEqual(['cloud/draws.ts: document', 'cloud/guesses.ts: string | undefined'])
})

test('the console knows the browser and no Node', () => {
  expect(refused('admin')).toEqual(['admin/reads.ts: process'])
})
