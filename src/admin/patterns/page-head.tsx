import { useEffect, type ReactNode } from 'react'
import { Link } from 'react-router-dom'

interface Props {
  title: string
  /** Where one came from. */
  back?: { to: string; label: string }
  /** State beside the title. */
  tags?: ReactNode
  /** One quiet line below the title. */
  note?: ReactNode
  actions?: ReactNode
}

/** The first heading of a page; it names the browser tab too. */
export function PageHead({ title, back, tags, note, actions }: Props) {
  useEffect(() => {
    document.title = `${title} · 小江说普法管理后台`
  }, [title])
  return (
    <div className="page-head">
      <div className="page-head-words">
        {back && (
          <Link className="page-back" to={back.to}>
            ← {back.label}
          </Link>
        )}
        <div className="page-title">
          <h1>{title}</h1>
          {tags}
        </div>
        {note && <p className="page-note">{note}</p>}
      </div>
      {actions && <div className="page-actions">{actions}</div>}
    </div>
  )
}
