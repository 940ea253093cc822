import * as fc from 'fast-check'
import { withdrawEpisode } from '@/contract/console/console-episodes'
import { SHOWN_FROM, viewUnanswered } from '@/contract/console/console-unanswered'
import { noteUnanswered, searchEpisodes } from '@/contract/search'
import { plantEpisode } from '@/cloud/episodes/testing-episodes'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { forgetLimits, personWith } from '@/cloud/session/testing-people'
import { inTransaction } from '@/cloud/kernel/db'
import { forgetOldAsks } from './unanswered/forget-old-asks'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

const ids = async (q: string) =>
  (await app.call(searchEpisodes, { q })).body.choices.map(({ episode }: { episode: { id: string } }) => episode.id)

const ask = async (q: string, people: number) => {
  await forgetLimits(app.ctx)
  for (let i = 0; i < people; i += 1) {
    const { status } = await app.call(noteUnanswered, { q }, (await personWith(app.ctx, 'resident')).token)
    expect(status).toBe(200)
  }
}

describe('GET /api/search', () => {
  test('three choices, the fitting one first, each saying why; without a token', async () => {
    const { status, body, headers } = await app.call(searchEpisodes, { q: '屋头天花板滴水，楼上不管' })
    expect(status).toBe(200)
    expect(headers['cache-control']).toBe('no-store')
    expect(body.choices).toHaveLength(3)
    expect(body.choices[0]).toMatchObject({ episode: { id: 'ceiling-leak' }, why: { kind: 'fits' } })
    expect(body.choices[0]!.why.words).toEqual(expect.arrayContaining(['天花板', '滴水']))
    expect(body.choices[0]!.why.askedAs).toContain('滴水')
    expect(new Set(body.choices.map(({ episode }) => episode.id)).size).toBe(3)
  })

  test.each(['做饭', '明天天气怎么样', '😀😀😀', '？！。，', '哈哈哈哈', 'asdfghjkl', '1234567890'])(
    '%s is about nothing here',
    async (q) => {
      expect(await ids(q)).toEqual([])
    },
  )

  test.each([
    ['wrong characters', '楼上漏税把我家泡了'],
    ['pinyin', 'loushang loushui buguan'],
    ['full width and emoji', '　楼上漏水💧💧！！'],
  ])('%s are understood: %s', async (_, q) => {
    expect(await ids(q)).toContain('ceiling-leak')
  })

  test.each([
    ['nothing', ''],
    ['only spaces', '   '],
    ['101 characters', '漏'.repeat(101)],
    ['10,000 characters', 'a'.repeat(10_000)],
  ])('%s is refused with a sentence', async (_, q) => {
    const { status, body } = await app.call(searchEpisodes, { q })
    expect(status).toBe(400)
    expect(body.fields![0]!.message).toMatch(/请/)
  })

  test.each(["'; drop table episodes; --", '<script>alert(1)</script>', '%25%00', '\\', '漏水\u202e'])(
    'hostile text %j is text',
    async (q) => {
      expect([200, 400]).toContain((await app.call(searchEpisodes, { q })).status)
      expect(await ids('漏水')).toContain('ceiling-leak')
    },
  )

  test('any text gets an answer of at most three', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), async (q) => {
        const { status, body } = await app.call(searchEpisodes, { q })
        expect([200, 400]).toContain(status)
        if (status === 200) expect(body.choices.length).toBeLessThanOrEqual(3)
      }),
      { seed: 1165, numRuns: 100 },
    )
  })

  test('an episode of tomorrow is found by its own words, without being in any list of ours', async () => {
    expect(await ids('邻居在阳台养鸽子')).not.toContain('test-pigeons')
    await plantEpisode(app.ctx, 'test-pigeons', {
      title: '阳台上的客人',
      hook: '邻居养鸽子，粪便落我家，能管吗？',
      askedAs: ['邻居在阳台养鸽子', '鸽子粪掉到我晾的被子上'],
    })
    expect(await ids('邻居在阳台养鸽子怎么办')).toContain('test-pigeons')
  })

  test('a withdrawn episode is not found from that moment on', async () => {
    await plantEpisode(app.ctx, 'test-drum', { hook: '凌晨敲架子鼓谁来管？', askedAs: ['架子鼓敲个不停'] })
    expect(await ids('架子鼓')).toContain('test-drum')
    await app.call(withdrawEpisode, { id: 'test-drum', reason: '示例原因' }, await app.as('editor'))
    expect(await ids('架子鼓')).not.toContain('test-drum')
  })

  test('a device that asks without end has to wait', async () => {
    const token = await app.guest()
    let last = 200
    for (let i = 0; i < 61; i += 1) last = (await app.call(searchEpisodes, { q: '漏水' }, token)).status
    expect(last).toBe(429)
    expect((await app.call(searchEpisodes, { q: '漏水' }, await app.guest())).status).toBe(200)
  })
})

