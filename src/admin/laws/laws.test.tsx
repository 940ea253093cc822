import '../testing/browser-parts'
import { fireEvent, screen } from '@testing-library/react'
import type { LawRow, LawVersion } from '@/contract/console/law/console-laws'
import type { Send } from '@/contract/client'
import { FakeCloud, ok, refuse } from '../testing/fake-cloud'
import { openConsole } from '../testing/open-console'
import { EDITOR } from '../testing/samples'

let cloud: FakeCloud
jest.mock('../shell/send', () => ({ send: (request: Parameters<Send>[0]) => cloud.send(request) }))

const law = (part: Partial<LawRow> = {}): LawRow => ({
  id: 'sample-law',
  title: '中华人民共和国示例法',
  shortTitle: '示例法',
  kind: '法律',
  issuer: '示例机关',
  amendedDay: '2026-01-10',
  effectiveDay: '2026-06-01',
  repealedDay: null,
  source: '示例法.docx',
  checkedDay: '2026-11-03',
  articles: 12,
  versions: 2,
  ahead: 0,
  questions: 5,
  episodes: 1,
  ...part,
})
const version = (number: number, part: Partial<LawVersion> = {}): LawVersion => ({
  version: number,
  amendedDay: `202${number}-01-10`,
  effectiveDay: null,
  repealedDay: null,
  source: `示例法-${number}.docx`,
  checkedDay: '2026-11-03',
  importedAt: '2026-11-03T06:00:00.000Z',
  applies: number === 2,
  ...part,
})
const DOUBTS = [
  { kind: 'episode' as const, id: 'drop', title: '一滴水', live: false, reason: '《示例法》已经废止' },
  {
    kind: 'question' as const,
    id: 'work-1',
    title: '几天内提出？',
    live: true,
    reason: '《示例法》第一条的原文有变化',
  },
]
const CHANGE = {
  number: '1',
  label: '第一条',
  what: 'changed' as const,
  was: '三十日内',
  is: '六十日内',
  questions: 5,
  episodes: 1,
}

beforeEach(() => {
  localStorage.clear()
  const indexed = law({
    id: 'other-law',
    shortTitle: '别的法',
    title: '别的法',
    source: null,
    checkedDay: null,
    versions: 0,
  })
  cloud = new FakeCloud()
    .on('GET /api/console/laws', () => ok({ laws: [law({ ahead: 1 }), indexed], doubts: DOUBTS }))
    .on('GET /api/console/laws/sample-law', () => ok({ law: law(), versions: [version(2), version(1)] }))
    .on('GET /api/console/laws/sample-law/changes', ({ path }) =>
      ok(path.includes('version=2') ? { before: 1, changes: [CHANGE] } : { before: null, changes: [] }),
    )
})

describe('the list', () => {
  it('shows each law with its days, its text and what rests on it', async () => {
    openConsole('/laws', EDITOR)
    const row = await screen.findByRole('row', { name: /示例法/ })
    expect(row).toHaveTextContent('2026-01-10')
    expect(row).toHaveTextContent('2026-11-03 核对')
    expect(row).toHaveTextContent('5 题 · 1 期')
    expect(row).toHaveTextContent('有待施行的文本')
    expect(screen.getByRole('row', { name: /别的法/ })).toHaveTextContent('只有索引')
    expect(screen.getByText(/共 2 部，其中 1 部有原文/)).toBeInTheDocument()
  })

  it('says of a law that is only to come that it does not apply yet', async () => {
    const ahead = law({ source: null, checkedDay: null, articles: 0, versions: 1, ahead: 1 })
    cloud.on('GET /api/console/laws', () => ok({ laws: [ahead], doubts: [] }))
    openConsole('/laws', EDITOR)
    expect(await screen.findByRole('row', { name: /示例法/ })).toHaveTextContent('尚未施行')
  })

  it('narrows by the words of its address', async () => {
    openConsole('/laws?words=别的', EDITOR)
    expect(await screen.findByRole('row', { name: /别的法/ })).toBeInTheDocument()
    expect(screen.queryByRole('row', { name: /示例法/ })).not.toBeInTheDocument()
  })

  it('leads to what waits for an editor, what was taken off first', async () => {
    openConsole('/laws', EDITOR)
    fireEvent.click(await screen.findByRole('link', { name: '待复核 2' }))
    await screen.findByRole('link', { name: '一滴水' })
    const items = screen.getAllByRole('listitem')
    const texts = items.map((item) => item.textContent).filter((text) => /节目|题目/.test(text ?? ''))
    expect(texts.slice(-2)).toEqual([
      '已下架节目一滴水《示例法》已经废止',
      '待复核题目几天内提出？《示例法》第一条的原文有变化',
    ])
    expect(screen.getByRole('link', { name: '一滴水' })).toHaveAttribute(
      'href',
      expect.stringContaining('/episodes/drop'),
    )
  })
})

describe('one law', () => {
  it('shows what the newest wording changed, side by side', async () => {
    openConsole('/laws/sample-law', EDITOR)
    expect(await screen.findByRole('heading', { name: '与第 1 版相比，1 条不同' })).toBeInTheDocument()
    expect(screen.getByRole('group', { name: '原来' })).toHaveTextContent('三十日内')
    expect(screen.getByRole('group', { name: '现在' })).toHaveTextContent('六十日内')
    expect(screen.getByText('引用它的有 5 道题、1 期节目')).toBeInTheDocument()
  })

  it('the first wording has nothing to be compared with', async () => {
    openConsole('/laws/sample-law?version=1', EDITOR)
    expect(await screen.findByText('这是最早导入的版本，与随程序发布的索引没有不同。')).toBeInTheDocument()
  })

  it('the first wording tells what is not as it was indexed, without the text before', async () => {
    const changes = [
      { ...CHANGE, was: null },
      { ...CHANGE, number: '2', label: '第二条', what: 'gone' as const, was: null, is: null },
    ]
    cloud.on('GET /api/console/laws/sample-law/changes', () => ok({ before: null, changes }))
    openConsole('/laws/sample-law?version=1', EDITOR)
    expect(await screen.findByRole('heading', { name: '与随程序发布的索引相比，2 条不同' })).toBeInTheDocument()
    const items = screen.getAllByRole('listitem').filter((item) => /第[一二]条/.test(item.textContent ?? ''))
    expect(items.map((item) => item.textContent)).toEqual([
      expect.stringMatching(/^第一条 改动.*以前只有校验码.*六十日内$/),
      expect.stringMatching(/^第二条 删去.*以前只有校验码/),
    ])
  })

  it('one that was never imported says what will be here', async () => {
    cloud.on('GET /api/console/laws/sample-law', () => ok({ law: law({ source: null }), versions: [] }))
    openConsole('/laws/sample-law', EDITOR)
    expect(await screen.findByText(/还没有导入原文/)).toBeInTheDocument()
  })

  it('one that nobody knows says so', async () => {
    cloud.on('GET /api/console/laws/no-law', () => refuse('not-found'))
    openConsole('/laws/no-law', EDITOR)
    expect(await screen.findByRole('alert')).toBeInTheDocument()
  })
})
