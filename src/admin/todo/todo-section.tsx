import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import { useBackHere } from '../patterns/address/way-back'

interface SectionProps {
  id: string
  title: string
  /** What is to be done with one of these. */
  hint: string
  total: number
  /** Rows; shown when there is one. */
  children: ReactNode
  /** Where the rest stands, when more wait than are listed. */
  all: { to: string; shown: number }
}

/** One kind of what waits; where nothing does, one quiet line says so. */
export function TodoSection({ id, title, hint, total, children, all }: SectionProps) {
  return (
    <section className="panel" aria-labelledby={`todo-${id}`}>
      <div className="todo-head">
        <h2 id={`todo-${id}`}>
          {title} <span className="figures quiet">{total}</span>
        </h2>
        <span className="quiet">{total === 0 ? '现在没有。' : hint}</span>
      </div>
      {total > 0 && <ul className="todo-list">{children}</ul>}
      {total > all.shown && <Link to={all.to}>{`还有 ${total - all.shown} 件，全部列出`}</Link>}
    </section>
  )
}

export interface TodoRowProps {
  to: string
  title: string
  /** What it is and why it waits. */
  note: ReactNode
  tag?: ReactNode
}

/** One thing that waits; it leads to where it is settled, and from there back. */
export function TodoRow({ to, title, note, tag }: TodoRowProps) {
  const state = useBackHere('待办')
  return (
    <li className="todo-row">
      <div className="todo-words">
        <Link className="first-lines" to={to} state={state}>
          {title || '（还没有题干）'}
        </Link>
        <p className="quiet">{note}</p>
      </div>
      {tag}
    </li>
  )
}
