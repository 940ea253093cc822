import type { ConsoleEpisode, EpisodeVersion } from '@/contract/console/console-episodes'
import type { EpisodeBody } from '@/contract/episodes'
import type { Person } from '@/contract/session'

export const EDITOR: Person = {
  id: 'p-editor',
  displayName: '示例编辑·小周',
  phoneMasked: null,
  roles: ['editor'],
  sample: true,
}
export const ADMIN: Person = { ...EDITOR, id: 'p-admin', displayName: '示例管理员·小吴', roles: ['admin'] }
export const CLERK: Person = { ...EDITOR, id: 'p-clerk', displayName: '示例村居·小刘', roles: ['clerk', 'resident'] }
export const SUPERVISOR: Person = {
  ...EDITOR,
  id: 'p-supervisor',
  displayName: '示例单位·吴老师',
  roles: ['supervisor'],
}
export const RESIDENT: Person = { ...EDITOR, id: 'p-resident', displayName: '示例居民', roles: ['resident'] }

export const sampleBody = (part: Partial<EpisodeBody> = {}): EpisodeBody => ({
  number: 3,
  title: '一滴水',
  hook: '楼上漏水怎么办？',
  takeaway: '可以要求修好。',
  topic: 'neighbours',
  audiences: ['resident'],
  askedAs: ['楼上漏水'],
  citations: [
    { id: 'sample-law:1', digest: '示例释义一。', textHash: '0123456789abcdef', rests: ['示例'] },
    { id: 'sample-law:2', digest: '示例释义二。', textHash: 'fedcba9876543210', rests: ['示例'] },
  ],
  helps: ['mediation'],
  transcript: [
    { startMs: 0, endMs: 2000, text: '第一句' },
    { startMs: 2000, endMs: 4000, text: '第二句' },
  ],
  sample: true,
  ...part,
})

const sampleMedia = {
  video: '/media/drop.mp4',
  captions: '/media/drop.vtt',
  poster16x9: '/media/drop-16x9.jpg',
  poster5x4: '/media/drop-5x4.jpg',
  poster1x1: '/media/drop-1x1.jpg',
  durationMs: 60_000,
  videoBytes: 900_000,
}

/** Of a draft to which nobody has given anything yet. */
export const NO_FILM = {
  video: null,
  captions: '',
  poster16x9: '',
  poster5x4: '',
  poster1x1: '',
  durationMs: 0,
  videoBytes: 0,
}

export const sampleVersion = (part: Partial<EpisodeVersion> = {}): EpisodeVersion => ({
  version: 2,
  state: 'draft',
  revision: 1,
  body: sampleBody(),
  media: sampleMedia,
  authorId: EDITOR.id,
  authorName: EDITOR.displayName,
  writerIds: [EDITOR.id],
  reviewerName: null,
  scheduledAt: null,
  note: null,
  updatedAt: '2026-11-23T06:00:00.000Z',
  ...part,
})

export const sampleEpisode = (...versions: EpisodeVersion[]): ConsoleEpisode => ({
  id: 'drop',
  live: versions.some(({ state }) => state === 'published'),
  doubt: null,
  media: sampleMedia,
  versions,
})
