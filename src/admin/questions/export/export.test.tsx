import '../../testing/browser-parts'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { Send } from '@/contract/client'
import { FakeCloud, ok, refuse } from '../../testing/fake-cloud'
import { openConsole } from '../../testing/open-console'
import { EDITOR } from '../../testing/samples'
import { starter } from '../edit/check-body'

let cloud: FakeCloud
jest.mock('../../shell/send', () => ({ send: (request: Parameters<Send>[0]) => cloud.send(request) }))

let saved: { name: string; blob: Blob }[]
beforeEach(() => {
  saved = []
  cloud = new FakeCloud().on('GET /api/console/questions', () => ok({ questions: [], total: 0, next: null }))
  URL.createObjectURL = (blob) => `blob:${saved.push({ name: '', blob: blob as Blob })}`
  URL.revokeObjectURL = () => undefined
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.at(-1)!.name = this.download
  })
})

const press = async () => fireEvent.click(await screen.findByRole('button', { name: '导出 Excel' }))
const question = (id: string) => ({ id, state: 'draft', basis: [], body: { ...starter(), stem: `示例 ${id}` } })

test('all pages of what the list shows, narrowed as the list is, become one workbook', async () => {
  const asked: string[] = []
  cloud.on('GET /api/console/question-exports', ({ path }) => {
    asked.push(path)
    return path.includes('after=')
      ? ok({ questions: [question('b')], next: null })
      : ok({ questions: [question('a')], next: 'a' })
  })
  openConsole('/questions?imported=0123456789abcdef&doubt=repealed', EDITOR)
  await press()
  await waitFor(() => expect(saved[0]?.name).toMatch(/^题库-\d{4}-\d{2}-\d{2}\.xlsx$/))
  expect(asked).toEqual([
    '/api/console/question-exports?doubt=repealed&imported=0123456789abcdef',
    '/api/console/question-exports?doubt=repealed&imported=0123456789abcdef&after=a',
  ])
  expect(saved[0]!.blob.size).toBeGreaterThan(1000)
})

test('a failure is said in a sentence, and no file is made', async () => {
  cloud.on('GET /api/console/question-exports', () => refuse('unavailable'))
  openConsole('/questions', EDITOR)
  await press()
  expect(await screen.findByText('服务正在恢复，请过一会儿再试。')).toBeInTheDocument()
  expect(saved).toEqual([])
})
