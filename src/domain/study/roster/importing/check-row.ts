import { isCivilDay } from '../../../time/civil-days'
import { readDay } from '../../../booking/directory/read-directory'
import { bad, good, isWithin, plainName, type Judged, type Standing, type Wish } from './plan-parts'
import type { RosterRow } from './read-roster'
import { CATEGORY_CHOICES, categoryOf } from './roster-columns'
import { readRosterPhone } from '../roster-phone'

export const NAME_MAX = 40
export const POST_MAX = 60

function unitOf(row: RosterRow, standing: Standing): Judged<string> {
  const written = row.texts.unit
  if (written === '') return bad(row, 'unit', '没有写单位', '写单位名称，下级单位写成“局/大队/中队”')
  const found = standing.findUnit(written)
  if (found.ok)
    return isWithin(standing, found.id)
      ? good(found.id)
      : bad(row, 'unit', `“${written}”不在您管理的单位里`, '只写您管理的单位，其他单位请司法局导入')
  if (found.reason === 'missing')
    return bad(
      row,
      'unit',
      `没有叫“${written}”的单位`,
      '写单位页上已有的名称，下级单位写成“局/大队/中队”，或先在那里新建',
    )
  return bad(row, 'unit', `有几个单位叫“${written}”`, `写全，例如“${found.paths.slice(0, 2).join('”或“')}”`)
}

function dayOf(row: RosterRow, today: string): Judged<string | null> {
  const written = row.texts.joined
  if (written === '') return good(null)
  const day = readDay(written)
  if (!day || !isCivilDay(day)) return bad(row, 'joined', `“${written}”不是日期`, '写成 2026-01-05 这样，或空着')
  return day > today ? bad(row, 'joined', '日期在今天以后', '到了那一天再导入，或写今天以前的日期') : good(day)
}

const tooLong = (max: number) => `最多 ${max} 个字`

/** What a row wishes, as far as it can be told from the row alone. */
export function checkRow(row: RosterRow, standing: Standing): Judged<Wish> {
  const { texts } = row
  const name = plainName(texts.name)
  if (name === '') return bad(row, 'name', '没有写姓名', '写姓名，或删去这一行')
  if (name.length > NAME_MAX) return bad(row, 'name', '姓名太长', tooLong(NAME_MAX))
  const unit = unitOf(row, standing)
  if (!unit.ok) return unit
  if (texts.post.length > POST_MAX) return bad(row, 'post', '职务太长', tooLong(POST_MAX))
  const category = categoryOf(texts.category)
  if (!category)
    return bad(
      row,
      'category',
      texts.category ? `“${texts.category}”不是类别` : '没有写类别',
      `从这些里选：${CATEGORY_CHOICES}`,
    )
  const phone = readRosterPhone(texts.phone)
  if (phone.kind === 'wrong') return bad(row, 'phone', `“${texts.phone}”不是手机号`, '写 11 位手机号，没有就空着')
  const joined = dayOf(row, standing.today)
  if (!joined.ok) return joined
  return good({ row, name, unitId: unit.value, post: texts.post, category, phone, joinedDay: joined.value })
}

/** Of one number written twice the first row counts. */
export function refuseTwice({ row, phone }: Wish, seen: Map<string, number>): ReturnType<typeof bad> | null {
  if (phone.kind !== 'whole') return null
  const before = seen.get(phone.phone)
  if (before !== undefined)
    return bad(row, 'phone', `第 ${before} 行已经写了这个号码`, '一个号码只能是一个人的，请核对')
  seen.set(phone.phone, row.row)
  return null
}
