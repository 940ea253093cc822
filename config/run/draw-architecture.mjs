/** `npm run docs:draw`: writes docs/architecture.md from the code; with --stdout it only prints the page. */
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { bin, root, run } from './steps.mjs'

const { treeOf } = createRequire(import.meta.url)('../guards/own-checks.cjs')

/** In the order of the line from phone to database; what each is for. */
const ROOMS = {
  pages: 'tabs, first download',
  features: 'one folder, one subpackage, one later download',
  state: 'a store per feature',
  ui: 'stateless components, tokens',
  platform: 'the only room that touches Taro',
  contract: 'what phone, console and cloud promise each other',
  domain: 'pure rules, no clock, no I/O',
  cloud: 'HTTP, use cases, SQL',
  content: 'data, no code',
  admin: 'the bureau’s console',
  studio: 'draws and encodes episodes',
  journeys: 'whole-line tests, walks, bench',
}
const PLACES = {
  'on the phone': ['pages', 'features', 'state', 'ui', 'platform'],
  'runs anywhere': ['contract', 'domain'],
  'on the server': ['cloud', 'content'],
  'on a desk': ['admin', 'studio'],
}
const TEST = /\.test\.tsx?$/

const roomOf = (path) => /^src\/([\w-]+)[/.]/.exec(path)?.[1].replace(/^(app|custom-tab-bar|index|types)$/, 'pages')

async function imports() {
  const command = [...bin('dependency-cruiser/bin/dependency-cruise.mjs'), '--config', 'config/boundaries.cjs']
  const { output } = await run([...command, '--no-cache', '--output-type', 'json', 'src'])
  const { modules } = JSON.parse(output.slice(output.indexOf('{')))
  return modules
    .filter(({ source }) => !TEST.test(source) && !/\/testing/.test(source))
    .flatMap(({ source, dependencies }) => dependencies.map(({ resolved }) => [roomOf(source), roomOf(resolved)]))
    .filter(([from, to]) => from && to && from !== to && from !== 'journeys')
}

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

function row(name, purpose, files, read) {
  const code = files.filter((path) => !TEST.test(path))
  const lines = code.map((path) => read(path).trimEnd().split('\n').length).toSorted((a, b) => a - b)
  const tests = files.length - code.length
  return `| ${name} | ${purpose} | ${code.length} | ${tests} | ${at(lines, 0.5)} | ${at(lines, 0.95)} | ${lines.at(-1) ?? 0} |`
}

export async function drawArchitecture() {
  const { paths, read } = treeOf(root)
  const edges = [...new Set((await imports()).map(([from, to]) => `  ${from} --> ${to}`))].toSorted()
  const places = Object.entries(PLACES).map(
    ([place, rooms]) => `  subgraph ${place.replaceAll(' ', '_')}["${place}"]\n    ${rooms.join('\n    ')}\n  end`,
  )
  const code = paths.filter((path) => /^src\/.*\.tsx?$/.test(path))
  const rows = Object.entries(ROOMS).map(([name, purpose]) =>
    row(
      name,
      purpose,
      code.filter((path) => roomOf(path) === name),
      read,
    ),
  )
  return `# Architecture

Drawn from the code by \`npm run docs:draw\`; a test says when it is out of date. Who may import whom, and what to do
instead, stands in \`config/boundaries/\`. Journeys may import anything and are left out of the picture.

\`\`\`mermaid
flowchart TD
${places.join('\n')}
${edges.join('\n')}
\`\`\`

The line of a feature reads: page → \`state\` → \`contract/client\` over \`platform/send\` → \`contract/<feature>\` →
\`cloud/<feature>/routes\` → a use case → \`domain\` rules → \`*.repo\` → a migration.

| room | for | files | tests | median lines | 95th percentile | longest |
|---|---|---|---|---|---|---|
${rows.join('\n')}
${row('**all**', '', code, read)}
`
}

const page = await drawArchitecture()
if (process.argv.includes('--stdout')) process.stdout.write(page)
else writeFileSync(`${root}docs/architecture.md`, page)
