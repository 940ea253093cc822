import type { Coverage } from '@/contract/places/coverage'
import { paceWord, SERVICES, serviceWord } from '@/domain/places/words'
import type { Sheet } from '../../../patterns/download/sheet'
import { basisWords } from '../basis-words'

const BEYOND = '60 分钟以上'

/** Villages with their minutes, the services' shares, and what it all rests on. */
export function coverageSheets({ villages, services, basis, pace, minutes, unplaced, sample }: Coverage): Sheet[] {
  const column = (word: string) => `${word}（分钟）`
  return [
    {
      name: '村居',
      widths: [16, 20, 16],
      rows: [
        ['代码', '村居', '镇街', ...SERVICES.map((service) => column(serviceWord(service)))],
        ...villages.map((village) => [
          ...[village.code, village.name, village.subdistrict],
          ...village.minutes.map((own) => own ?? BEYOND),
        ]),
      ],
    },
    {
      name: '覆盖',
      rows: [
        ['服务', '点', `${minutes} 分钟内的村居`, '占比（%）', '够不着的村居'],
        ...services.map(({ service, places, within, share, gaps }) => [
          ...[serviceWord(service), places, within, Math.round(share * 1000) / 10, gaps.length],
        ]),
      ],
    },
    {
      name: '说明',
      widths: [16, 60],
      rows: [
        ['项目', '内容'],
        ['怎么去', paceWord(pace)],
        ['依据', basisWords(basis)],
        ['没有位置的村居', unplaced.map(({ name }) => name).join('、') || '没有'],
        ...(sample ? [['注意', '示例数据，位置和道路均为虚构。']] : []),
      ],
    },
  ]
}
