import { searchEpisodes } from '@/contract/search'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { TROUBLES } from '@/domain/episodes/finding/troubles'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

/** What somebody means who taps this word on 首页. */
const MEANT: Record<(typeof TROUBLES)[number], string> = {
  漏水: 'ceiling-leak',
  借钱: 'loan-interest',
  欠薪: 'unpaid-wages',
  工伤: 'commute-injury',
  物业费: 'property-fee',
  租房: 'rent-deposit',
  赡养老人: 'parents-care',
  养老理财: 'illegal-fundraising',
}

test.each(TROUBLES)('%s leads to what is meant, and to more than one choice', async (word) => {
  const { status, body } = await app.call(searchEpisodes, { q: word })
  expect(status).toBe(200)
  expect(body.choices[0]).toMatchObject({ episode: { id: MEANT[word] }, why: { kind: 'fits' } })
  expect(body.choices.length).toBeGreaterThan(1)
})
