import type { DutyFigures } from '@/contract/study/owing'
import { DUTY_DEFINITIONS } from '@/domain/study/plans/plan-words'
import { partWord } from '@/domain/study/duties/say-duty'
import type { Sheet } from '../../patterns/download/sheet'

/** 完成比例 85%; nothing where nothing was owed. */
export const shareWord = ({ owed, done }: { owed: number; done: number }): string =>
  owed === 0 ? '还没有应完成的任务' : `${DUTY_DEFINITIONS.share.word} ${Math.round((done / owed) * 100)}%`

/** The same figures as tables, with what each means. */
export function dutyFigureSheets({ plans, unit, day }: DutyFigures): Sheet[] {
  const { people, owed, done } = DUTY_DEFINITIONS
  return [
    {
      name: '合计',
      widths: [36, 12, 12, 12, 20],
      rows: [
        ['计划', people.word, owed.word, done.word, DUTY_DEFINITIONS.share.word],
        ...plans.map((plan) => [plan.title, plan.people, plan.owed, plan.done, shareWord(plan)]),
      ],
    },
    {
      name: '按任务',
      widths: [36, 36, 12, 12, 12],
      rows: [
        ['计划', '任务', '计入', owed.word, done.word],
        ...plans.flatMap((plan) =>
          plan.items.map((item) => [plan.title, item.title, partWord(item.part), item.owed, item.done]),
        ),
      ],
    },
    {
      name: '说明',
      widths: [16, 80],
      rows: [
        ['项目', '怎么算'],
        ['单位', unit],
        ['截至', day],
        ...Object.values(DUTY_DEFINITIONS).map(({ word, means }) => [word, means]),
      ],
    },
  ]
}
