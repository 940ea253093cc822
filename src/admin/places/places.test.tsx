import '../testing/browser-parts'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { Send } from '@/contract/client'
import type { ConsolePlace } from '@/contract/places/console-places'
import { FakeCloud, ok, refuse } from '../testing/fake-cloud'
import { openConsole } from '../testing/open-console'
import { SAMPLE_BASE, samplePlace, sampleReport } from '../testing/sample-places'
import { CLERK, EDITOR } from '../testing/samples'

let cloud: FakeCloud
jest.mock('../shell/send', () => ({ send: (request: Parameters<Send>[0]) => cloud.send(request) }))

const LIST = 'GET /api/console/places'
const SAVE = 'PUT /api/console/places/pj8wkvaa'
const REPORTS = 'GET /api/console/place-reports'
/** The component library puts a space between two characters. */
const SAVE_BUTTON = /^保 ?存$/
const OFFICE = samplePlace()
const NOTARY = samplePlace({
  ...{ id: 'pn2222222', name: '示例·公证处', carrier: 'notary-office', services: ['notarization'], reports: 1 },
})
const places = (...all: ConsolePlace[]) => ok({ places: all, origin: null })

beforeEach(() => {
  localStorage.clear()
  cloud = new FakeCloud()
    .on(LIST, () => places(OFFICE, NOTARY))
    .on('GET /api/places/base', () => ok(SAMPLE_BASE))
    .on('GET /api/places/villages', () => ok({ villages: [], sample: true }))
    .on(SAVE, ({ body }) => ok(samplePlace({ ...(body as { body: ConsolePlace }).body, revision: 4 })))
})
const tap = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))
const phone = () => screen.findByRole('textbox', { name: '电话' })
const write = async (text: string) => fireEvent.change(await phone(), { target: { value: text } })

describe('the list', () => {
  it('shows what waits first, and follows the filters of its address', async () => {
    const { unmount } = openConsole('/places', EDITOR)
    const rows = await screen.findAllByRole('row', { name: /示例·/ })
    expect(rows.map((row) => within(row).getByRole('link').textContent)).toEqual(['示例·公证处', '示例·华新街司法所'])
    expect(rows[0]).toHaveTextContent('1 条报错待答复')
    expect(rows[1]).toHaveTextContent('周一至周五 09:00–17:30')
    unmount()
    openConsole('/places?carrier=judicial-office', EDITOR)
    expect(await screen.findByRole('link', { name: '示例·华新街司法所' })).toBeInTheDocument()
    expect(screen.queryByRole('link', { name: '示例·公证处' })).toBeNull()
  })

  it('is not a clerk’s room', async () => {
    openConsole('/places', CLERK)
    expect(await screen.findByRole('heading', { level: 1, name: '这一页不在您的权限内' })).toBeInTheDocument()
    expect(cloud.asked).toEqual([])
  })
})

