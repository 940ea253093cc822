import '../../testing/browser-parts'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { Send } from '@/contract/client'
import type { ConsolePlace } from '@/contract/places/console-places'
import { FakeCloud, ok, refuse } from '../../testing/fake-cloud'
import { openConsole } from '../../testing/open-console'
import { SAMPLE_BASE, samplePlace } from '../../testing/sample-places'
import { EDITOR } from '../../testing/samples'

let cloud: FakeCloud
jest.mock('../../shell/send', () => ({ send: (request: Parameters<Send>[0]) => cloud.send(request) }))

const LIST = 'GET /api/console/places'
const CREATE = 'POST /api/console/places'
const SAVE = 'PUT /api/console/places/pj8wkvaa'
const MIN = '11111111-1111-4111-8111-111111111111'
const OLD = '22222222-2222-4222-8222-222222222222'
const lawyer = (part: object) => ({
  ...{ id: MIN, name: '示例律师·周敏', firm: { id: 'f1', name: '示例律所' }, fields: [], languages: ['普通话'] },
  ...{ dutyPlace: '示例·村委会', active: true, sample: true, account: 'bound', villages: 2 },
  ...part,
})
const saved = (body: object | undefined, part: object) =>
  ok(samplePlace({ ...(body as { body: ConsolePlace }).body, ...part }))

/** The server may have done what it was asked; nobody hears of it. */
const lost = () => refuse('unavailable')

beforeEach(() => {
  localStorage.clear()
  cloud = new FakeCloud()
    .on(LIST, () => ok({ places: [samplePlace()], origin: 'https://pufa.example.cn' }))
    .on('GET /api/places/base', () => ok(SAMPLE_BASE))
    .on('GET /api/places/villages', () => ok({ villages: [], sample: true }))
    .on('GET /api/console/booking/lawyers', () =>
      ok({ lawyers: [lawyer({}), lawyer({ id: OLD, name: '示例律师·停用', active: false })] }),
    )
    .on(SAVE, ({ body }) => saved(body, { revision: 4 }))
})
const tap = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))

describe('the sign of a place', () => {
  const district = {
    ...{
      id: 'jiangbei',
      name: '江北区',
      bureau: '重庆市江北区司法局',
      brand: '小江说普法',
      greeting: '遇到事，先问小江',
    },
    ...{ hotline: { name: '公共法律服务热线', phone: '12348' }, successor: null, sample: false },
  }
  const sheet = () => document.querySelector('.printed .sheet')!

  it('leads to its page; an invented one is not for the wall', async () => {
    cloud.on('GET /api/district', () => ok(district))
    const { place } = openConsole('/places/pj8wkvaa', { ...EDITOR, sample: false })
    await tap('打印二维码')
    await waitFor(() => expect(place()).toBe('/places/pj8wkvaa/sign'))
    await waitFor(() => expect(sheet()).toHaveTextContent('示例·华新街司法所'))
    expect(sheet()).toHaveTextContent('pufa.example.cn/p/pj8wkvaa')
    expect(sheet()).toHaveTextContent('看时间、电话和值班的人')
    expect(sheet()).toHaveTextContent('示例，请勿张贴')
    expect(screen.getByRole('button', { name: /^打 ?印$/ })).toBeInTheDocument()
  })

  it('a real one is; a retired one has none', async () => {
    cloud
      .on('GET /api/district', () => ok(district))
      .on(LIST, () => ok({ places: [samplePlace({ sample: false })], origin: 'https://pufa.example.cn' }))
    const { unmount } = openConsole('/places/pj8wkvaa/sign', { ...EDITOR, sample: false })
    await waitFor(() => expect(sheet()).toHaveTextContent('几点开门，谁在值班'))
    expect(sheet()).not.toHaveTextContent('请勿张贴')
    unmount()
    cloud.on(LIST, () => ok({ places: [samplePlace({ retired: true })], origin: null }))
    const { place } = openConsole('/places/pj8wkvaa/sign', EDITOR)
    await waitFor(() => expect(place()).toBe('/places/pj8wkvaa'))
    expect(screen.queryByRole('button', { name: '打印二维码' })).toBeNull()
  })
})

