import CheckOutlined from '@ant-design/icons/CheckOutlined'
import InfoCircleOutlined from '@ant-design/icons/InfoCircleOutlined'
import { useState } from 'react'
import type { QuestionDraft } from '@/contract/console/question-draft'
import { verdictWord } from '@/domain/practice/attempt/say-outcome'
import { articleParts, useArticles } from '../../episodes/citations/articles'

interface Props {
  body: Pick<QuestionDraft, 'explanation' | 'citations'>
  right: boolean
  chosen: readonly string[]
}

/** What comes after the answer, as `ui/question/outcome.tsx` draws it; a chip unfolds what the article says. */
export function PhoneOutcome({ body: { explanation, citations }, right, chosen }: Props) {
  return (
    <div className="outcome stack">
      <div className={`outcome-verdict ${right ? 'outcome-right' : 'outcome-wrong'}`} role="status">
        {right ? <CheckOutlined aria-hidden /> : <InfoCircleOutlined aria-hidden />}
        <div className="heading heading-3">{verdictWord(right, chosen)}</div>
      </div>
      <div className="outcome-why">{explanation || '（解析）'}</div>
      <div>
        <div className="heading heading-3" role="heading" aria-level={3}>
          依据的法条
        </div>
        {citations.length === 0 ? <p className="muted">（还没有选法条）</p> : <Articles citations={citations} />}
      </div>
    </div>
  )
}

function Articles({ citations }: Pick<QuestionDraft, 'citations'>) {
  const articles = useArticles(citations.map(({ id }) => id))
  const [openId, setOpenId] = useState<string | null>(null)
  const named = citations.map(({ id, digest }) => ({ id, digest, ...articleParts(articles, id) }))
  const open = named.find(({ id }) => id === openId)
  return (
    <>
      {[...new Set(named.map(({ law }) => law))].map((law) => (
        <div key={law} className="articles" role="group" aria-label={law}>
          <div className="articles-law">{`《${law}》`}</div>
          {named
            .filter((article) => article.law === law)
            .map(({ id, label }) => (
              <button
                key={id}
                type="button"
                className="tappable chip"
                aria-expanded={id === openId}
                onClick={() => setOpenId(id === openId ? null : id)}
              >
                {label}
              </button>
            ))}
        </div>
      ))}
      {open && <p className="muted">{open.digest || '（这一条还没有写说明）'}</p>}
    </>
  )
}