describe('one place', () => {
  it('is saved with the revision that was read, after its faults are mended', async () => {
    openConsole('/places/pj8wkvaa', EDITOR)
    await write('12')
    await tap(SAVE_BUTTON)
    expect(await phone()).toHaveAccessibleDescription(/请填写带区号的座机/)
    expect(cloud.to(SAVE)).toEqual([])
    await write('023-0000-9999')
    fireEvent.change(screen.getByRole('textbox', { name: '周一第 1 段结束' }), { target: { value: '18：00' } })
    await tap(SAVE_BUTTON)
    await waitFor(() => expect(cloud.to(SAVE)).toHaveLength(1))
    expect(cloud.to(SAVE)[0]!.body).toMatchObject({
      revision: 3,
      body: { phone: '023-0000-9999', hours: [[{ from: '09:00', to: '18:00' }], ...OFFICE.hours.slice(1)] },
    })
    await waitFor(() => expect(screen.getByRole('button', { name: SAVE_BUTTON })).toBeDisabled())
  })

  it('takes over what a colleague has changed elsewhere, and keeps mine', async () => {
    openConsole('/places/pj8wkvaa', EDITOR)
    await write('023-0000-9999')
    cloud.on(SAVE, () => refuse('stale')).on(LIST, () => places(samplePlace({ revision: 7, address: '示例·新地址' })))
    await tap(SAVE_BUTTON)
    await waitFor(() => expect(screen.getByRole('textbox', { name: '地址' })).toHaveValue('示例·新地址'))
    expect(await phone()).toHaveValue('023-0000-9999')
    cloud.on(SAVE, ({ body }) => ok(samplePlace({ ...(body as { body: ConsolePlace }).body, revision: 8 })))
    await tap(SAVE_BUTTON)
    await waitFor(() =>
      expect(cloud.to(SAVE).at(-1)?.body).toMatchObject({
        revision: 7,
        body: { phone: '023-0000-9999', address: '示例·新地址' },
      }),
    )
  })

  it('both changed the same: theirs is read first, mine is still there', async () => {
    openConsole('/places/pj8wkvaa', EDITOR)
    await write('023-0000-9999')
    cloud.on(SAVE, () => refuse('stale')).on(LIST, () => places(samplePlace({ revision: 7, phone: '023-0000-7777' })))
    await tap(SAVE_BUTTON)
    expect(await screen.findByText('同事刚改过电话，您也改了，您写的还在')).toBeInTheDocument()
    expect(await phone()).toHaveValue('023-0000-9999')
    expect(screen.getByRole('button', { name: SAVE_BUTTON })).toBeDisabled()
    await tap('用我写的')
    expect(await phone()).toHaveValue('023-0000-9999')
    await waitFor(() => expect(screen.getByRole('button', { name: SAVE_BUTTON })).toBeEnabled())
  })

  it('what was written is there again after the window was closed', async () => {
    const { unmount } = openConsole('/places/pj8wkvaa', EDITOR)
    await write('023-0000-9999')
    await screen.findByText('有改动还没有保存，已留在本机。')
    unmount()
    openConsole('/places/pj8wkvaa', EDITOR)
    expect(await screen.findByText('已恢复上次没有保存的改动。')).toBeInTheDocument()
    expect(await phone()).toHaveValue('023-0000-9999')
  })

  it('is verified, and retired after asking once more', async () => {
    cloud
      .on('POST /api/console/places/pj8wkvaa/verify', () => ok(samplePlace({ verifiedOn: '2026-11-30', revision: 4 })))
      .on('POST /api/console/places/pj8wkvaa/retire', () => ok(samplePlace({ retired: true, revision: 5 })))
    openConsole('/places/pj8wkvaa', EDITOR)
    await tap('今天核实过，都对')
    expect(await screen.findByText(/2026-11-30 核实过/)).toBeInTheDocument()
    await tap(/^停 ?用$/)
    const dialog = await screen.findByRole('dialog')
    fireEvent.click(within(dialog).getByRole('button', { name: /^停 ?用$/ }))
    expect(await screen.findByText('已停用')).toBeInTheDocument()
    expect(cloud.to('POST /api/console/places/pj8wkvaa/retire').map(({ body }) => body)).toEqual([
      { revision: 4, retired: true },
    ])
  })

  it('its point is where the map was tapped', async () => {
    openConsole('/places/pj8wkvaa', EDITOR)
    const map = await screen.findByRole('img', { name: /点一下设定这个地点的位置/ })
    // jsdom draws nothing: a pixel is a unit of the drawing, a thousand of which are the district's width.
    fireEvent.click(map, { clientX: 500, clientY: 0 })
    expect(await screen.findByRole('spinbutton', { name: '经度、纬度（WGS-84）' })).toHaveValue('106.6000')
    expect(screen.getByRole('spinbutton', { name: '纬度' })).toHaveValue('29.6000')
  })
})

describe('reports', () => {
  const ANSWER = `PUT /api/console/place-reports/${sampleReport().id}/answer`
  const box = () => screen.findByRole('textbox', { name: /答复/ })

  it('are answered where they stand; a colleague’s answer is read first', async () => {
    cloud.on(REPORTS, () => ok({ reports: [sampleReport()], open: 1, nextAfter: null }))
    openConsole('/places/reports', EDITOR)
    expect(await screen.findByText('示例：打过去是空号。')).toBeInTheDocument()
    expect(screen.getByText('待答复 1 条，等得最久的在最前。')).toBeInTheDocument()
    fireEvent.change(await box(), { target: { value: '示例：已经改好了。' } })
    const theirs = sampleReport({
      ...{ state: 'answered', answer: '示例：同事的答复。', answeredAt: '2026-11-23T07:00:00.000Z' },
      answeredBy: '示例主任·小陈',
    })
    cloud.on(ANSWER, () => refuse('stale')).on(REPORTS, () => ok({ reports: [theirs], open: 0, nextAfter: null }))
    await tap('发出答复')
    expect(await screen.findByText('示例主任·小陈刚刚已经答复，您写的还没有发出')).toBeInTheDocument()
    expect(await box()).toHaveValue('示例：已经改好了。')
    await tap('接着改我写的')
    cloud.on(ANSWER, ({ body }) =>
      ok({ ...theirs, answer: String(body?.answer), answeredAt: '2026-11-23T08:00:00.000Z' }),
    )
    await tap('保存修改')
    await waitFor(() =>
      expect(cloud.to(ANSWER).at(-1)?.body).toEqual({ answer: '示例：已经改好了。', was: '示例：同事的答复。' }),
    )
  })

  it('says that nothing waits', async () => {
    cloud.on(REPORTS, () => ok({ reports: [], open: 0, nextAfter: null }))
    openConsole('/places/reports', EDITOR)
    expect(await screen.findByText('现在没有等待答复的报错。')).toBeInTheDocument()
  })
})
