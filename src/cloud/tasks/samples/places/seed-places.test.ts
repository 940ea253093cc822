import { listPlacesForConsole, retirePlace, savePlace } from '@/contract/places/console-places'
import { listPlaces } from '@/contract/places/places'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { seedPlaces } from './seed-places'

let app: TestApp
beforeEach(async () => {
  app = await startTestApp()
})
afterEach(() => app.close())

const rows = async () => {
  const tables = ['places', 'village_points']
  const read = tables.map((table) => app.ctx.db.pool.query(`select * from ${table} order by 1`))
  return (await Promise.all(read)).map((found) => found.rows as unknown[])
}

test('seeding again, and in four processes at once, changes nothing', async () => {
  const before = await rows()
  expect(before.map(({ length }) => length)).toEqual([90, 132])
  await Promise.all([1, 2, 3, 4].map(() => seedPlaces(app.ctx)))
  expect(await rows()).toEqual(before)
})

test('a sample that the program words anew follows; what an editor changed or took off stays', async () => {
  const editor = await app.as('editor')
  const { places } = (await app.call(listPlacesForConsole, {}, editor)).body
  const [saved, retired, plain] = places.map(({ id }) => id) as [string, string, string]
  const { rows: kept } = await app.ctx.db.pool.query<{ body: never }>('select body from places where id = $1', [saved])
  const body = { ...(kept[0]!.body as object), address: '示例·编辑改过的地址' } as never
  expect((await app.call(savePlace, { id: saved, revision: 1, body }, editor)).status).toBe(200)
  await app.call(retirePlace, { id: retired, revision: 1, retired: true }, editor)
  await app.ctx.db.pool.query(
    `update places set seed_hash = 'older', body = jsonb_set(body, '{address}', '"旧的地址"') where id = any($1)`,
    [[saved, plain]],
  )
  await seedPlaces(app.ctx)
  const after = (await app.call(listPlaces, {})).body.places
  expect(after.find(({ id }) => id === saved)!.address).toBe('旧的地址')
  expect(after.find(({ id }) => id === plain)!.address).toMatch(/^示例·/)
  expect(after.find(({ id }) => id === retired)).toBeUndefined()
})
