import { Button } from 'antd'
import { useState } from 'react'
import type { ImportPreview } from '@/contract/console/console-import'
import { questionKindWord, questionTopicWord } from '@/domain/practice/question-words'
import type { Letter } from '@/domain/practice/letters'
import { QuestionPreview } from '../../preview/question-preview'
import { difficultyWord, purposeWord } from '../../words'
import { placeWord } from './place-word'

interface Props {
  questions: readonly ImportPreview[]
  /** How many are good to write. */
  all: number
}

/** The first questions of the file as the phone will show them, one after the other. */
export function ReportPreview({ questions, all }: Props) {
  const [at, setAt] = useState(0)
  const question = questions[Math.min(at, questions.length - 1)]!
  const { kind, options, answer, explanation, difficulty, topic, source, examOnly } = question
  const body = { ...question, kind: kind as 'single', answer: answer as Letter[], citations: [] }
  return (
    <section className="panel stack" aria-labelledby="import-preview">
      <h2 id="import-preview">手机上会是这样</h2>
      <div className="import-steps">
        <Button id="preview-before" disabled={at === 0} onClick={() => setAt(at - 1)}>
          上一道
        </Button>
        <span role="status">{`第 ${at + 1} 道，预览前 ${questions.length} 道，共 ${all} 道`}</span>
        <Button id="preview-after" disabled={at + 1 >= questions.length} onClick={() => setAt(at + 1)}>
          下一道
        </Button>
      </div>
      <div className="import-preview">
        <QuestionPreview key={at} body={body} />
        <dl className="import-facts">
          {[
            ['在文件里', placeWord(question)],
            ['题型', questionKindWord(kind)],
            ['正确答案', answer.join('、')],
            ['话题', questionTopicWord(topic)],
            ['难度', difficultyWord(difficulty)],
            ['用途', purposeWord(examOnly)],
            ['来源', source ?? '没有写'],
            ['解析', explanation || '没有写，送审前要补'],
            ['选项', `${options.length} 个`],
          ].map(([word, value]) => (
            <div key={word}>
              <dt>{word}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  )
}