describe('what was not found', () => {
  test('nine devices show nothing, the tenth shows words and number; equal forms count together', async () => {
    const editor = await app.as('editor')
    const shown = async () => (await app.call(viewUnanswered, {}, editor)).body
    await ask('宠物寄养丢了怎么办', SHOWN_FROM - 1)
    expect((await shown()).questions).toEqual([])
    const { rows } = await app.ctx.db.pool.query('select * from unanswered_texts')
    expect(rows).toEqual([])
    await ask('请问，宠物寄养丢了？', 1)
    const { questions, months, month } = await shown()
    expect(questions).toEqual([{ text: '宠物寄养丢了', askers: SHOWN_FROM }])
    expect([month, months]).toEqual(['2026-11', ['2026-11']])
  })

  test('one device counts once, however often it asks', async () => {
    const guest = await app.guest()
    for (let i = 0; i < 12; i += 1) await app.call(noteUnanswered, { q: '共享菜园退地' }, guest)
    const { rows } = await app.ctx.db.pool.query(
      `select count(*)::int as n from unanswered_asks where form_hash in
        (select form_hash from unanswered_asks group by form_hash having count(*) = 1)`,
    )
    expect(rows[0].n).toBeGreaterThan(0)
    const { body } = await app.call(viewUnanswered, {}, await app.as('admin'))
    expect(body.questions.map(({ text }: { text: string }) => text)).not.toContain('共享菜园退地')
  })

  test('once the month is over an asker is a random word: as many, and no key leads back', async () => {
    const counts = `select form_hash, count(*)::int as n from unanswered_asks group by form_hash order by 1`
    const askers = `select distinct asker_hash from unanswered_asks`
    const [before, hashes] = [(await app.ctx.db.pool.query(counts)).rows, (await app.ctx.db.pool.query(askers)).rows]
    const later = new Date(app.clock.now().getTime() + 40 * 86_400_000)
    for (let twice = 0; twice < 2; twice++) await inTransaction(app.ctx.db, (tx) => forgetOldAsks(tx, later))
    expect((await app.ctx.db.pool.query(counts)).rows).toEqual(before)
    const loose = (await app.ctx.db.pool.query(askers)).rows
    expect(loose).toHaveLength(hashes.length)
    expect(loose.some(({ asker_hash: asker }) => hashes.some((hash) => hash.asker_hash === asker))).toBe(false)
  })

  test('a topic is counted by different devices, under the nearest episode', async () => {
    const editor = await app.as('editor')
    const askers = async () => {
      const { body } = await app.call(viewUnanswered, {}, editor)
      return body.topics.find(({ topic }) => topic === 'money')?.askers ?? 0
    }
    const before = await askers()
    await ask('借给表弟两万块他现在装不晓得', SHOWN_FROM)
    expect(await askers()).toBeGreaterThanOrEqual(before + SHOWN_FROM)
  })

  test('a number that tells who somebody is never becomes part of a text', async () => {
    await ask('电话19900001234是哪个的', SHOWN_FROM)
    const { body } = await app.call(viewUnanswered, {}, await app.as('editor'))
    const texts = body.questions.map(({ text }: { text: string }) => text)
    expect(texts).toContain('电话#是哪个的')
    expect(JSON.stringify(body)).not.toContain('19900001234')
  })

  test('another month begins at zero, by the clock of Chongqing', async () => {
    app.clock.set(new Date('2026-11-30T16:00:00Z'))
    const { body } = await app.call(viewUnanswered, {}, await app.as('editor'))
    expect(body).toMatchObject({ month: '2026-12', questions: [], topics: [], months: ['2026-11'] })
    app.clock.set(new Date('2026-11-23T02:00:00Z'))
  })

  test('nothing that was asked is logged', async () => {
    await app.call(searchEpisodes, { q: '秘密的一句话' })
    expect(JSON.stringify(app.log.lines)).not.toContain('秘密的一句话')
  })
})
