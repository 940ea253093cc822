import type { EpisodeBody } from '@/contract/episodes'
import { audienceWord } from '@/domain/episodes/audiences'
import { helpWords } from '@/domain/episodes/helps'
import { topicWord } from '@/domain/episodes/topics'
import { clockTime } from '@/domain/time/durations'
import { BODY_FIELDS, FIELD_WORDS, type BodyField } from './field-words'

/** A field of the body, or one item of its list where the lists of all compared bodies have the same items. */
export interface Place {
  field: BodyField
  index?: number
}

/** What makes two items of a list the same thing in two versions. */
const identities = {
  citations: (body: EpisodeBody) => body.citations.map((citation) => citation.id),
  transcript: (body: EpisodeBody) => body.transcript.map((line) => `${line.startMs}-${line.endMs}`),
} as const

const alike = (lists: readonly string[][]) => lists.every((list) => list.join() === lists[0]?.join())

/** The places at which these bodies can be compared, in the order of the form. */
export function placesOf(...bodies: readonly EpisodeBody[]): Place[] {
  return BODY_FIELDS.flatMap((field): Place[] => {
    if (field !== 'citations' && field !== 'transcript') return [{ field }]
    const lists = bodies.map(identities[field])
    return alike(lists) ? (lists[0] ?? []).map((_, index) => ({ field, index })) : [{ field }]
  })
}

export const placeKey = ({ field, index }: Place): string => (index === undefined ? field : `${field}.${index}`)

export function readPlace(body: EpisodeBody, { field, index }: Place): unknown {
  const value = body[field]
  return index !== undefined && Array.isArray(value) ? value[index] : value
}

/** The body with the value that another body has at this place. */
export function takePlace(body: EpisodeBody, place: Place, from: EpisodeBody): EpisodeBody {
  const { field, index } = place
  if (index === undefined) return { ...body, [field]: from[field] }
  const list = [...(body[field] as unknown[])]
  list[index] = readPlace(from, place)
  return { ...body, [field]: list }
}

export const samePlace = (a: EpisodeBody, b: EpisodeBody, place: Place): boolean =>
  JSON.stringify(readPlace(a, place)) === JSON.stringify(readPlace(b, place))

/** Words beside a place: 标题, 法条 civil-code:296, 字幕 0:32. */
export function placeLabel(body: EpisodeBody, { field, index }: Place): string {
  const word = FIELD_WORDS[field]
  if (index === undefined) return word
  if (field === 'citations') return `${word} ${body.citations[index]?.id ?? ''}`
  const line = body.transcript[index]
  return line ? `${word} ${clockTime(line.startMs)}` : word
}

const citationText = ({ id, digest, rests, textHash }: EpisodeBody['citations'][number], named: boolean) =>
  `${named ? `${id}\n` : ''}${digest}\n依据：${rests.join('、')}\n原文校验码：${textHash.slice(0, 6)}`

/** The value at a place as people read it; list items stand on lines of their own. */
export function placeText(body: EpisodeBody, { field, index }: Place): string {
  switch (field) {
    case 'number':
      return `第 ${body.number} 期`
    case 'topic':
      return topicWord(body.topic)
    case 'audiences':
      return body.audiences.map(audienceWord).join('、')
    case 'helps':
      return body.helps.map((help) => helpWords(help)?.word ?? help).join('、')
    case 'askedAs':
      return body.askedAs.join('\n')
    case 'sample':
      return body.sample ? '标示例' : '不标示例'
    case 'citations':
      return body.citations
        .filter((_, at) => index === undefined || at === index)
        .map((citation) => citationText(citation, index === undefined))
        .join('\n')
    case 'transcript':
      return body.transcript
        .filter((_, at) => index === undefined || at === index)
        .map((line) => line.text)
        .join('\n')
    case 'channelVideo': {
      const { finderUserName, feedId, link } = body.channelVideo ?? {}
      return [finderUserName, feedId, link].filter(Boolean).join('\n') || '没有'
    }
    default:
      return body[field]
  }
}