describe('who is on duty', () => {
  const choose = async (name: RegExp) => {
    fireEvent.mouseDown(await screen.findByRole('combobox', { name: '第 1 个人是哪位村居律师' }))
    fireEvent.click(await screen.findByText(name, { selector: '.ant-select-item-option-content' }))
  }

  it('a lawyer is chosen from those who work, and can then be booked', async () => {
    openConsole('/places/pj8wkvaa', EDITOR)
    await tap('加一个人')
    await waitFor(() => expect(cloud.to('GET /api/console/booking/lawyers')).toHaveLength(1))
    await choose(/^示例律师·周敏/)
    expect(screen.queryByText(/示例律师·停用/)).toBeNull()
    expect(screen.getByRole('textbox', { name: '姓名' })).toHaveValue('示例律师·周敏')
    fireEvent.change(screen.getByRole('textbox', { name: '值班时间' }), { target: { value: '每周二上午' } })
    await tap(/^保 ?存$/)
    await waitFor(() => expect(cloud.to(SAVE)).toHaveLength(1))
    expect(cloud.to(SAVE)[0]!.body).toMatchObject({
      body: { people: [{ name: '示例律师·周敏', role: '律师', times: '每周二上午', lawyerId: MIN }] },
    })
  })

  it('whoever is no lawyer is not asked about, and a lawyer who left is said to be gone', async () => {
    const people = [{ name: '示例·周调解员', role: '调解员', times: '每天', lawyerId: null }]
    cloud.on(LIST, () => ok({ places: [samplePlace({ people })], origin: null }))
    const { unmount } = openConsole('/places/pj8wkvaa', EDITOR)
    await screen.findByRole('group', { name: '第 1 个人' })
    expect(screen.queryByRole('combobox', { name: /村居律师/ })).toBeNull()
    expect(cloud.to('GET /api/console/booking/lawyers')).toEqual([])
    unmount()
    const left = [{ name: '示例律师·停用', role: '律师', times: '每天', lawyerId: OLD }]
    cloud.on(LIST, () => ok({ places: [samplePlace({ people: left })], origin: null }))
    openConsole('/places/pj8wkvaa', EDITOR)
    expect(await screen.findByText('示例律师·停用（已停用，居民约不到）')).toBeInTheDocument()
  })
})

describe('a new place', () => {
  const point = { lon: 106.55, lat: 29.58 }
  const keys = () => cloud.to(CREATE).map(({ body }) => body?.key)
  const rename = async (name: string) =>
    fireEvent.change(await screen.findByRole('textbox', { name: '名称' }), { target: { value: name } })

  /** As somebody left it who filled everything in. */
  function fillIn() {
    const { id, revision, retired, reports, updatedAt, updatedBy, verifiedOn, sample, ...form } = samplePlace({ point })
    void [id, revision, retired, reports, updatedAt, updatedBy, verifiedOn, sample]
    const empty = { ...form, name: '' }
    localStorage.setItem(
      `console.kept:${EDITOR.id}:place:new`,
      JSON.stringify({ base: empty, mark: '0', mine: { ...form, name: '示例·新司法所' } }),
    )
  }

  it('is added once, although the answer was lost and the page loaded again; the newest words are kept', async () => {
    fillIn()
    cloud.on(CREATE, () => lost())
    const { unmount } = openConsole('/places/new', EDITOR)
    await tap(/^新 ?增$/)
    await waitFor(() => expect(keys()).toHaveLength(1))
    expect(cloud.to(SAVE)).toEqual([])
    unmount()
    cloud.on(CREATE, () => ok(samplePlace({ revision: 1, name: '示例·新司法所' })))
    const { place } = openConsole('/places/new', EDITOR)
    await rename('示例·改过的名字')
    await tap(/^新 ?增$/)
    await waitFor(() => expect(place()).toBe('/places/pj8wkvaa'))
    expect(keys()[1]).toBe(keys()[0])
    expect(cloud.to(SAVE).map(({ body }) => body)).toMatchObject([{ revision: 1, body: { name: '示例·改过的名字' } }])
  })

  it('the next one has a key of its own, and so has one after what was written is thrown away', async () => {
    fillIn()
    cloud.on(CREATE, () => lost())
    const { unmount } = openConsole('/places/new', EDITOR)
    await tap(/^新 ?增$/)
    await waitFor(() => expect(keys()).toHaveLength(1))
    unmount()
    const again = openConsole('/places/new', EDITOR)
    await tap(/^放 ?弃$/)
    again.unmount()
    fillIn()
    openConsole('/places/new', EDITOR)
    await tap(/^新 ?增$/)
    await waitFor(() => expect(keys()).toHaveLength(2))
    expect(keys()[1]).not.toBe(keys()[0])
  })

  it('a colleague has changed meanwhile what had arrived: nothing of theirs or mine is lost', async () => {
    fillIn()
    cloud.on(CREATE, () => lost())
    const { unmount } = openConsole('/places/new', EDITOR)
    await tap(/^新 ?增$/)
    await waitFor(() => expect(keys()).toHaveLength(1))
    unmount()
    cloud.on(CREATE, () => ok(samplePlace({ revision: 5 }))).on(SAVE, () => refuse('stale'))
    const { place } = openConsole('/places/new', EDITOR)
    await tap(/^新 ?增$/)
    expect(await screen.findByText(/这个地点已经加上了，同事又改过/)).toBeInTheDocument()
    expect(screen.getByRole('textbox', { name: '名称' })).toHaveValue('示例·新司法所')
    expect(place()).toBe('/places/new')
    expect(within(document.body).getByText('有改动还没有保存，已留在本机。')).toBeInTheDocument()
  })
})
