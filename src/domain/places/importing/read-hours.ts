import { spansInOrder, type Span } from '../hours/hours'

const DAYS = '一二三四五六日'
const EVERY = [0, 1, 2, 3, 4, 5, 6]
const NAMED: Record<string, readonly number[]> = {
  每天: EVERY,
  每日: EVERY,
  全周: EVERY,
  工作日: EVERY.slice(0, 5),
  周末: [5, 6],
  双休日: [5, 6],
}

const dayOf = (letter: string): number => DAYS.indexOf(letter === '天' ? '日' : letter)

/** 一至五 is 0 to 4, 一、三、五 is 0, 2, 4. */
function daysIn(text: string): number[] | null {
  const named = NAMED[text]
  if (named) return [...named]
  const letters = text.replace(/周|星期|礼拜/g, '')
  const range = /^([一二三四五六日天])(?:至|到|-|—|~|–)([一二三四五六日天])$/.exec(letters)
  if (range) {
    const [from, to] = [dayOf(range[1]!), dayOf(range[2]!)]
    return from <= to ? EVERY.slice(from, to + 1) : null
  }
  const list = letters.replace(/[、,和及/]/g, '')
  return /^[一二三四五六日天]+$/.test(list) ? [...list].map(dayOf) : null
}

const two = (digits: string): string => digits.padStart(2, '0')
const TIMES = /(\d{1,2})[:点时](\d{2})?分?(?:至|到|-|—|~|–)(\d{1,2})[:点时](\d{2})?分?/g

function spansIn(text: string): Span[] | null {
  if (/^(全天|24小时|00:00-24:00)$/.test(text)) return [{ from: '00:00', to: '24:00' }]
  if (/^(休息|休|不开|关门|无)$/.test(text)) return []
  const spans = [...text.matchAll(TIMES)].map(([, from, fromMinute = '00', to, toMinute = '00']) => ({
    from: `${two(from!)}:${fromMinute}`,
    to: `${two(to!)}:${toMinute}`,
  }))
  const rest = text.replace(TIMES, '').replace(/[、,和及;上下午中晚]/g, '')
  return spans.length > 0 && rest === '' && spansInOrder(spans) ? spans : null
}

const DAY_PART =
  /^((?:周|星期|礼拜)?[一二三四五六日天](?:[、,和及/]?(?:周|星期|礼拜)?[一二三四五六日天]|(?:至|到|-|—|~|–)(?:周|星期|礼拜)?[一二三四五六日天])*|每天|每日|全周|工作日|周末|双休日)[:]?/

/**
 * Opening hours as people write them in a cell, one list a weekday, Monday first. Days nobody names are closed; without
 * any day the times hold from Monday to Friday.
 *
 * @returns null when a part cannot be read
 * @example readHours('周一至周五 9:00-12:00、14:00-17:30；周六 9:00-12:00')
 */
export function readHours(written: string): Span[][] | null {
  const week: Span[][] = EVERY.map(() => [])
  const parts = written
    .normalize('NFKC')
    .split(/[;\n。]/)
    .map((part) => part.replace(/\s/g, ''))
    .filter(Boolean)
  for (const part of parts) {
    const named = DAY_PART.exec(part)
    const days = named ? daysIn(named[1]!) : EVERY.slice(0, 5)
    const spans = spansIn(part.slice(named?.[0].length ?? 0))
    if (!days || !spans) return null
    for (const day of days) week[day] = spans
  }
  return parts.length > 0 ? week : null
}
