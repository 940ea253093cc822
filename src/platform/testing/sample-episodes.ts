import type { EpisodeCard, EpisodeDetail } from '@/contract/episodes'

/** For tests: an episode of one minute as the cloud lists it. */
export const card = (id: string, change: Partial<EpisodeCard> = {}): EpisodeCard => ({
  id,
  number: 3,
  title: '汤碗里的一滴水',
  hook: '楼上漏水拖着不修，我能要求什么？',
  takeaway: '楼上漏水，可以要求修好。',
  topic: 'neighbours',
  audiences: ['resident'],
  durationMs: 60_000,
  poster16x9: `/media/${id}/poster-16x9.jpg`,
  poster1x1: `/media/${id}/poster-1x1.jpg`,
  sample: true,
  publishedAt: '2026-11-20T02:00:00.000Z',
  ...change,
})

export const leak = card('leak')
export const loan = card('loan', {
  number: 1,
  title: '点菜单上的五万元',
  hook: '借条没写利息，还能要利息吗？',
  takeaway: '没约定利息，视为没有利息。',
  topic: 'money',
})

/** The same, opened: three lines, two articles, two who help. */
export const leakOpened: EpisodeDetail = {
  ...leak,
  citations: [
    {
      id: 'civil-code:296',
      lawTitle: '中华人民共和国民法典',
      lawShortTitle: '民法典',
      articleLabel: '第二百九十六条',
      digest: '用水、排水，应当尽量避免给邻居造成损害。',
      effectiveDay: '2021-01-01',
      officialUrl: 'https://flk.npc.gov.cn/',
    },
    {
      id: 'mediation-law:4',
      lawTitle: '中华人民共和国人民调解法',
      lawShortTitle: '人民调解法',
      articleLabel: '第四条',
      digest: '人民调解不收费。',
      effectiveDay: '2011-01-01',
      officialUrl: 'https://flk.npc.gov.cn/',
    },
  ],
  helps: ['mediation', 'legal-advice', 'a-help-of-tomorrow'],
  transcript: [
    { startMs: 320, endMs: 1920, text: '天花板在滴水' },
    { startMs: 20_000, endMs: 24_000, text: '哪天漏，漏多少，拍照记好' },
    { startMs: 40_000, endMs: 44_000, text: '谈不拢，可以申请人民调解' },
  ],
  media: {
    video: '/media/leak/video.mp4',
    captions: '/media/leak/captions.vtt',
    poster16x9: '/media/leak/poster-16x9.jpg',
    poster5x4: '/media/leak/poster-5x4.jpg',
    poster1x1: '/media/leak/poster-1x1.jpg',
    durationMs: 60_000,
    videoBytes: 800_000,
  },
}
