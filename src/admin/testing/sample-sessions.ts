import type { ConsoleSession, SessionPerson } from '@/contract/study/sessions/console-sessions'
import type { Person } from '@/contract/session'
import { EDITOR } from './samples'

export const SUPERVISOR: Person = {
  ...EDITOR,
  id: 'p-supervisor',
  displayName: '示例单位·吴老师',
  roles: ['supervisor', 'official'],
}

export const UNIT = '66666666-6666-4666-8666-666666666666'

export const sampleSession = (part: Partial<ConsoleSession> = {}): ConsoleSession => ({
  id: '33333333-3333-4333-8333-333333333333',
  title: '示例：现场执法演练',
  venue: '示例路 1 号三楼',
  trainer: '示例·主讲',
  category: 'enforcement-officer',
  unitId: UNIT,
  unitName: '示例大队',
  startsAt: '2026-12-01T06:00:00.000Z',
  endsAt: '2026-12-01T08:00:00.000Z',
  seats: 30,
  taken: 2,
  present: 1,
  state: 'open',
  revision: 4,
  mine: true,
  cancelReason: null,
  sample: false,
  ...part,
})

export const samplePerson = (part: Partial<SessionPerson> = {}): SessionPerson => ({
  officialId: '77777777-7777-4777-8777-777777777777',
  name: '示例·甲',
  unitName: '示例大队',
  post: '示例职务',
  state: 'signed-up',
  by: null,
  reason: null,
  at: '2026-11-23T06:00:00.000Z',
  ...part,
})
