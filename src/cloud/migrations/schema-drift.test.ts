import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api'

const CLOUD = join(__dirname, '..')
const META = join(CLOUD, 'migrations', 'meta')

const tables = readdirSync(CLOUD, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tables.ts'))
const newestSnapshot = readdirSync(META)
  .filter((name) => name.endsWith('_snapshot.json'))
  .sort()
  .at(-1)!

test('every change of a table has its migration', async () => {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- jest loads modules by path only so
  const schema = Object.assign({}, ...tables.map((name) => require(join(CLOUD, name)) as object)) as object
  const migrated = JSON.parse(readFileSync(join(META, newestSnapshot), 'utf8')) as ReturnType<
    typeof generateDrizzleJson
  >
  const declared = generateDrizzleJson(schema as Record<string, unknown>, migrated.id)
  expect(tables.length).toBeGreaterThanOrEqual(4)
  expect(await generateMigration(migrated, declared)).toEqual([])
})
