import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { LawyerForm } from '@/contract/console/booking/console-lawyers'
import { LANGUAGES, languageWord, MATTERS, matterWord } from '@/domain/booking/booking-words'
import { wordsIn, type WrittenRow } from '@/domain/booking/directory/read-directory'
import {
  problemAt,
  sameWords,
  sortRows,
  type Judged,
  type PlannedFirm,
  type PlannedLawyer,
  type Standing,
} from './plan-parts'

const Lawyer = v.object(LawyerForm)

/** The id of a firm that works, or will, by its name. */
export function firmFinder(standing: Standing, planned: readonly PlannedFirm[]): (name: string) => string | null {
  const ids = new Map(standing.firms.filter(({ active }) => active).map(({ id, name }) => [name, id]))
  for (const { id, words } of planned) ids.set(words.name, id)
  return (name) => ids.get(name) ?? null
}

/** Codes for words, in the order in which they are written; what is none of ours comes back as unknown. */
function codesOf<T extends string>(all: readonly T[], wordOf: (code: string) => string, text: string) {
  const words = wordsIn(text)
  const codes = words.flatMap((word) => all.find((code) => wordOf(code) === word || code === word) ?? [])
  const unknown = words.find((word) => !all.some((code) => wordOf(code) === word || code === word)) ?? null
  return { codes: [...new Set(codes)], unknown }
}

const WHAT: Readonly<Record<string, string>> = {
  name: '姓名没有写，或者太长',
  languages: '语言没有写',
  dutyPlace: '值班地点没有写，或者太长',
  intro: '简介太长',
}

interface Known {
  standing: Standing
  findFirm: (name: string) => string | null
  seen: Set<string>
}

function judge(row: WrittenRow, { standing, findFirm, seen }: Known): Judged<PlannedLawyer> {
  const refuse = (key: string | null, problem: string, instead: string) => ({
    problem: problemAt('lawyers', row, key, problem, instead),
  })
  const { name = '', firm = '', dutyPlace = '', intro = '' } = row.texts
  const firmId = findFirm(firm)
  if (!firmId) return refuse('firm', `没有叫“${firm}”的律所`, '写后台已有的律所，或者先在律所表里写上它')
  const fields = codesOf(MATTERS, matterWord, row.texts.fields ?? '')
  if (fields.unknown)
    return refuse('fields', `“${fields.unknown}”不是擅长的事情`, `从这些里选：${MATTERS.map(matterWord).join('、')}`)
  const languages = codesOf(LANGUAGES, languageWord, row.texts.languages ?? '')
  if (languages.unknown)
    return refuse('languages', `不认得“${languages.unknown}”`, `从这些里选：${LANGUAGES.map(languageWord).join('、')}`)
  const parsed = v.safeParse(Lawyer, { name, dutyPlace, intro, fields: fields.codes, languages: languages.codes })
  if (!parsed.success) {
    const [issue] = parsed.issues
    const key = String(issue.path?.[0]?.key ?? 'name')
    return refuse(key, WHAT[key] ?? '填写有误', issue.message.replace(/。$/, ''))
  }
  const mark = `${firmId} ${name}`
  if (seen.has(mark))
    return refuse('name', `${firm}的“${name}”上面已经有一行`, '一位律师只写一行；同名的写成“王某（大）”')
  seen.add(mark)
  const known = standing.lawyers.filter((one) => one.firmId === firmId && one.name === name)
  if (known.length > 1) return refuse('name', `${firm}有两位叫“${name}”的律师`, '先在后台给其中一位改名')
  const [lawyer] = known
  if (lawyer && !lawyer.active) return refuse('name', `“${name}”已停用`, '先在后台恢复，或者去掉这一行')
  const words = parsed.output
  if (!lawyer) return { good: { id: randomUUID(), firmId, fate: 'created', words } }
  return { good: { id: lawyer.id, firmId, fate: sameWords(lawyer, words) ? 'same' : 'changed', words } }
}

/** Lawyers by firm and name; the firm may be new in the same file. */
export const planLawyers = (rows: readonly WrittenRow[], standing: Standing, firms: readonly PlannedFirm[]) => {
  const known = { standing, findFirm: firmFinder(standing, firms), seen: new Set<string>() }
  return sortRows(rows, (row) => judge(row, known))
}
