import type { OwingSheet } from '@/contract/study/owing'
import { DUTY_DEFINITIONS } from '@/domain/study/plans/plan-words'
import type { Cell, Sheet } from '../../patterns/download/sheet'
import { owingWord } from '../state-words'

/** What is printed and signed: everybody by full name, without phones, and an empty column to sign in. */
export function signatureSheets({ plan, unit, day, items, people }: OwingSheet): Sheet[] {
  const head: Cell[] = ['序号', '单位', '姓名', '职务', ...items.map(({ title }) => title), '本人签字']
  const rows = people.map((person, n): Cell[] => [
    ...[n + 1, person.unit, person.name, person.post],
    ...person.states.map(owingWord),
    '',
  ])
  return [
    { name: '签字表', widths: [6, 28, 14, 14, ...items.map(() => 14), 16], rows: [head, ...rows] },
    {
      name: '说明',
      widths: [16, 60],
      rows: [
        ['项目', '内容'],
        ['计划', plan.title],
        ['单位', unit],
        ['截至', day],
        ...items.map(({ title, dueDay }): Cell[] => [`${title}截止`, dueDay]),
        ['不要求', DUTY_DEFINITIONS.owed.means],
        ['顺序', '按名册的顺序，不按完成情况。'],
      ],
    },
  ]
}
