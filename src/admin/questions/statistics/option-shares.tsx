import CheckOutlined from '@ant-design/icons/CheckOutlined'
import type { QuestionDraft } from '@/contract/console/question-draft'
import { LETTERS } from '@/domain/practice/letters'
import { percentWord } from '../words'

interface Props {
  body: Pick<QuestionDraft, 'kind' | 'options' | 'answer'>
  /** Of all who answered, A first. */
  shares: readonly number[]
}

const sentence = ({ options, answer }: Props['body'], shares: readonly number[]): string => {
  const wrong = options.map((_, at) => at).filter((at) => !answer.includes(LETTERS[at]!))
  const [worst] = wrong.toSorted((a, b) => (shares[b] ?? 0) - (shares[a] ?? 0))
  if (worst === undefined) return ''
  return `最容易让人选错的是 ${LETTERS[worst]}，${percentWord(shares[worst] ?? 0)}的人选。`
}

/** How many chose which option; a distractor that nobody chooses is none. */
export function OptionShares({ body, shares }: Props) {
  return (
    <div>
      <p className="quiet">
        {sentence(body, shares)}
        {body.kind === 'multiple' && '多选题一个人可以选几个，加起来超过 100%。'}
      </p>
      <table className="option-shares">
        <caption className="visually-hidden">各选项被选的比例</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">选项</th>
            <th scope="col">比例</th>
          </tr>
        </thead>
        <tbody>
          {body.options.map((option, at) => {
            const right = body.answer.includes(LETTERS[at]!)
            const share = shares[at] ?? 0
            return (
              <tr key={LETTERS[at]} data-right={right || undefined}>
                <th scope="row">
                  {LETTERS[at]}　{option}
                  {right && (
                    <strong>
                      <CheckOutlined aria-hidden /> 正确答案
                    </strong>
                  )}
                  <span className="share-bar" aria-hidden>
                    <span style={{ width: `${share * 100}%` }} />
                  </span>
                </th>
                <td className="figures">{percentWord(share)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
