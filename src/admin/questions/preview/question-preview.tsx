import { Button, Segmented } from 'antd'
import { useState } from 'react'
import type { QuestionDraft } from '@/contract/console/question-draft'
import { LETTERS } from '@/domain/practice/letters'
import { tapOption } from '@/domain/practice/attempt/show-options'
import { isRight } from '@/domain/practice/grade'
import { PhoneFrame } from '../../patterns/phone/phone-frame'
import { PhoneLook } from '../../patterns/phone/phone-look'
import { PhoneOutcome } from './phone-outcome'
import { PhoneQuestion } from './phone-question'

type Previewed = Pick<QuestionDraft, 'kind' | 'caseStem' | 'stem' | 'options' | 'answer' | 'explanation' | 'citations'>

const MOMENTS = [
  { value: 'open', label: '作答前' },
  { value: 'right', label: '答对后' },
  { value: 'wrong', label: '答错后' },
] as const
type Moment = (typeof MOMENTS)[number]['value']

/** Some answer that is not right: a wrong letter, or where there is none, too few of the right ones. */
export function wrongAnswer({ answer, options }: Pick<QuestionDraft, 'answer' | 'options'>): string[] {
  const wrong = LETTERS.slice(0, options.length).find((letter) => !answer.includes(letter))
  return wrong ? [wrong] : answer.slice(0, 1)
}

/** What is chosen at this moment of the preview. */
function chosenAt(moment: Moment, picked: readonly string[], body: Previewed): readonly string[] {
  if (moment === 'right') return body.answer
  const there = picked.filter((letter) => LETTERS.indexOf(letter as 'A') < body.options.length)
  if (moment === 'open') return body.kind === 'multiple' ? there : there.slice(-1)
  return there.length > 0 && !isRight(body.answer, there) ? there : wrongAnswer(body)
}

/** The question as somebody will be asked it, while it is written: to be tapped, handed in, and read in 长辈版. */
export function QuestionPreview({ body }: { body: Previewed }) {
  const [elder, setElder] = useState(false)
  const [moment, setMoment] = useState<Moment>('open')
  const [picked, setPicked] = useState<readonly string[]>([])
  const [order, setOrder] = useState(1)
  const chosen = chosenAt(moment, picked, body)
  const show = (next: Moment) => {
    setPicked([])
    setMoment(next)
  }
  return (
    <PhoneFrame
      modes={<Modes elder={elder} setElder={setElder} moment={moment} show={show} />}
      foot={
        body.kind !== 'judgement' && (
          <Button id="other-order" type="link" size="small" onClick={() => setOrder(order + 1)}>
            换一个选项次序
          </Button>
        )
      }
    >
      <PhoneLook elder={elder}>
        <div className="card stack">
          <PhoneQuestion
            body={body}
            seed={`preview ${order}`}
            chosen={chosen}
            given={moment !== 'open'}
            tap={(letter) => setPicked(tapOption(body.kind, chosen, letter))}
          />
          {moment === 'open' ? (
            <HandIn some={chosen.length > 0} act={() => setMoment(isRight(body.answer, chosen) ? 'right' : 'wrong')} />
          ) : (
            <PhoneOutcome body={body} right={moment === 'right'} chosen={chosen} />
          )}
        </div>
      </PhoneLook>
    </PhoneFrame>
  )
}

interface ModesProps {
  elder: boolean
  setElder: (elder: boolean) => void
  moment: Moment
  show: (moment: Moment) => void
}

function Modes({ elder, setElder, moment, show }: ModesProps) {
  return (
    <>
      <Segmented
        aria-label="预览哪种字号"
        options={[
          { value: 'normal', label: '普通版' },
          { value: 'elder', label: '长辈版' },
        ]}
        value={elder ? 'elder' : 'normal'}
        onChange={(size) => setElder(size === 'elder')}
      />
      <Segmented aria-label="预览哪个时候" options={[...MOMENTS]} value={moment} onChange={show} />
    </>
  )
}

const HandIn = ({ some, act }: { some: boolean; act: () => void }) => (
  <button
    type="button"
    className={some ? 'tappable button button-primary' : 'tappable button button-primary tappable-disabled'}
    aria-disabled={!some}
    onClick={() => some && act()}
  >
    {some ? '交答案' : '先选一个答案'}
  </button>
)
