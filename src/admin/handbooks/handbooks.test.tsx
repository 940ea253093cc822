import '../testing/browser-parts'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { Send } from '@/contract/client'
import { FakeCloud, ok, refuse } from '../testing/fake-cloud'
import { openConsole } from '../testing/open-console'
import { HASH, sampleBook, sampleBookVersion, sampleHandbook } from '../testing/sample-handbooks'
import { ADMIN, CLERK, EDITOR } from '../testing/samples'

let cloud: FakeCloud
jest.mock('../shell/send', () => ({ send: (request: Parameters<Send>[0]) => cloud.send(request) }))

const ONE = '/api/console/handbooks/hb-1'
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const bodyOf = (what: string) => cloud.to(what).at(-1)?.body as { body?: ReturnType<typeof sampleBook> } & object
const article = {
  ...{ id: 'sample-law:42', lawTitle: '中华人民共和国示例法', lawShortTitle: '示例法', label: '第四十二条' },
  ...{ effectiveDay: '2021-07-15', textHash: HASH, digests: [] },
}

beforeEach(() => {
  localStorage.clear()
  cloud = new FakeCloud()
    .on(`GET ${ONE}`, () => ok(sampleHandbook()))
    .on('GET /api/console/statutes/named', () => ok({ articles: [article] }))
    .on('GET /api/console/statutes', () =>
      ok({ articles: [{ ...article, id: 'sample-law:43', label: '第四十三条' }], laws: [] }),
    )
})

const open = async (person = EDITOR) => {
  const opened = openConsole('/handbooks/hb-1', person)
  await screen.findByRole('heading', { level: 1, name: '示例手册' })
  return opened
}

test('is the editors’ alone', async () => {
  openConsole('/handbooks', CLERK)
  await screen.findByRole('heading', { level: 1 })
  expect(cloud.asked.filter(({ path }) => path.includes('/console/handbooks'))).toEqual([])
})

test('the list says which wait for a check, and opens one', async () => {
  const row = {
    ...{ id: 'hb-1', category: 'enforcement-officer', title: '示例手册', sample: true, publishedVersion: 1 },
    ...{ latestVersion: 2, latestState: 'draft', entries: 16, doubts: 2, updatedAt: '2026-11-23T06:00:00.000Z' },
  }
  cloud.on('GET /api/console/handbooks', () => ok({ handbooks: [row] }))
  const { place } = openConsole('/handbooks', EDITOR)
  expect(await screen.findByText('2 条')).toBeInTheDocument()
  expect(screen.getByText('行政执法人员')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('link', { name: '示例手册' }))
  await waitFor(() => expect(place()).toBe('/handbooks/hb-1'))
})

test('a draft is changed entry by entry and saved over the revision one has seen', async () => {
  cloud.on(`PUT ${ONE}/draft`, () => ok(sampleHandbook([sampleBookVersion({ revision: 4 })])))
  await open()
  press('编辑至少两人')
  expect(await screen.findAllByText('《示例法》第四十二条')).not.toHaveLength(0)
  type('白话说明', '示例：两个人一起去，带证件。')
  press('示例条例上移')
  press('保存草稿')
  await screen.findByText('已保存草稿。')
  const sent = bodyOf(`PUT ${ONE}/draft`)
  expect(sent).toMatchObject({ revision: 3 })
  expect(sent.body!.chapters[0]!.entries.map(({ id, digest }) => [id, digest])).toEqual([
    ['party', '示例：只列名称。'],
    ['two', '示例：两个人一起去，带证件。'],
  ])
})

test('an entry that is added says what it lacks before anything is sent', async () => {
  await open()
  press('添加一条')
  type('标题', '新的一条')
  press('保存草稿')
  expect(await screen.findByText('没填完')).toBeInTheDocument()
  expect(screen.getByText('请选一条法条，或写党内法规的名称。')).toBeInTheDocument()
  expect(cloud.to(`PUT ${ONE}/draft`)).toEqual([])
  type('添加法条', '示例法 43')
  fireEvent.click(await screen.findByRole('button', { name: '引用《示例法》第四十三条' }))
  type('白话说明', '示例说明')
  press('保存草稿')
  await waitFor(() => expect(cloud.to(`PUT ${ONE}/draft`)).toHaveLength(1))
  const added = bodyOf(`PUT ${ONE}/draft`).body!.chapters[0]!.entries[2]!
  expect(added).toMatchObject({ citation: 'sample-law:43', textHash: HASH, digest: '示例说明' })
  expect(added.id).toMatch(/^e-[0-9a-f]{8}$/)
})

test('a refusal stands at its entry', async () => {
  const message = '法条库里没有《示例法》第九百条，请核对条号。'
  cloud.on(`PUT ${ONE}/draft`, () =>
    refuse('bad-input', { fields: [{ path: 'body.chapters.0.entries.0.citation', message }] }),
  )
  await open()
  type('书名', '示例手册（改）')
  press('保存草稿')
  await screen.findByText('没填完')
  press('编辑至少两人')
  expect(screen.getByText(message)).toBeInTheDocument()
})

