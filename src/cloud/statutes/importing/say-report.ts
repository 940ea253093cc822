import { articleLabel } from '@/domain/statutes/article-label'
import { nothingChanged } from '@/domain/statutes/known/compare-articles'
import type { FileResult, ImportReport } from './import-laws'
import type { Touched } from './find-touched'

/** So many article numbers stand in a line; the rest is counted. */
const NAMED = 12

const name = (numbers: readonly string[]): string => {
  const labels = numbers.slice(0, NAMED).map(articleLabel).join('、')
  return numbers.length > NAMED ? `${labels} 等 ${numbers.length} 条` : labels
}

function sayChanges({ stored: { state, changes } }: Exclude<FileResult, { refused: string }>): string {
  if (state === 'same') return '没有变化'
  const { changed, gone, added } = changes
  if (nothingChanged(changes))
    return state === 'new' ? '首次导入，条文与原有记录一致' : '条文没有变化，只有日期或名称不同'
  const parts = [
    changed.length > 0 && `${changed.length} 条有改动（${name(changed)}）`,
    gone.length > 0 && `${gone.length} 条不再有（${name(gone)}）`,
    added.length > 0 && `${added.length} 条新增（${name(added)}）`,
  ]
  return `${state === 'new' ? '首次导入，' : ''}${parts.filter(Boolean).join('，')}`
}

const sayTouched = ({ kind, id, title, becomes, reason }: Touched): string =>
  `    ${becomes === 'gone' ? '下架' : '待复核'} ${kind === 'episode' ? '节目' : '题目'} ${id}「${title.slice(0, 30)}」：${reason}`

function sayFile(result: FileResult): string[] {
  if ('refused' in result) return [`拒绝 ${result.file}：${result.refused}。`]
  const { shortTitle, lawId, articles, start, startIsGuessed, repealedDay, touched } = result
  const guess = startIsGuessed ? '（没有写明施行日，按通过或修改的日期起算）' : ''
  const end = repealedDay ? `，${repealedDay} 废止` : ''
  return [
    `《${shortTitle}》${lawId}，${articles} 条，自 ${start} 起${guess}${end}：${sayChanges(result)}`,
    ...touched.map(sayTouched),
  ]
}

/** The report of an import for a terminal: a line for each file, what it touches below it, and a sum. */
export function sayReport({ files, applied, marked }: ImportReport): string {
  const refused = files.filter((file) => 'refused' in file).length
  const read = files.flatMap((file) => ('refused' in file ? [] : [file]))
  const same = read.filter(({ stored }) => stored.state === 'same').length
  const articles = read.reduce((sum, law) => sum + law.articles, 0)
  const sum = `读到 ${read.length} 部法律、${articles} 条，其中 ${same} 部没有变化；拒绝 ${refused} 个文件。`
  const end = applied
    ? `已写入。标记、解除或下架的题目和节目共 ${marked} 个。`
    : '这是预演，没有写入；确认无误后加上 --apply 再运行一次。'
  return [...files.flatMap(sayFile), '', sum, end].join('\n')
}
