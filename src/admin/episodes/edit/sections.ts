import { safeParse } from 'valibot'
import { EpisodeBody, type EpisodeMedia } from '@/contract/episodes'
import type { FieldErrors } from '../body/check-body'

/** The parts of the long form in its order; `id` is that of the heading, `fields` begin the places of its errors. */
export const SECTIONS = [
  { id: 'part-film', word: '视频', fields: ['video', 'channelVideo'] },
  { id: 'part-cover', word: '封面', fields: ['poster'] },
  { id: 'part-texts', word: '文字', fields: ['number', 'title', 'hook', 'takeaway', 'sample'] },
  { id: 'part-finding', word: '归类和查找', fields: ['topic', 'audiences', 'helps', 'askedAs'] },
  { id: 'part-citations', word: '法条', fields: ['citations'] },
  { id: 'part-transcript', word: '字幕', fields: ['transcript'] },
] as const

export type SectionState = 'done' | 'missing' | 'wrong'

const fieldOf = (place: string) => place.split('.')[0] ?? ''

/** Fields that hand-over for review will ask for. */
function missingFields(body: EpisodeBody, media: EpisodeMedia): Set<string> {
  const { issues = [] } = safeParse(EpisodeBody, body)
  const missing = new Set(issues.map((issue) => String(issue.path?.[0]?.key ?? '')))
  if (!media.video && !body.channelVideo) missing.add('video')
  if (!media.poster16x9 || !media.poster5x4 || !media.poster1x1) missing.add('poster')
  return missing
}

/** For each section: something in it cannot be saved, something is still missing for review, or it is whole. */
export function stateOfSections(body: EpisodeBody, media: EpisodeMedia, errors: FieldErrors): SectionState[] {
  const wrong = new Set(Object.keys(errors).map(fieldOf))
  const missing = missingFields(body, media)
  return SECTIONS.map(({ fields }) => {
    if (fields.some((field) => wrong.has(field) && !missing.has(field))) return 'wrong'
    return fields.some((field) => missing.has(field)) ? 'missing' : 'done'
  })
}
