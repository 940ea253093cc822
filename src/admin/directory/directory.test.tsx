import '../testing/browser-parts'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { Send } from '@/contract/client'
import { FakeCloud, ok, refuse } from '../testing/fake-cloud'
import { openConsole } from '../testing/open-console'
import { pickDay } from '../testing/pick-day'
import { JIALING, MINGLI, sampleFirm, sampleLawyer, samplePairing, sampleVillage } from '../testing/sample-directory'
import { BRIDGE, CHEN, LAWYER, LI, MANAGER, sampleBroken } from '../testing/sample-plan'
import { ADMIN, CLERK, EDITOR, RESIDENT } from '../testing/samples'
import { filterLawyers } from './lawyers/filter-lawyers'
import { filterVillages } from './villages/filter-villages'

let cloud: FakeCloud
jest.mock('../shell/send', () => ({ send: (request: Parameters<Send>[0]) => cloud.send(request) }))

const VILLAGE = `/api/console/booking/villages/${BRIDGE.code}`
const FIRM = `/api/console/booking/firms/${JIALING.id}`
const DESK = `/api/console/booking/lawyers/${CHEN.id}`
const press = (id: string) => fireEvent.click(document.getElementById(id)!)
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const bodyOf = (what: string) => cloud.to(what).at(-1)?.body
const choose = async (label: string, option: string) => {
  fireEvent.mouseDown(screen.getByLabelText(label))
  fireEvent.click(await screen.findByTitle(option))
}

beforeEach(() => {
  localStorage.clear()
  cloud = new FakeCloud()
    .on(`GET ${VILLAGE}`, () => ok(sampleVillage()))
    .on(`GET ${FIRM}`, () => ok(sampleFirm()))
    .on(`GET ${DESK}`, () => ok(sampleLawyer()))
    .on('GET /api/console/booking/firms', () => ok({ firms: [{ ...sampleFirm(), lawyers: 2, villages: 7 }] }))
})

test.each([
  ['villages', LAWYER],
  ['villages', CLERK],
  ['firms', MANAGER],
  ['lawyers', LAWYER],
  ['visits', MANAGER],
  ['lawyers', RESIDENT],
])('%s is the bureau’s alone', async (room, person) => {
  openConsole(`/${room}`, person)
  await screen.findByRole('heading', { level: 1 })
  expect(cloud.asked.filter(({ path }) => path.includes('/console/booking'))).toEqual([])
})

describe('a village', () => {
  const SAVE = `PUT ${VILLAGE}/pairings/2027-01-01`
  const open = async () => {
    const opened = openConsole(`/villages/${BRIDGE.code}`, EDITOR)
    await screen.findByRole('heading', { level: 1, name: '桥北社区' })
    return opened
  }

  test('shows who is there and how it was; the firm changes from a day on', async () => {
    cloud.on(`GET ${VILLAGE}`, () =>
      ok(
        sampleVillage({
          outside: 2,
          pairings: [samplePairing(), samplePairing({ fromDay: '2024-01-01', toDay: '2025-12-31', firm: MINGLI })],
        }),
      ),
    )
    cloud.on(SAVE, () => ok(sampleVillage({ mark: 'm2' })))
    await open()
    expect(screen.getByText(/有 2 个已约的来访不在这些结对里/)).toBeInTheDocument()
    expect(screen.getByRole('row', { name: /2026年1月1日 长期 示例·嘉陵律师事务所 .*现在/ })).toBeInTheDocument()
    const past = screen.getByRole('row', { name: /2024年1月1日 2025年12月31日 .*已结束/ })
    expect(within(past).queryByRole('button')).toBeNull()
    pickDay('从哪一天起', '2027-01-01')
    await choose('律所', MINGLI.name)
    expect(screen.getByText(/嘉陵律师事务所的结对会在2027年1月1日的前一天结束/)).toBeInTheDocument()
    press('pairing-save')
    await waitFor(() =>
      expect(bodyOf(SAVE)).toEqual({
        ...{ mark: 'm1', toDay: null, firmId: MINGLI.id, lawyerIds: ['77777777-7777-4777-8777-777777777777'] },
      }),
    )
  })

  test('a refusal stands at its field', async () => {
    const message = '和2026年1月1日起的示例·嘉陵律师事务所重叠，请把日期和它错开，或先改那一段。'
    cloud.on(SAVE, () => refuse('bad-input', { fields: [{ path: 'fromDay', message }] }))
    await open()
    pickDay('从哪一天起', '2027-01-01')
    await choose('律所', MINGLI.name)
    press('pairing-save')
    expect(await screen.findByText(message)).toHaveAttribute('id', 'pairing-fromDay-error')
  })

  test('somebody else was faster: what is chosen stays, and goes on from theirs', async () => {
    await open()
    pickDay('从哪一天起', '2027-01-01')
    await choose('律所', MINGLI.name)
    cloud.on(SAVE, () => refuse('stale')).on(`GET ${VILLAGE}`, () => ok(sampleVillage({ mark: 'm2' })))
    press('pairing-save')
    expect(await screen.findByText('同事刚改过这里，您写的还在。')).toBeInTheDocument()
    expect(screen.getByLabelText('从哪一天起')).toHaveValue('2027-01-01')
    press('pairing-mine')
    cloud.on(SAVE, () => ok(sampleVillage({ mark: 'm3' })))
    press('pairing-save')
    await waitFor(() => expect(bodyOf(SAVE)).toMatchObject({ mark: 'm2', firmId: MINGLI.id }))
  })

  test('one to come can be taken back, the one that holds gets an end', async () => {
    const ahead = samplePairing({ fromDay: '2027-02-01', firm: MINGLI })
    cloud.on(`GET ${VILLAGE}`, () => ok(sampleVillage({ pairings: [ahead, samplePairing({ toDay: '2027-01-31' })] })))
    const REMOVE = `DELETE ${VILLAGE}/pairings/2027-02-01`
    cloud.on(REMOVE, () => ok(sampleVillage()))
    await open()
    press('change-2026-01-01')
    expect(await screen.findByRole('heading', { name: '改2026年1月1日起的结对' })).toBeInTheDocument()
    expect(screen.getByLabelText('到哪一天为止')).toHaveValue('2027-01-31')
    press('remove-2027-02-01')
    await waitFor(() => expect(cloud.to(REMOVE)[0]?.path).toBe(`${VILLAGE}/pairings/2027-02-01?mark=m1`))
    await waitFor(() => expect(document.getElementById('remove-2027-02-01')).toBeNull())
  })
})

