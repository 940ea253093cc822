import type { EntryView, Handbook } from '@/contract/study/handbook/handbooks'
import type { MySession } from '@/contract/study/sessions/my-sessions'

export const officialPerson = {
  id: '22222222-2222-4222-8222-222222222222',
  displayName: '示例干部·李科长',
  roles: ['official' as const],
  phoneMasked: null,
  sample: true,
}

export const entry = (part: Partial<EntryView> = {}): EntryView => ({
  id: 'two-officers',
  title: '至少两人',
  digest: '示例：两个人一起去。',
  basis: {
    id: 'sample-law:42',
    lawTitle: '中华人民共和国示例处罚法',
    lawShortTitle: '示例处罚法',
    label: '第四十二条',
    number: '42',
    effectiveDay: '2021-07-15',
    standing: 'holds',
    text: null,
  },
  source: null,
  hash: 'aaaaaaaaaaaaaaaa-bbbbbbbbbbbbbbbb',
  ...part,
})

export const party: EntryView = {
  id: 'party',
  title: '示例条例',
  digest: '示例：只列名称。',
  basis: null,
  source: '《示例条例》',
  hash: 'cccccccccccccccc-none',
}

export const handbook = (part: Partial<Handbook> = {}): Handbook => ({
  id: 'enforcement-officer',
  category: 'enforcement-officer',
  title: '行政执法人员应知应会手册（示例）',
  about: '示例：处罚的要点。',
  version: 1,
  sample: true,
  chapters: [
    { id: 'before', title: '动手之前', entries: [entry()] },
    { id: 'party', title: '党内法规', entries: [party] },
  ],
  ...part,
})

export const session = (part: Partial<MySession> = {}): MySession => ({
  id: '33333333-3333-4333-8333-333333333333',
  title: '示例：现场执法演练',
  venue: '示例路 1 号三楼',
  trainer: '示例·主讲',
  startsAt: '2026-12-01T06:00:00.000Z',
  endsAt: '2026-12-01T08:00:00.000Z',
  signInFrom: '2026-12-01T05:30:00.000Z',
  seats: 30,
  left: 7,
  state: 'open',
  mine: null,
  reason: null,
  cancelReason: null,
  news: null,
  can: ['sign-up'],
  sample: true,
  ...part,
})
