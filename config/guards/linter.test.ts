import { plantTree } from './planted-tree'

const lines = (count: number, line: string) => `${line}\n`.repeat(count)
const longFunction = (count: number) => `export function long(n: number) {\n${lines(count, '  n += 1')}  return n\n}\n`

/** For each rule of ours one file that breaks it; the name is the rule's, the file says why that one. */
const PLANTED: [rule: string, path: string, text: string][] = [
  ['eslint(max-lines)', 'src/state/long.ts', lines(301, '// a line')],
  ['eslint(max-lines)', 'src/state/long.test.ts', lines(501, '// a line')],
  ['eslint(max-lines-per-function)', 'src/state/long-function.ts', longFunction(60)],
  ['eslint(max-lines-per-function)', 'src/domain/long-rule.ts', longFunction(30)],
  ['unicorn(filename-case)', 'src/state/badName.ts', `export const a = 1\n`],
  ['import(no-default-export)', 'src/state/default.ts', `const a = 1\nexport default a\n`],
  ['oxc(no-barrel-file)', 'src/state/barrel.ts', `export * from './default'\n`],
  ['oxc(no-const-enum)', 'src/state/enum.ts', `export const enum Colour { red }\n`],
  ['typescript(no-explicit-any)', 'src/state/any.ts', `export const a = (b: any) => b\n`],
  [
    'typescript(consistent-type-imports)',
    'src/state/types.ts',
    `import { A } from './a'\nexport const a = (b: A) => b\n`,
  ],
  [
    'react-hooks(rules-of-hooks)',
    'src/ui/hooks.tsx',
    `import { useState } from 'react'\nexport const A = (p: { b: boolean }) => {\n  if (p.b) useState(1)\n  return null\n}\n`,
  ],
  [
    'react-hooks(exhaustive-deps)',
    'src/ui/deps.tsx',
    `import { useEffect } from 'react'\nexport const A = (p: { go: () => void }) => {\n  useEffect(() => p.go(), [])\n  return null\n}\n`,
  ],
  ['eslint(no-restricted-properties)', 'src/domain/now.ts', `export const a = () => Date.now()\n`],
  ['eslint(no-restricted-properties)', 'src/domain/dice.ts', `export const a = () => Math.random()\n`],
  ['eslint(no-restricted-globals)', 'src/state/fetch.ts', `export const a = () => fetch('/')\n`],
  ['eslint(no-restricted-globals)', 'src/platform/send.ts', `export const a = () => window.name\n`],
  ['eslint(no-restricted-globals)', 'src/pages/home/document.ts', `export const a = () => document.title\n`],
  ['eslint(no-restricted-globals)', 'src/features/one/store.ts', `export const a = () => localStorage.length\n`],
  ['eslint(no-restricted-globals)', 'src/ui/env.ts', `export const a = () => process.env.HOME\n`],
  ['eslint(no-console)', 'src/cloud/one/log.ts', `export const a = (name: string) => console.log(name)\n`],
  ['jest(no-focused-tests)', 'src/domain/only.test.ts', `test.only('a', () => expect(1).toBe(1))\n`],
  ['jest(expect-expect)', 'src/domain/nothing.test.ts', `test('a', () => {})\n`],
  ['jest(no-disabled-tests)', 'src/domain/skip.test.ts', `test.skip('a', () => expect(1).toBe(1))\n`],
]

/** What looks like a violation and is allowed. */
const ALLOWED: Record<string, string> = {
  'src/platform/send.h5.ts': `export const a = () => fetch(window.location.href)\n`,
  'src/pages/home/index.tsx': `export default function Home() {\n  return null\n}\n`,
  'src/features/one/pages/list/index.tsx': `export default function List() {\n  return null\n}\n`,
  'src/app.config.ts': `export default defineAppConfig({ pages: [] })\n`,
  'src/state/fits.ts': `export const a = 1\n` + lines(299, '// a line'),
  'src/state/fits.test.ts': `export const a = 1\n` + lines(499, '// a line'),
  'src/domain/fits.ts': longFunction(27),
  'src/cloud/tasks/seed.ts': `export const a = () => console.log('seeded')\n`,
  'src/cloud/kernel/clock.ts': `export const now = () => new Date()\n`,
}

interface Settings {
  rules: Record<string, string | [string, ...unknown[]]>
  overrides: { rules: Settings['rules'] }[]
}

const named = (rule: string) =>
  rule.replace('react/rules-of', 'react-hooks/rules-of').replace('react/exh', 'react-hooks/exh')
const shown = (rule: string) => named(rule.includes('/') ? rule : `eslint/${rule}`).replace(/(.*)\/(.*)/, '$1($2)')

describe('the linter', () => {
  const tree = plantTree({ ...ALLOWED, ...Object.fromEntries(PLANTED.map(([, path, text]) => [path, text])) })
  const json = tree.run('oxlint/bin/oxlint', '-c', 'config/oxlint.json', '-f', 'json', 'src')
  const { diagnostics } = JSON.parse(json) as { diagnostics: { code: string; filename: string }[] }
  const rulesOf = (path: string) => diagnostics.filter(({ filename }) => filename === path).map(({ code }) => code)
  afterAll(tree.remove)

  test.each(PLANTED)('%s refuses %s', (rule, path) => {
    expect(rulesOf(path)).toContain(rule)
  })

  test.each(Object.keys(ALLOWED))('%s is let through', (path) => {
    expect(rulesOf(path)).toEqual([])
  })

  test('every rule that we switch on has a planted file that breaks it', () => {
    const { rules, overrides } = jest.requireActual<Settings>('../oxlint.json')
    const on = [rules, ...overrides.map((override) => override.rules)]
      .flatMap((some) => Object.entries(some))
      .flatMap(([rule, setting]) => (setting === 'off' ? [] : [shown(rule)]))
    expect([...new Set(on)].toSorted()).toEqual([...new Set(PLANTED.map(([rule]) => rule))].toSorted())
  })
})
