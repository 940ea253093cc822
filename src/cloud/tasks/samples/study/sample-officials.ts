import { SAMPLE_PEOPLE } from '@/cloud/session/people/sample-people'
import type { Role } from '@/domain/session/roles'
import type { Category } from '@/domain/study/categories'
import { OFFICIALS_UNIT, SAMPLE_UNITS, SUPERVISED_UNIT } from './sample-units'

/** Somebody invented on the roster; days are MM-DD of the year in which the samples are put in. */
export interface SampleOfficial {
  n: number
  id: string
  unitId: string
  name: string
  post: string
  category: Category
  place: number
  /** Null: the roster has no number. */
  phone: string | null
  /** Null: since before this year. */
  joined: string | null
  /** From another unit. */
  moved: { fromUnitId: string; on: string } | null
  left: string | null
  /** After having left. */
  returned: string | null
  /** The invented account that has bound it. */
  personId: string | null
}

export const SAMPLE_OFFICIAL_COUNT = 300

/** The n-th of the roster, from 1: the sample official is the first, the sample supervisor the second. Ids never change. */
export const sampleOfficialId = (n: number): string => `00000000-0000-4000-8400-${String(n).padStart(12, '0')}`

const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗']
const GIVEN = '知行 明远 思齐 若水 志成 文博 晓峰 雨桐 建国 秀英 海燕 国强 春梅 立新 静怡'.split(' ')

const POSTS: Record<Category, readonly string[]> = {
  leader: ['副局长', '局长', '二级调研员'],
  'new-leader': ['副科长', '副所长'],
  'new-civil-servant': ['试用期科员', '一级科员'],
  'enforcement-officer': ['执法员', '四级主办', '三级主办', '二级主办'],
}
const RANK: Record<Category, number> = { leader: 0, 'new-leader': 1, 'enforcement-officer': 2, 'new-civil-servant': 3 }

function categoryOf(n: number): Category {
  if (n === 1) return 'enforcement-officer'
  const kind = n % 15
  if (kind === 0) return 'leader'
  if (kind === 2) return 'new-leader'
  return kind === 3 || kind === 8 ? 'new-civil-servant' : 'enforcement-officer'
}

const unitIdOf = (n: number): string =>
  ({ 1: OFFICIALS_UNIT, 2: SUPERVISED_UNIT })[n] ?? SAMPLE_UNITS[(n * 7) % SAMPLE_UNITS.length]!.id

/** Two people have one name, in different units. */
const NAMESAKE = { n: 300, of: 40 }

function nameOf(n: number): string {
  if (n === 1) return '示例·李科长'
  if (n === 2) return '示例·吴老师'
  const at = n === NAMESAKE.n ? NAMESAKE.of : n
  const group = Math.floor(at / 20)
  return `示例·${SURNAMES[(at + group) % SURNAMES.length]}${GIVEN[group % GIVEN.length]}`
}

const personOf = (persona: Role) => SAMPLE_PEOPLE.find((person) => person.persona === persona)!
const accountOf = (n: number) => (n === 1 ? personOf('official') : n === 2 ? personOf('supervisor') : null)

function phoneOf(n: number): string | null {
  const account = accountOf(n)
  if (account) return account.phone
  return n % 29 === 3 ? null : `1380001${String(n).padStart(4, '0')}`
}

/** Of whose numbers the sample supervisor reads something; they were bound by accounts that nobody can log in to. */
export const ALERTED: readonly number[] = [23, 43, 63]
const accountOfNobody = (n: number): string => `00000000-0000-4000-8600-${String(n).padStart(12, '0')}`

const RETURNED = 100

function joinedOf(n: number, category: Category): string | null {
  if (n % 37 === 5) return '07-01'
  if (category === 'new-leader') return '02-01'
  return category === 'new-civil-servant' ? '01-05' : null
}

function officialOf(n: number): SampleOfficial {
  const [category, unitId] = [categoryOf(n), unitIdOf(n)]
  const posts = POSTS[category]
  const moves = n % 41 === 7
  return {
    ...{ n, id: sampleOfficialId(n), unitId, name: nameOf(n), category, phone: phoneOf(n) },
    post: n === 1 ? '科长' : posts[(n + Math.floor(n / 20) + Math.floor(n / 60)) % posts.length]!,
    place: RANK[category] * 1000 + n,
    joined: joinedOf(n, category),
    moved: moves ? { fromUnitId: SAMPLE_UNITS[(n * 7 + 3) % SAMPLE_UNITS.length]!.id, on: '06-03' } : null,
    left: n === RETURNED ? '02-10' : n % 43 === 9 ? '05-20' : null,
    returned: n === RETURNED ? '04-10' : null,
    personId: accountOf(n)?.id ?? (ALERTED.includes(n) ? accountOfNobody(n) : null),
  }
}

/** A roster in all states: there all year, joined late, moved, left, returned, without a number, bound. */
export const SAMPLE_OFFICIALS: readonly SampleOfficial[] = Array.from({ length: SAMPLE_OFFICIAL_COUNT }, (_, n) =>
  officialOf(n + 1),
)
