import { EDITOR } from '../testing/samples'
import { send } from './send'
import { useSession } from './session'

const answer = (status: number) => ({ status, json: async () => ({ status }) })
const asked = jest.fn()

beforeEach(() => {
  asked.mockReset()
  globalThis.fetch = asked as unknown as typeof fetch
  useSession.getState().begin('T1', EDITOR)
})

test('sends the token of this tab and JSON', async () => {
  asked.mockResolvedValue(answer(200))
  await send({ method: 'PUT', path: '/api/x', body: { a: 1 } })
  expect(asked).toHaveBeenCalledWith(
    '/api/x',
    expect.objectContaining({
      method: 'PUT',
      body: '{"a":1}',
      headers: { 'x-client': 'admin/0.1.0', 'content-type': 'application/json', authorization: 'Bearer T1' },
    }),
  )
})

test('a refused token ends the session, but not one that began meanwhile', async () => {
  asked.mockImplementationOnce(async () => {
    useSession.getState().begin('T2', EDITOR)
    return answer(401)
  })
  await send({ method: 'GET', path: '/api/x' })
  expect(useSession.getState().token).toBe('T2')
  asked.mockResolvedValue(answer(401))
  await send({ method: 'GET', path: '/api/x' })
  expect(useSession.getState()).toMatchObject({ token: null, expired: true })
})
