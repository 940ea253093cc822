import '../testing/browser-parts'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { Send } from '@/contract/client'
import { FakeCloud, ok, refuse } from '../testing/fake-cloud'
import { openConsole } from '../testing/open-console'
import { pickDay } from '../testing/pick-day'
import { CHEN, LAWYER, LI, sampleBroken, samplePlan } from '../testing/sample-plan'
import { CLERK } from '../testing/samples'

let cloud: FakeCloud
jest.mock('../shell/send', () => ({ send: (request: Parameters<Send>[0]) => cloud.send(request) }))
let readBytes: Blob[]
let bytesAnswer: unknown
jest.mock('../shell/send-bytes', () => ({
  sendBytes: (bytes: Blob) => async () => {
    readBytes.push(bytes)
    return bytesAnswer
  },
}))

const SAVE = 'PUT /api/duty/plan'
const answer = (part: object = {}) => ok({ saved: true, breaks: [], plan: samplePlan({ revision: 4 }), ...part })
const bodyOf = (what: string) => cloud.to(what).at(-1)?.body as Record<string, unknown>
const choose = async (label: string, option: string) => {
  fireEvent.mouseDown(screen.getByLabelText(label))
  const options = await screen.findAllByText(option)
  fireEvent.click(options.at(-1)!)
}
const later = () => choose('周一第 1 段开始', '10:00')
/** What a closed list shows. */
const shown = (label: string) => screen.getByLabelText(label).closest('.ant-select')
const press = (id: string) => fireEvent.click(document.querySelector(`#${id}`)!)

beforeEach(() => {
  localStorage.clear()
  readBytes = []
  cloud = new FakeCloud().on('GET /api/duty/plan', () => ok(samplePlan())).on(SAVE, () => answer())
})

describe('who may come in', () => {
  it('a lawyer finds the own plan and nothing else', async () => {
    const { place } = openConsole('/', LAWYER)
    await screen.findByRole('heading', { level: 1, name: '值班安排' })
    expect(place()).toBe('/plan')
    const rooms = within(screen.getByRole('navigation', { name: '功能' })).getAllByRole('link')
    expect(rooms.map((room) => room.textContent)).toEqual(['值班安排'])
  })

  it('a clerk reads why not, and nothing is asked', async () => {
    openConsole('/plan', CLERK)
    await screen.findByRole('heading', { level: 1, name: '这一页不在您的权限内' })
    expect(cloud.asked).toEqual([])
  })
})

