import fc from 'fast-check'
import * as v from 'valibot'
import { createClient, wireRequest, type Send } from '../client'
import { endpoint } from '../endpoint'
import { PROBLEMS, problem } from '../problem'

const getThing = endpoint({
  method: 'GET',
  path: '/api/things/:id',
  access: 'open',
  summary: '一件',
  input: v.strictObject({ id: v.string(), part: v.optional(v.string()), page: v.optional(v.number()) }),
  output: v.object({ name: v.string() }),
})
const putThing = endpoint({
  method: 'PUT',
  path: '/api/things/:id/parts/:part',
  access: 'device',
  summary: '改一件',
  input: v.strictObject({ id: v.string(), part: v.string(), name: v.string() }),
  output: v.object({ name: v.string() }),
})

const answers = (status: number, body: unknown) => createClient(async () => ({ status, body }))

describe('a request on the wire', () => {
  test('path parameters leave the input, what remains of a GET is its query', () => {
    expect(wireRequest(getThing, { id: 'a', part: '甲 & 乙', page: 2 })).toEqual({
      method: 'GET',
      path: '/api/things/a?part=%E7%94%B2%20%26%20%E4%B9%99&page=2',
    })
  })

  test('what is undefined is not sent, and then there is no question mark', () => {
    expect(wireRequest(getThing, { id: 'a', part: undefined }).path).toBe('/api/things/a')
  })

  test('what remains of a PUT is its body', () => {
    expect(wireRequest(putThing, { id: 'a', part: 'b', name: '门' })).toEqual({
      method: 'PUT',
      path: '/api/things/a/parts/b',
      body: { name: '门' },
    })
  })

  test('the input is left as it was', () => {
    const input = { id: 'a', part: 'b', name: '门' }
    wireRequest(putThing, input)
    expect(input).toEqual({ id: 'a', part: 'b', name: '门' })
  })

  test('any text in a path or a query comes back as itself and breaks out of nothing', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 })
    fc.assert(
      fc.property(text, text, (id, part) => {
        const { path } = wireRequest(getThing, { id, part })
        const [before, query = ''] = path.split('?')
        expect(decodeURIComponent(before!.slice('/api/things/'.length))).toBe(id)
        expect(before!.split('/')).toHaveLength(4)
        expect(new URLSearchParams(query).get('part')).toBe(part)
      }),
      { seed: 24 },
    )
  })
})

describe('an answer', () => {
  test('is parsed loosely: what a newer server adds is passed over', async () => {
    const result = await answers(200, { name: '门', colour: 'red' })(getThing, { id: 'a' })
    expect(result).toEqual({ ok: true, value: { name: '门' } })
  })

  test.each([[{}], [null], ['<html>'], [{ name: 1 }]])('that is no thing (%j) is a bad answer', async (body) => {
    const result = await answers(200, body)(getThing, { id: 'a' })
    expect(result).toEqual({ ok: false, problem: problem('bad-answer') })
  })

  test('with a problem keeps its fields, waiting time and log id', async () => {
    const told = problem('too-many', { retryAfterSeconds: 30, logId: 'x1' })
    expect(await answers(429, told)(getThing, { id: 'a' })).toEqual({ ok: false, problem: told })
  })

  test.each([[null], ['Bad gateway'], [{ code: 'from-the-future' }], [{ code: 7 }], [{}], [{ code: 'toString' }]])(
    'of a proxy or a newer server (%j) is internal, never an exception',
    async (body) => {
      expect(await answers(502, body)(getThing, { id: 'a' })).toEqual({ ok: false, problem: problem('internal') })
    },
  )

  test.each([199, 300, 304, 400])('with status %i is never a success', async (status) => {
    expect((await answers(status, { name: '门' })(getThing, { id: 'a' })).ok).toBe(false)
  })

  test('that never comes is a network problem', async () => {
    const silent: Send = () => Promise.reject(new Error('timeout'))
    expect(await createClient(silent)(getThing, { id: 'a' })).toEqual({ ok: false, problem: problem('network') })
  })
})

test('every problem of the vocabulary travels unchanged', async () => {
  for (const code of Object.keys(PROBLEMS) as (keyof typeof PROBLEMS)[]) {
    const result = await answers(PROBLEMS[code].status || 500, problem(code))(getThing, { id: 'a' })
    expect(result).toEqual({ ok: false, problem: problem(code) })
  }
})
