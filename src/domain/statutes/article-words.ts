import { civilDay } from '../time/civil-day'

interface Shown {
  state: string
  amendedDay: string
  effectiveDay: string | null
  repealedDay: string | null
  source: string | null
  checkedDay: string | null
  text: string | null
}

/** When this text applies, in a sentence. */
export const sayDays = ({ amendedDay, effectiveDay }: Pick<Shown, 'amendedDay' | 'effectiveDay'>): string =>
  effectiveDay
    ? `${civilDay(effectiveDay)}起施行（${civilDay(amendedDay)}通过或修改）`
    : `${civilDay(amendedDay)}通过或修改`

/** Where the text comes from, or that we only have our own words. */
export const saySource = ({ text, source, checkedDay }: Shown): string =>
  text !== null && source && checkedDay
    ? `来源：${source}。${civilDay(checkedDay)}核对。以官方公布的文本为准。`
    : '这里还没有收录原文。下面是我们的白话说明，以官方公布的文本为准。'

/** What a reader must know before anything else; null while the article simply applies. */
export function sayState({ state, repealedDay }: Shown): string | null {
  if (state === 'repealed')
    return `这部法律${repealedDay ? `从${civilDay(repealedDay)}起` : ''}已经废止，不能再作为依据。`
  if (state === 'gone') return '现行的法律里已经没有这一条，下面是它从前的样子。'
  return state === 'ahead' ? '这一条还没有开始施行。' : null
}
