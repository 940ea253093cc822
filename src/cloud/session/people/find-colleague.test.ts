import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { findColleague } from './find-colleague'
import { SAMPLE_PEOPLE } from './sample-people'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

const of = (persona: string) => SAMPLE_PEOPLE.find((person) => person.persona === persona)!
const find = (named: string) => findColleague(app.ctx.db.orm, app.ctx.config.secretKey, named, ['editor', 'admin'])

test.each([
  ['an editor by id', of('editor').id, of('editor').id],
  ['an editor by phone', of('editor').phone, of('editor').id],
  ['an administrator by phone', of('admin').phone, of('admin').id],
  ['somebody without the role', of('resident').phone, null],
  ['a number that nobody has', '19900000000', null],
  ['an id that nobody has', '00000000-0000-4000-8000-0000000000ff', null],
  ['nonsense', "'; drop table people", null],
])('%s', async (_, named, id) => expect(await find(named)).toBe(id))