describe('the week', () => {
  it('shows stretches, holidays and what lies outside', async () => {
    cloud.on('GET /api/duty/plan', () => ok(samplePlan({ outside: [sampleBroken()] })))
    openConsole('/plan', LAWYER)
    await screen.findByLabelText('周一第 1 段开始')
    expect(shown('周一第 1 段开始')).toHaveTextContent('09:00')
    expect(screen.getByText(/1 个预约在安排之外/)).toBeInTheDocument()
    expect(screen.getByText(/12月7日 周一 09:00 当面谈（桥北社区）/)).toBeInTheDocument()
    expect(screen.getByText('1月1日 周五')).toBeInTheDocument()
    expect(screen.getAllByText('不值班')).toHaveLength(6)
  })

  it('is saved as minutes of the day, from the day chosen', async () => {
    openConsole('/plan', LAWYER)
    await screen.findByLabelText('周一第 1 段开始')
    await later()
    pickDay('从哪一天起', '2026-12-07')
    press('add-window-2')
    press('plan-save')
    await screen.findByText(/已保存，居民现在看到的/)
    expect(bodyOf(SAVE)).toMatchObject({
      ...{ revision: 3, fromDay: '2026-12-07', videoLink: null, settled: [] },
      windows: [
        { weekday: 1, fromMinute: 600, toMinute: 720 },
        { weekday: 2, fromMinute: 540, toMinute: 720, slotMinutes: 30, modes: ['on-site', 'phone'] },
      ],
    })
  })

  it('afterwards stands as the server has it, and can be changed again', async () => {
    const [monday] = samplePlan().weeks[0]!.windows
    const weeks = [{ fromDay: '2026-11-30', toDay: null, windows: [{ ...monday!, fromMinute: 600, slotMinutes: 60 }] }]
    cloud.on(SAVE, () => answer({ plan: samplePlan({ revision: 4, weeks }) }))
    openConsole('/plan', LAWYER)
    await screen.findByLabelText('周一第 1 段开始')
    await later()
    press('plan-save')
    await waitFor(() => expect(shown('周一第 1 段每次多久')).toHaveTextContent('每次 60 分钟'))
    expect(shown('周一第 1 段开始')).toHaveTextContent('10:00')
    expect(document.querySelector('#plan-save')).toBeDisabled()
    await choose('周一第 1 段开始', '08:00')
    press('plan-save')
    await waitFor(() => expect(bodyOf(SAVE)).toMatchObject({ revision: 4, windows: [{ fromMinute: 480 }] }))
  })

  it('says what is wrong beside it, and asks nothing then', async () => {
    openConsole('/plan', LAWYER)
    await screen.findByLabelText('周一第 1 段开始')
    await choose('周一第 1 段结束', '09:00')
    press('plan-save')
    expect(await screen.findByText('结束时间要晚于开始时间。')).toBeInTheDocument()
    expect(cloud.to(SAVE)).toEqual([])
  })

  it('Monday’s hours go to the other working days', async () => {
    openConsole('/plan', LAWYER)
    await screen.findByLabelText('周一第 1 段开始')
    press('like-monday')
    await screen.findByLabelText('周五第 5 段开始')
    expect(shown('周五第 5 段开始')).toHaveTextContent('09:00')
    expect(screen.getAllByText('不值班')).toHaveLength(2)
  })

  it('survives a reload, and a plan that was changed elsewhere', async () => {
    const { unmount } = openConsole('/plan', LAWYER)
    await screen.findByLabelText('周一第 1 段开始')
    await later()
    unmount()
    cloud.on('GET /api/duty/plan', () => ok(samplePlan({ revision: 9 })))
    openConsole('/plan', LAWYER)
    expect(await screen.findByText('已恢复上次没有保存的改动。')).toBeInTheDocument()
    expect(shown('周一第 1 段开始')).toHaveTextContent('10:00')
    press('plan-mine')
    press('plan-save')
    await waitFor(() => expect(bodyOf(SAVE)).toMatchObject({ revision: 9, windows: [{ fromMinute: 600 }] }))
  })
})

describe('a change that breaks visits', () => {
  it('lists them before it is saved, and saves once each has an answer', async () => {
    const other = sampleBroken({
      id: '44444444-4444-4444-8444-444444444444',
      startsAt: '2026-12-14T01:00:00.000Z',
      substitutes: [],
    })
    cloud.on(SAVE, ({ body }) =>
      (body as { settled: [] }).settled.length < 2
        ? ok({ saved: false, breaks: [sampleBroken(), other], plan: samplePlan() })
        : answer(),
    )
    openConsole('/plan', LAWYER)
    await screen.findByLabelText('周一第 1 段开始')
    await later()
    press('plan-save')
    await screen.findByText('这样改会影响 2 个预约')
    press('breaks-ok')
    expect(await screen.findByText('请给每个预约选好怎么办。')).toBeInTheDocument()
    await choose('12月7日 周一 09:00 怎么办', `由${LI.name}代班`)
    await choose('12月14日 周一 09:00 怎么办', '取消，请来访人另约')
    press('breaks-ok')
    expect(await screen.findByText('请写几个字告诉来访人原因。')).toBeInTheDocument()
    fireEvent.change(screen.getByLabelText('告诉来访人的原因'), { target: { value: '改值班日' } })
    press('breaks-ok')
    await screen.findByText(/已保存，居民现在看到的/)
    expect(bodyOf(SAVE)).toMatchObject({
      reason: '改值班日',
      settled: [
        { id: sampleBroken().id, version: 1, fate: 'substitute', substitute: LI.id },
        { id: other.id, version: 1, fate: 'call-off' },
      ],
    })
    await waitFor(() => expect(screen.queryByText('这样改会影响 2 个预约')).toBeNull())
  })

  it('asks again about what came in between', async () => {
    cloud.on(SAVE, () => ok({ saved: false, breaks: [sampleBroken()], plan: samplePlan() }))
    openConsole('/plan', LAWYER)
    await screen.findByLabelText('周一第 1 段开始')
    await later()
    press('plan-save')
    await screen.findByText('这样改会影响 1 个预约')
    await choose('12月7日 周一 09:00 怎么办', '我照常来')
    press('breaks-ok')
    expect(await screen.findByText('刚才又有变化，下面是现在的。')).toBeInTheDocument()
  })
})