describe('a firm', () => {
  test('is changed with the revision that was read; retiring needs a reason and says what is in the way', async () => {
    cloud.on(`PUT ${FIRM}`, () => ok(sampleFirm({ revision: 4, phone: '023-0000-0002' })))
    const RETIRE = `POST ${FIRM}/retire`
    cloud.on(RETIRE, () => refuse('wrong-state', { message: '还结对着桥北社区，请先给这些村居换律所。' }))
    openConsole(`/firms/${JIALING.id}`, ADMIN)
    await screen.findByRole('heading', { level: 1, name: JIALING.name })
    type('电话', '023-0000-0002')
    press('firm-save')
    await waitFor(() =>
      expect(bodyOf(`PUT ${FIRM}`)).toEqual({
        ...{ revision: 3, name: JIALING.name, phone: '023-0000-0002', promiseHours: 24 },
      }),
    )
    press('retire-firm')
    fireEvent.change(await screen.findByLabelText('原因'), { target: { value: '合同到期' } })
    press('confirm-ok')
    expect(await screen.findByText('还结对着桥北社区，请先给这些村居换律所。')).toBeInTheDocument()
  })

  test('a new one is kept while it is written, and its page opens once it is made', async () => {
    cloud.on(`GET ${FIRM}`, () => ok(sampleFirm()))
    const first = openConsole('/firms/new', EDITOR)
    await screen.findByRole('heading', { level: 1, name: '新建律所' })
    type('名称', JIALING.name)
    first.unmount()
    const { place } = openConsole('/firms/new', EDITOR)
    expect(await screen.findByText('已恢复上次没有保存的内容。')).toBeInTheDocument()
    expect(screen.getByLabelText('名称')).toHaveValue(JIALING.name)
    const made = cloud.send
    jest.spyOn(cloud, 'send').mockImplementation(async (request) => {
      if (request.method !== 'PUT') return made(request)
      cloud.asked.push(request)
      return ok(sampleFirm())
    })
    press('firm-save')
    await waitFor(() => expect(place()).toBe(`/firms/${JIALING.id}`))
    expect(cloud.asked.find(({ method }) => method === 'PUT')?.body).toMatchObject({ revision: null })
  })

  test('managers come by number and go', async () => {
    const managers = [{ id: 'p9', name: null, phoneMasked: null }]
    cloud.on(`POST ${FIRM}/managers`, () => ok(sampleFirm({ managers })))
    cloud.on(`DELETE ${FIRM}/managers/p9`, () => ok(sampleFirm()))
    openConsole(`/firms/${JIALING.id}`, EDITOR)
    await screen.findByRole('heading', { level: 1, name: JIALING.name })
    type('添加负责人的手机号', '1390000')
    press('manager-bind')
    expect(await screen.findByText('请填写 11 位手机号。')).toBeInTheDocument()
    type('添加负责人的手机号', '13900000001')
    press('manager-bind')
    expect(await screen.findByText('等本人用登记的手机号登录')).toBeInTheDocument()
    expect(screen.getByLabelText('添加负责人的手机号')).toHaveValue('')
    fireEvent.click(screen.getByRole('button', { name: '移除这位负责人' }))
    await waitFor(() => expect(screen.queryByText('等本人用登记的手机号登录')).toBeNull())
  })
})

