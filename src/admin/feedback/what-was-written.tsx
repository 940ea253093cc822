import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router-dom'
import { showFeedbackPhone, type ConsoleFeedback } from '@/contract/console/console-feedback'
import type { Problem } from '@/contract/problem'
import { feedbackEntry, feedbackEpisode, feedbackPageWord } from '@/domain/feedback/feedback-page'
import { ProblemAlert } from '../patterns/problem-alert'
import { api } from '../shell/api'

/** The words of whoever wrote, where they were, and a number if they left one. Who they are is not told. */
export function WhatWasWritten({ feedback }: { feedback: ConsoleFeedback }) {
  const { id, text, page, phoneMasked } = feedback
  return (
    <div className="panel" id="feedback-written">
      <p className="feedback-words">{text}</p>
      <dl className="feedback-facts">
        {page && (
          <>
            <dt>来自页面</dt>
            <dd>
              <FromPage page={page} />
            </dd>
          </>
        )}
        <dt>联系电话</dt>
        <dd>{phoneMasked ? <Phone id={id} masked={phoneMasked} /> : '没有留'}</dd>
      </dl>
    </div>
  )
}

function FromPage({ page }: { page: string }) {
  const episode = feedbackEpisode(page)
  const entry = feedbackEntry(page)
  const word = feedbackPageWord(page) ?? '其他页面'
  if (entry) return <Link to={`/handbooks/${entry.handbookId}`}>{`${word} ${entry.entryId}（打开这本手册）`}</Link>
  return episode ? <Link to={`/episodes/${episode}`}>{word}（打开这一期）</Link> : word
}

function Phone({ id, masked }: { id: string; masked: string }) {
  const [phone, setPhone] = useState<string | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const show = async () => {
    const result = await api(showFeedbackPhone, { id })
    setProblem(result.ok ? null : result.problem)
    if (result.ok) setPhone(result.value.phone)
  }
  return (
    <>
      <span className="figures" id="feedback-phone">
        {phone ?? masked}
      </span>
      {!phone && (
        <Button id="show-phone" type="link" onClick={() => void show()}>
          查看号码（会留记录）
        </Button>
      )}
      {problem && <ProblemAlert problem={problem} />}
    </>
  )
}
