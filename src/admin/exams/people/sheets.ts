import type { Output } from '@/contract/endpoint'
import type { listCandidates } from '@/contract/exams/candidates'
import { CANDIDATE_STATE_WORDS } from '@/domain/exams/words/desk-words'
import type { Sheet } from '../../patterns/download/sheet'
import { when } from '../../patterns/words/when'
import { outcomeWord } from './columns'

type List = Output<typeof listCandidates>

const HEAD = ['序号', '单位', '姓名', '状态', '成绩', '满分', '等次', '交卷时间', '本人签字']

/** Results for signature, in the order of the roster: no numbers of phones, nothing of how somebody sat. */
export const resultSheets = ({ exam, people, serverNow }: List): Sheet[] => [
  {
    name: '成绩',
    widths: [6, 28, 12, 10, 8, 8, 8, 24, 14],
    rows: [
      HEAD,
      ...people.map(({ unitName, name, state, scoreTenths, maxTenths, outcome, handedInAt }, n) => [
        n + 1,
        unitName,
        name,
        CANDIDATE_STATE_WORDS[state] ?? state,
        scoreTenths === null ? '' : scoreTenths / 10,
        maxTenths === null ? '' : maxTenths / 10,
        outcomeWord(outcome),
        handedInAt ? when(handedInAt) : '',
        '',
      ]),
    ],
  },
  {
    name: '说明',
    widths: [20, 60],
    rows: [
      ['项目', '说明'],
      ['考试', exam.title],
      ['时间', `${when(exam.opensAt)} 至 ${when(exam.closesAt)}`],
      ['导出', `${when(serverNow)}，按名册次序排列，不按成绩排列`],
      ['成绩', exam.attempts > 1 ? '可以考几次的，取最好的一次' : '只考一次'],
      ['单位负责人签字', ''],
    ],
  },
]