describe('a lawyer', () => {
  const open = async () => {
    openConsole(`/lawyers/${CHEN.id}`, EDITOR)
    await screen.findByRole('heading', { level: 1, name: CHEN.name })
  }

  test('is written about in codes that residents’ phones know', async () => {
    cloud.on(`PUT ${DESK}`, () => ok(sampleLawyer({ revision: 6 })))
    await open()
    fireEvent.click(screen.getByLabelText('邻里相处'))
    type('值班地点', '示例·二楼')
    press('lawyer-save')
    await waitFor(() =>
      expect(bodyOf(`PUT ${DESK}`)).toEqual({
        ...{ revision: 5, firmId: JIALING.id, name: CHEN.name, fields: ['neighbours', 'work'] },
        ...{ languages: ['mandarin'], dutyPlace: '示例·二楼', intro: '' },
      }),
    )
  })

  test('is bound by number, and what the server says stands below it', async () => {
    cloud.on(`PUT ${DESK}/account`, () =>
      refuse('same-person', { message: '不能绑定自己的账号，请换一位同事来操作。' }),
    )
    await open()
    type('律师的手机号', '13900000001')
    press('lawyer-bind')
    expect(await screen.findByText('不能绑定自己的账号，请换一位同事来操作。')).toBeInTheDocument()
    const account = { state: 'bound', name: '示例·陈', phoneMasked: '139****0001' }
    cloud.on(`PUT ${DESK}/account`, () => ok(sampleLawyer({ account })))
    press('lawyer-bind')
    expect(await screen.findByText('已绑定：示例·陈，139****0001。')).toBeInTheDocument()
  })

  test('leaves only once each visit has an answer, of which coming all the same is none', async () => {
    const RETIRE = `POST ${DESK}/retire`
    const visit = sampleBroken()
    cloud
      .on(`GET ${DESK}`, () => ok(sampleLawyer({ ahead: 1 })))
      .on(RETIRE, ({ body }) => {
        const { settled } = body as { settled: unknown[] }
        return settled.length === 0
          ? ok({ saved: false, breaks: [visit], lawyer: sampleLawyer({ ahead: 1 }) })
          : ok({ saved: true, breaks: [], lawyer: sampleLawyer({ active: false }) })
      })
    await open()
    press('retire-lawyer')
    expect(await screen.findByText(/还有 1 个没到的预约，下一步/)).toBeInTheDocument()
    press('confirm-ok')
    await screen.findByText('这样改会影响 1 个预约')
    fireEvent.mouseDown(document.querySelector(`#fate-${visit.id}`)!)
    expect(await screen.findByTitle(`由${LI.name}代班`)).toBeInTheDocument()
    expect(screen.queryByTitle('我照常来')).toBeNull()
    fireEvent.click(screen.getByTitle(`由${LI.name}代班`))
    type('告诉来访人的原因', '调走')
    press('breaks-ok')
    await waitFor(() =>
      expect(bodyOf(RETIRE)).toEqual({
        settled: [{ id: visit.id, version: 1, fate: 'substitute', substitute: LI.id }],
        reason: '调走',
      }),
    )
    expect(await screen.findByRole('button', { name: /恢 ?复/ })).toBeInTheDocument()
  })
})

const row = (code: string, name: string, firm: typeof JIALING | null, subdistrict = '华新街街道') => ({
  ...{ code, name, subdistrict, spelled: 'qiaobeishequ qbsq', next: null },
  now: firm && samplePairing({ firm }),
})
const ROWS = [row('1', '桥北社区', JIALING), row('2', '华新社区', null), row('3', '正街社区', MINGLI, '铁山坪街道')]

test.each([
  [{ text: '桥北' }, ['1']],
  [{ text: 'QBSQ 华新街' }, ['1', '2']],
  [{ text: '陈律师' }, ['1', '3']],
  [{ firm: 'none' }, ['2']],
  [{ firm: MINGLI.name }, ['3']],
  [{ subdistrict: '铁山坪街道', text: '桥北' }, []],
  [{}, ['1', '2', '3']],
])('villages by %j', (filters, codes) =>
  expect(
    filterVillages(ROWS, { ...{ subdistrict: '', firm: '', text: '' }, ...filters }).map(({ code }) => code),
  ).toEqual(codes),
)

const lawyer = (id: string, account: string, firm = JIALING) => ({
  ...{ id, name: `示例·${id}`, firm, fields: ['work'], languages: [], dutyPlace: '一楼' },
  ...{ active: true, sample: true, account, villages: 1 },
})
const LAWYERS = [lawyer('甲', 'bound'), lawyer('乙', 'none', MINGLI)]

test.each([
  [{ account: 'none' }, ['乙']],
  [{ firm: JIALING.id }, ['甲']],
  [{ text: '工作 明理' }, ['乙']],
  [{}, ['甲', '乙']],
])('lawyers by %j', (filters, ids) =>
  expect(filterLawyers(LAWYERS, { ...{ firm: '', account: '', text: '' }, ...filters }).map(({ id }) => id)).toEqual(
    ids,
  ),
)