test('what is typed survives a window that was closed', async () => {
  const { unmount } = await open()
  type('书名', '改到一半')
  unmount()
  openConsole('/handbooks/hb-1', EDITOR)
  expect(await screen.findByText('已恢复上次没有保存的内容。')).toBeInTheDocument()
  expect(screen.getByLabelText('书名')).toHaveValue('改到一半')
})

describe('待核对', () => {
  const doubts = [
    { entryId: 'two', reason: '《示例法》第四十二条的原文有变化，请对照新的原文核对说明。', present: 'f'.repeat(16) },
  ]

  test('says why at its entry; 说明仍然正确 hands in the present hash', async () => {
    cloud.on(`GET ${ONE}`, () => ok(sampleHandbook(undefined, doubts)))
    cloud.on(`PUT ${ONE}/draft`, () => ok(sampleHandbook()))
    await open()
    expect(screen.getByText(/有 1 条待核对/)).toBeInTheDocument()
    expect(screen.getByText(doubts[0]!.reason)).toBeInTheDocument()
    press('至少两人核对无误')
    press('保存草稿')
    await waitFor(() => expect(cloud.to(`PUT ${ONE}/draft`)).toHaveLength(1))
    expect(bodyOf(`PUT ${ONE}/draft`).body!.chapters[0]!.entries[0]).toMatchObject({ textHash: 'f'.repeat(16) })
  })

  test('what is gone cannot be confirmed', async () => {
    cloud.on(`GET ${ONE}`, () => ok(sampleHandbook(undefined, [{ ...doubts[0]!, present: null }])))
    await open()
    expect(screen.queryByRole('button', { name: '至少两人核对无误' })).toBeNull()
  })
})

describe('publishing', () => {
  test('whoever wrote it waits for a colleague', async () => {
    await open()
    expect(screen.getByText('这一版您改过，请另一位同事看过后发布。')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '看过了，发布' })).toBeNull()
  })

  test('a second person publishes what they read', async () => {
    const published = sampleBookVersion({ state: 'published', publishedByName: ADMIN.displayName })
    cloud.on(`POST ${ONE}/publish`, () => ok(sampleHandbook([published])))
    await open(ADMIN)
    press('看过了，发布')
    fireEvent.click(await screen.findByRole('button', { name: /^发\s?布$/ }))
    expect(await screen.findByRole('button', { name: /^修\s?改$/ })).toBeInTheDocument()
    expect(bodyOf(`POST ${ONE}/publish`)).toEqual({ version: 1, revision: 3 })
  })

  test('a refusal is told', async () => {
    cloud.on(`POST ${ONE}/publish`, () => refuse('bad-input', { message: '《示例法》已经废止，请改写或删去。' }))
    await open(ADMIN)
    press('看过了，发布')
    fireEvent.click(await screen.findByRole('button', { name: /^发\s?布$/ }))
    expect(await screen.findByText('《示例法》已经废止，请改写或删去。')).toBeInTheDocument()
  })

  test('a published one is read, and opened for changes; older versions can be read', async () => {
    const versions = [
      sampleBookVersion({ version: 2, state: 'published', publishedByName: ADMIN.displayName }),
      sampleBookVersion({ state: 'replaced', body: { ...sampleBook(), about: '示例：旧的简介。' } }),
    ]
    cloud.on(`GET ${ONE}`, () => ok(sampleHandbook(versions)))
    cloud.on(`POST ${ONE}/draft`, () => ok(sampleHandbook([sampleBookVersion({ version: 3 }), ...versions])))
    await open()
    press('看第 1 版')
    expect(await screen.findByText('示例：旧的简介。')).toBeInTheDocument()
    fireEvent.click(document.getElementById('edit-handbook')!)
    expect(await screen.findByLabelText('书名')).toBeInTheDocument()
  })
})

test('a new one is made with its first entry', async () => {
  cloud.on('POST /api/console/handbooks', () => ok(sampleHandbook()))
  const { place } = openConsole('/handbooks/new', EDITOR)
  await screen.findByRole('heading', { level: 1, name: '新建手册' })
  fireEvent.click(document.getElementById('create-handbook')!)
  expect(screen.getAllByText('请填写。').length).toBeGreaterThan(1)
  type('书名', '示例新手册')
  type('简介', '示例简介')
  type('章名', '示例章')
  press('编辑没有标题的一条')
  type('标题', '示例条')
  type('白话说明', '示例说明')
  fireEvent.click(screen.getByLabelText('党内法规（只写名称）'))
  type('名称', '《示例条例》')
  fireEvent.click(document.getElementById('create-handbook')!)
  await waitFor(() => expect(place()).toMatch(/^\/handbooks\/hb-[0-9a-f]{8}$/))
  expect(bodyOf('POST /api/console/handbooks')).toMatchObject({
    category: 'all',
    body: {
      title: '示例新手册',
      chapters: [{ title: '示例章', entries: [{ title: '示例条', source: '《示例条例》' }] }],
    },
  })
})
