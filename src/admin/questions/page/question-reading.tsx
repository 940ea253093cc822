import type { QuestionDraft } from '@/contract/console/question-draft'
import { LETTERS } from '@/domain/practice/letters'
import { questionKindWord } from '@/domain/practice/question-words'
import { articleName, useArticles } from '../../episodes/citations/articles'

/** A version as it will be read: the question as the phone shows it, with the right options marked. */
export function QuestionReading({ body }: { body: QuestionDraft }) {
  const articles = useArticles(body.citations.map(({ id }) => id))
  return (
    <div className="question-reading">
      <p className="quiet">{questionKindWord(body.kind)}</p>
      {body.caseStem && <p className="question-case">{body.caseStem}</p>}
      <h2>{body.stem}</h2>
      <ol className="question-options">
        {body.options.map((option, at) => {
          const right = body.answer.includes(LETTERS[at]!)
          return (
            <li key={option} data-right={right || undefined}>
              <span aria-hidden>{LETTERS[at]}</span> {option}
              {right && <strong>正确答案</strong>}
            </li>
          )
        })}
      </ol>
      <p>{body.explanation}</p>
      <ul className="question-articles">
        {body.citations.map(({ id, digest, rests }) => (
          <li key={id}>
            <strong>{articleName(articles, id)}</strong> {digest}
            <span className="quiet">（依据：{rests.join('、')}）</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
