import '../../testing/browser-parts'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { Send } from '@/contract/client'
import { problem } from '@/contract/problem'
import { FakeCloud, ok, refuse } from '../../testing/fake-cloud'
import { openConsole } from '../../testing/open-console'
import { EDITOR, sampleEpisode, sampleVersion } from '../../testing/samples'

let cloud: FakeCloud
jest.mock('../../shell/send', () => ({ send: (request: Parameters<Send>[0]) => cloud.send(request) }))

const CLEAR = 'POST /api/console/episodes/drop/clear-doubt'
const ARTICLE = {
  id: 'sample-law:1',
  lawTitle: '中华人民共和国示例法',
  lawShortTitle: '示例法',
  label: '第一条',
  effectiveDay: '2026-06-01',
  textHash: 'aaaaaaaaaaaaaaaa',
  digests: [],
}
let doubt: string | null
beforeEach(() => {
  localStorage.clear()
  doubt = 'law'
  cloud = new FakeCloud()
    .on('GET /api/console/episodes/drop', () => ok({ ...sampleEpisode(sampleVersion({ state: 'published' })), doubt }))
    .on('GET /api/console/statutes/named', () => ok({ articles: [ARTICLE] }))
    .on(CLEAR, () => {
      doubt = null
      return ok({ doubt: null })
    })
})

const confirm = async (reason: string) => {
  fireEvent.click(await screen.findByRole('button', { name: '说明仍然正确' }))
  fireEvent.change(await screen.findByRole('textbox', { name: '原因' }), { target: { value: reason } })
  fireEvent.click(screen.getByRole('button', { name: /确\s*认/ }))
}

it('says that the law has changed; confirmed with a reason it says so no more', async () => {
  openConsole('/episodes/drop', EDITOR)
  expect(await screen.findByText('法条有变，等待复核')).toBeInTheDocument()
  await confirm('新旧条文只差一个标点')
  await waitFor(() => expect(screen.queryByText('法条有变，等待复核')).not.toBeInTheDocument())
  expect(cloud.to(CLEAR).map(({ body }) => body)).toEqual([
    { reason: '新旧条文只差一个标点', articles: [{ id: 'sample-law:1', textHash: 'aaaaaaaaaaaaaaaa' }] },
  ])
})

it('who wrote it is told that somebody else confirms', async () => {
  cloud.on(CLEAR, () => refuse('same-person'))
  openConsole('/episodes/drop', EDITOR)
  await confirm('我看过')
  expect(await screen.findByText(problem('same-person').message)).toBeInTheDocument()
})
