import type { Figures } from '@/contract/console/console-figures'
import { DEFINITIONS } from '@/domain/counts/definitions'
import type { Cell, Sheet } from '../../patterns/download/sheet'
import { peopleWord } from '../../patterns/words/people-word'

/** The table of episodes, the most watched first; equals by number. */
export const inOrder = (episodes: Figures['episodes']): Figures['episodes'] =>
  [...episodes].sort((a, b) => b.views - a.views || a.number - b.number)

export const episodesSheet = ({ episodes }: Figures): Sheet => ({
  name: '节目',
  widths: [16, 36],
  rows: [
    ['期号', '节目', DEFINITIONS.views.word, DEFINITIONS.meToo.word],
    ...inOrder(episodes).map(({ number, title, views, meToo }) => [number, title, views, peopleWord(meToo)]),
  ],
})

/** Everything of a month's page: totals, days, episodes, and what each figure means. */
export function figuresSheets(figures: Figures): Sheet[] {
  const { feedback } = figures
  const totals: Cell[][] = [
    [DEFINITIONS.views.word, figures.views],
    [DEFINITIONS.meToo.word, peopleWord(figures.meToo)],
    [DEFINITIONS.received.word, feedback.received],
    [DEFINITIONS.answered.word, feedback.answered],
    [DEFINITIONS.open.word, feedback.open],
  ]
  return [
    episodesSheet(figures),
    { name: '合计', widths: [16, 36], rows: [['项目', figures.month], ...totals] },
    {
      name: '每天',
      rows: [
        ['日期', DEFINITIONS.views.word, DEFINITIONS.viewers.word],
        ...figures.days.map(({ day, views, viewers }) => [day, views, viewers]),
      ],
    },
    {
      name: '说明',
      widths: [16, 36],
      rows: [['项目', '怎么算'], ...Object.values(DEFINITIONS).map(({ word, means }) => [word, means])],
    },
  ]
}
