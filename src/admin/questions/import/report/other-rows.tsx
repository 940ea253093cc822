import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { ImportReport } from '@/contract/console/console-import'
import { percentWord } from '../../words'
import { placeWord } from './place-word'

interface SectionProps {
  id: string
  title: string
  hint: string
  total: number
  shown: number
  children: ReactNode
}

/** Rows of one kind below their heading; the longer lists fold away. */
function Rows({ id, title, hint, total, shown, children }: SectionProps) {
  return (
    <section className="panel stack" aria-labelledby={`import-${id}`}>
      <h2 id={`import-${id}`}>
        {title} <span className="figures quiet">{total}</span>
      </h2>
      <p className="quiet">{hint}</p>
      <details open={shown <= 10}>
        <summary>逐行看</summary>
        <ul className="import-rows">{children}</ul>
        {total > shown && <p className="quiet">这里列出前 {shown} 行。</p>}
      </details>
    </section>
  )
}

const toBank = (id: string, words: string) => (
  <Link to={`/questions/${id}`} target="_blank">
    {words || '题库里的题'}
    <span className="visually-hidden">（在新窗口打开）</span>
  </Link>
)

export const Duplicates = ({ total, shown }: ImportReport['duplicates']) => (
  <Rows
    id="duplicates"
    title="重复的题"
    hint="不写入：题库里或文件前面已经有一样的。"
    total={total}
    shown={shown.length}
  >
    {shown.map(({ same, ...row }, at) => (
      <li key={at}>
        {placeWord(row)}：{row.stem}{' '}
        <span className="quiet">
          {same.id ? (
            <>和题库里的一样：{toBank(same.id, same.stem)}</>
          ) : (
            `和${placeWord({ row: same.row ?? 0, sheet: same.sheet })}一样`
          )}
        </span>
      </li>
    ))}
  </Rows>
)

export const Flagged = ({ total, shown }: ImportReport['flagged']) => (
  <Rows
    id="flagged"
    title="写到废止的法律"
    hint="会写入，并列入待复核；送审前要改成现行法律。"
    total={total}
    shown={shown.length}
  >
    {shown.map((row, at) => (
      <li key={at}>
        {placeWord(row)}：{row.stem} <span className="quiet">{row.names.map((name) => `《${name}》`).join('、')}</span>
      </li>
    ))}
  </Rows>
)

export const Alike = ({ total, shown }: ImportReport['alike']) => (
  <Rows
    id="alike"
    title="可能问同一件事"
    hint="会写入；换了说法问同一件事的，请把同类题编号改成一样。"
    total={total}
    shown={shown.length}
  >
    {shown.map(({ to, likeness, ...row }, at) => (
      <li key={at}>
        {placeWord(row)}：{row.stem}{' '}
        <span className="quiet">
          相似 {percentWord(likeness)}：{toBank(to.id, to.stem)}
        </span>
      </li>
    ))}
  </Rows>
)
