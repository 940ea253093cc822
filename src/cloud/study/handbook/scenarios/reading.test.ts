import * as v from 'valibot'
import {
  getHandbook,
  Handbook,
  listHandbooks,
  listMarks,
  markSeen,
  writeHandbookNote,
} from '@/contract/study/handbook/handbooks'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { personWith } from '@/cloud/session/testing-people'
import { entryChange } from '@/domain/study/handbook/entry-change'
import { handbookMarks, handbookVersions } from '../../tables/handbook.tables'
import { partyEntry, plantHandbook, testEntry, testHandbook } from '../testing-handbooks'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
  await plantHandbook(app.ctx, 'test-book')
})
afterAll(() => app.close())

const read = async () => (await app.call(getHandbook, { id: 'test-book' })).body
const entryOf = async (id: string) =>
  (await read()).chapters.flatMap(({ entries }) => entries).find((e) => e.id === id)!
const setBody = async (body: ReturnType<typeof testHandbook>) => {
  await app.ctx.db.orm.update(handbookVersions).set({ body })
  app.ctx.cache.drop('/api/handbooks')
}

test('anybody reads the list and a book, without a token; the program brings four of its own', async () => {
  const { body } = await app.call(listHandbooks, {})
  expect(body.handbooks.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['enforcement-officer', 'leader', 'new-civil-servant', 'new-leader', 'test-book']),
  )
  expect(body.handbooks.find(({ id }) => id === 'test-book')).toMatchObject({ entries: 2, version: 1, sample: true })
  for (const { id } of body.handbooks) {
    const book = await app.call(getHandbook, { id })
    expect(v.is(Handbook, book.body)).toBe(true)
    const weighed = book.body.chapters.flatMap(({ entries }) => entries.flatMap(({ basis }) => basis?.standing ?? []))
    expect(new Set(weighed)).toEqual(new Set(['holds']))
  }
})

test('an entry names its law and article; a party regulation is named only', async () => {
  const entry = await entryOf('neighbours')
  expect(entry.basis).toMatchObject({ lawShortTitle: '民法典', label: '第二百九十六条', standing: 'holds', text: null })
  expect(await entryOf('party')).toMatchObject({ basis: null, source: '《示例条例》' })
})

test('there is nothing at another address', async () => {
  expect((await app.call(getHandbook, { id: 'no-such-book' })).status).toBe(404)
})

describe('what changed since I read it', () => {
  const seenNow = async (token: string) => {
    const { hash } = await entryOf('neighbours')
    await app.call(markSeen, { id: 'test-book', seen: [{ entryId: 'neighbours', hash }] }, token)
    return hash
  }
  const change = async (token: string) => {
    const { marks } = (await app.call(listMarks, { id: 'test-book' }, token)).body
    return entryChange(
      marks.find(({ entryId }) => entryId === 'neighbours')?.seenHash,
      (await entryOf('neighbours')).hash,
    )
  }

  test('nothing, our words, another article; read again it is as it is', async () => {
    const { token } = await personWith(app.ctx, 'official')
    expect(await change(token)).toBeNull()
    await seenNow(token)
    expect(await change(token)).toBeNull()
    await setBody(testHandbook([testEntry({ digest: '示例：换了说法。' }), partyEntry]))
    expect(await change(token)).toBe('words')
    await setBody(testHandbook([testEntry({ citation: 'civil-code:288' }), partyEntry]))
    expect(await change(token)).toBe('both')
    await seenNow(token)
    expect(await change(token)).toBeNull()
    await setBody(testHandbook())
  })

  test('what is not in the book is not marked; twice is once, the last counts', async () => {
    const { token } = await personWith(app.ctx, 'resident')
    const [one, two] = [`${'1'.repeat(16)}-none`, `${'2'.repeat(16)}-none`]
    const seen = [
      { entryId: 'gone', hash: one },
      { entryId: 'party', hash: one },
      { entryId: 'party', hash: two },
    ]
    const { body } = await app.call(markSeen, { id: 'test-book', seen }, token)
    expect(body.marks).toEqual([{ entryId: 'party', seenHash: two, note: null }])
    expect((await app.call(markSeen, { id: 'no-such-book', seen }, token)).status).toBe(404)
  })
})

test('an article of another text is told, one that is no more hides our words', async () => {
  await setBody(testHandbook([testEntry({ textHash: '0000000000000000' }), partyEntry]))
  expect(await entryOf('neighbours')).toMatchObject({ digest: expect.any(String), basis: { standing: 'changed' } })
  await setBody(testHandbook([testEntry({ citation: 'civil-code:1999' }), partyEntry]))
  expect(await entryOf('neighbours')).toMatchObject({ digest: null, basis: { standing: 'gone', text: null } })
  await setBody(testHandbook())
})

describe('notes', () => {
  const write = (token: string, note: string, was: string | null) =>
    app.call(writeHandbookNote, { id: 'test-book', entryId: 'neighbours', note, was }, token)
  const mine = async (token: string) => (await app.call(listMarks, { id: 'test-book' }, token)).body.marks

  test('are mine alone, encrypted, and an empty one is taken off', async () => {
    const [me, other] = [await personWith(app.ctx, 'official'), await personWith(app.ctx, 'official')]
    expect((await write(me.token, '示例笔记：下周问法制科', null)).body).toMatchObject({
      note: '示例笔记：下周问法制科',
    })
    expect(await mine(other.token)).toEqual([])
    const rows = await app.ctx.db.orm.select().from(handbookMarks)
    expect(JSON.stringify(rows)).not.toContain('法制科')
    expect(JSON.stringify(app.log.lines)).not.toContain('法制科')
    expect((await write(me.token, '', '示例笔记：下周问法制科')).body.note).toBeNull()
    expect(await mine(me.token)).toEqual([{ entryId: 'neighbours', seenHash: null, note: null }])
  })

  test('sent twice is sent once; what another phone wrote meanwhile is not written over', async () => {
    const { token } = await personWith(app.ctx, 'official')
    await write(token, '第一句', null)
    expect((await write(token, '第一句', null)).status).toBe(200)
    expect((await write(token, '另一台手机', null)).body).toMatchObject({ code: 'stale' })
    expect((await write(token, '合在一起', '第一句')).status).toBe(200)
    expect((await mine(token))[0]).toMatchObject({ note: '合在一起' })
  })

  test('two phones at once: one is written, the other is told', async () => {
    const { token } = await personWith(app.ctx, 'official')
    const answers = await Promise.all([write(token, '甲', null), write(token, '乙', null)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  test('a reading does not touch the note, nor a note the reading', async () => {
    const { token } = await personWith(app.ctx, 'official')
    const { hash } = await entryOf('neighbours')
    await write(token, '记一下', null)
    await app.call(markSeen, { id: 'test-book', seen: [{ entryId: 'neighbours', hash }] }, token)
    expect((await write(token, '再记一下', '记一下')).body).toEqual({
      entryId: 'neighbours',
      seenHash: hash,
      note: '再记一下',
    })
  })

  test('too long, or beside nothing', async () => {
    const { token } = await personWith(app.ctx, 'official')
    expect((await write(token, '字'.repeat(1001), null)).body).toMatchObject({ code: 'bad-input' })
    const nowhere = { id: 'test-book', entryId: 'gone', note: '示例', was: null }
    expect((await app.call(writeHandbookNote, nowhere, token)).status).toBe(404)
  })
})