describe('times away and the other diary', () => {
  const away = {
    id: 'e1',
    startsAt: '2026-12-01T01:00:00.000Z',
    endsAt: '2026-12-01T04:00:00.000Z',
    kind: 'court',
    source: 'own',
  }

  it('are entered by day and clock, and taken out again', async () => {
    const sent: string[] = []
    const transport = cloud.send
    cloud = Object.assign(cloud, {
      send: async (request: Parameters<Send>[0]) => {
        if (!request.path.startsWith('/api/duty/exceptions/')) return transport(request)
        sent.push(`${request.method} ${JSON.stringify(request.body ?? null)}`)
        return request.method === 'PUT' ? answer({ plan: samplePlan({ exceptions: [away] }) }) : ok(samplePlan())
      },
    })
    openConsole('/plan', LAWYER)
    await screen.findByText('登记不在的时间')
    await choose('到几点', '08:00')
    press('away-add')
    expect(await screen.findByText('结束时间要晚于开始时间。')).toBeInTheDocument()
    pickDay('从哪天', '2026-12-01')
    await choose('到几点', '12:00')
    press('away-add')
    expect(await screen.findByText('12月1日 周二 12:00')).toBeInTheDocument()
    expect(sent[0]).toContain('"startsAt":"2026-12-01T01:00:00.000Z","endsAt":"2026-12-01T04:00:00.000Z"')
    fireEvent.click(screen.getByRole('button', { name: '删除这一段' }))
    await waitFor(() => expect(screen.queryByText('12月1日 周二 12:00')).toBeNull())
  })

  it('busy times are read, shown, and only then used', async () => {
    const stretches = [{ startsAt: '2026-12-01T01:00:00.000Z', endsAt: '2026-12-01T04:00:00.000Z' }]
    bytesAnswer = ok({ stretches, notes: ['1 条读不懂，没有读入，请手工登记。'] })
    cloud.on('PUT /api/duty/busy', () => answer())
    openConsole('/plan', LAWYER)
    await screen.findByText('读入 .ics 文件')
    const file = new File(['BEGIN:VCALENDAR'], 'mine.ics', { type: 'text/calendar' })
    fireEvent.change(document.querySelector('input[type=file]')!, { target: { files: [file] } })
    expect(await screen.findByText(/12月1日 周二 09:00 到 12月1日 周二 12:00/)).toBeInTheDocument()
    expect(screen.getByText(/1 条读不懂/)).toBeInTheDocument()
    expect(cloud.to('PUT /api/duty/busy')).toEqual([])
    press('diary-save')
    await waitFor(() => expect(bodyOf('PUT /api/duty/busy')).toMatchObject({ stretches }))
  })

  it('what is no diary is refused in words', async () => {
    bytesAnswer = refuse('bad-input', { message: '这不是 .ics 日历文件，请从日历软件里重新导出。' })
    openConsole('/plan', LAWYER)
    await screen.findByText('读入 .ics 文件')
    fireEvent.change(document.querySelector('input[type=file]')!, { target: { files: [new File(['x'], 'x.ics')] } })
    expect(await screen.findByText(/请从日历软件里重新导出/)).toBeInTheDocument()
  })
})

it('a plan that did not load says so and tries again', async () => {
  cloud.on('GET /api/duty/plan', () => refuse('internal', { logId: 'L7' }))
  openConsole('/plan', LAWYER)
  await screen.findByText(/编号 L7/)
  cloud.on('GET /api/duty/plan', () => ok(samplePlan({ lawyer: CHEN })))
  fireEvent.click(screen.getByRole('button', { name: /重 ?试/ }))
  await screen.findByLabelText('周一第 1 段开始')
})
