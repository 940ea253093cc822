import { bare } from '../../practice/importing/words/tidy'
import { PACES, paceWord, type Pace } from '../words'
import type { Lexicon, RowProblem, Table, TableRow } from './table'

export type MinuteColumn = 'village' | 'subdistrict' | 'place' | 'pace' | 'minutes' | Pace

export const MINUTE_COLUMNS: Lexicon<MinuteColumn> = {
  village: ['村居', '村社区', '社区', '村居代码', '村居编码', '起点'],
  subdistrict: ['镇街', '街道', '街镇', '所属镇街'],
  place: ['地点', '地点码', '名称', '地点名称', '终点'],
  pace: ['方式', '出行方式', '步速'],
  minutes: ['分钟', '用时', '分钟数', '时间'],
  walk: ['步行', '步行分钟'],
  elder: ['慢步', '慢走', '步行慢一些', '老人步行'],
  wheels: ['轮椅', '轮椅或婴儿车', '轮椅婴儿车'],
  bicycle: ['骑行', '骑车', '自行车'],
  car: ['开车', '驾车', '汽车'],
}

export interface WrittenMinutes {
  row: number
  village: string
  subdistrict: string
  place: string
  pace: Pace
  minutes: number
}

export const readPace = (text: string): Pace | null =>
  PACES.find((pace) => pace === text || paceWord(pace) === text || MINUTE_COLUMNS[pace].includes(bare(text))) ?? null

/** More than a day is no way to an office. */
const MOST_MINUTES = 1440

const readNumber = (text: string): number | null => {
  const minutes = Number(text)
  return text !== '' && minutes >= 0 && minutes <= MOST_MINUTES ? minutes : null
}

interface Cell {
  place: string
  pace: Pace | null
  column: string | null
  text: string
}

/** What a row says, in whichever of three layouts: one number, a column for each pace, or a column for each place. */
function cellsOf(row: TableRow<MinuteColumn>, table: Table<MinuteColumn>): Cell[] {
  const has = (meaning: MinuteColumn) => table.headings.some((one) => one.meaning === meaning)
  const pace = has('pace') ? readPace(row.text('pace')) : 'walk'
  if (!has('place')) return row.others.map(({ heading, text }) => ({ place: heading, pace, column: heading, text }))
  const place = row.text('place')
  if (has('minutes')) return [{ place, pace, column: row.heading('minutes'), text: row.text('minutes') }]
  return PACES.filter(has).map((one) => ({ place, pace: one, column: row.heading(one), text: row.text(one) }))
}

/** Minutes of a row, and what is wrong with it; empty cells are places nobody gets to. */
export function readMinuteRow(
  row: TableRow<MinuteColumn>,
  table: Table<MinuteColumn>,
): { minutes: WrittenMinutes[]; problems: RowProblem[] } {
  const [minutes, problems]: [WrittenMinutes[], RowProblem[]] = [[], []]
  const { text } = row
  for (const cell of cellsOf(row, table)) {
    if (cell.text === '') continue
    const number = readNumber(cell.text)
    const at = { row: row.row, column: cell.column }
    if (!cell.pace)
      problems.push({ ...at, problem: '方式认不出来。', instead: `请写：${PACES.map(paceWord).join('、')}。` })
    else if (number === null) problems.push({ ...at, problem: '分钟不是数。', instead: '请只写数字，比如 12.5。' })
    else
      minutes.push({
        ...{ row: row.row, village: text('village'), subdistrict: text('subdistrict') },
        ...{ place: cell.place, pace: cell.pace, minutes: number },
      })
  }
  return { minutes, problems }
}
