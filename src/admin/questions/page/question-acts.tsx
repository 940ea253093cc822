import { Button, Checkbox, Modal } from 'antd'
import { useState } from 'react'
import {
  clearDoubt,
  openQuestionDraft,
  publishQuestion,
  sendQuestionBack,
  withdrawQuestion,
  type ConsoleQuestion,
  type QuestionVersion,
} from '@/contract/console/console-questions'
import type { Problem } from '@/contract/problem'
import { asRead, useArticles, type Articles } from '../../episodes/citations/articles'
import { ConfirmWithReason } from '../../patterns/forms/confirm-with-reason'
import { ProblemAlert } from '../../patterns/problem-alert'
import { api } from '../../shell/api'
import { usePerson } from '../../shell/session'

interface Props {
  question: ConsoleQuestion
  newest: QuestionVersion
  reload: () => Promise<void>
}

type Asking = 'publish' | 'send-back' | 'withdraw' | 'clear' | null

/** What may be done with a question now, by whom. */
export function QuestionActs({ question, newest, reload }: Props) {
  const [asking, setAsking] = useState<Asking>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const published = question.versions.find(({ state }) => state === 'published')
  const articles = useArticles(published?.body.citations.map(({ id }) => id) ?? [])
  const wroteIt = newest.writerIds.includes(usePerson().id)
  const waits = newest.state === 'submitted'
  const edit = async () => {
    const result = await api(openQuestionDraft, { id: question.id })
    if (!result.ok) return setProblem(result.problem)
    await reload()
  }
  return (
    <>
      <div className="question-bar">
        {waits && (
          <p role="status">{wroteIt ? '等待另一位同事审核。' : `${newest.authorName} 送审，请核对法条和答案。`}</p>
        )}
        {question.doubt && (
          <Button id="clear-doubt" onClick={() => setAsking('clear')}>
            复核无误
          </Button>
        )}
        {question.live && (
          <Button id="withdraw-question" danger onClick={() => setAsking('withdraw')}>
            下架
          </Button>
        )}
        {waits && (
          <Button id="send-back-question" onClick={() => setAsking('send-back')}>
            {wroteIt ? '撤回修改' : '退回修改'}
          </Button>
        )}
        {waits && !wroteIt && (
          <Button id="publish-question" type="primary" onClick={() => setAsking('publish')}>
            审核并发布
          </Button>
        )}
        {!waits && newest.state !== 'draft' && (
          <Button id="edit-question" type="primary" onClick={() => void edit()}>
            修改
          </Button>
        )}
      </div>
      {problem && <ProblemAlert problem={problem} />}
      <Dialogs {...{ question, newest, reload, articles, asking }} close={() => setAsking(null)} />
    </>
  )
}

interface DialogsProps extends Props {
  articles: Articles
  asking: Asking
  close: () => void
}

function Dialogs({ question: { id }, newest, reload, articles, asking, close }: DialogsProps) {
  const { version } = newest
  if (asking === 'publish') return <PublishDialog id={id} newest={newest} reload={reload} close={close} />
  if (asking === 'send-back')
    return (
      <ConfirmWithReason
        title="退回修改"
        verb="退回"
        reasonHint="作者会看到，请写清要改哪里。"
        act={(reason) => api(sendQuestionBack, { id, version, reason })}
        done={reload}
        close={close}
      >
        <p>这一版会变回草稿，正在使用的题目不变。</p>
      </ConfirmWithReason>
    )
  if (asking === 'withdraw')
    return (
      <ConfirmWithReason
        title="下架这道题"
        verb="下架"
        danger
        reasonHint="写进操作记录。"
        act={(reason) => api(withdrawQuestion, { id, reason })}
        done={reload}
        close={close}
      >
        <p>马上不再抽到这道题；已经答过的记录保留。</p>
      </ConfirmWithReason>
    )
  if (asking === 'clear')
    return (
      <ConfirmWithReason
        title="复核无误"
        verb="确认无误"
        reasonHint="写进操作记录，例如核对了哪一条。"
        act={(reason) => api(clearDoubt, { id, reason, articles: asRead(articles) })}
        done={reload}
        close={close}
      >
        <p>这道题不再标为待复核，内容不变。</p>
      </ConfirmWithReason>
    )
  return null
}

/** Publishing what was read; whether it corrects a wrong answer decides if everybody is graded anew. */
function PublishDialog({
  id,
  newest,
  reload,
  close,
}: Pick<Props, 'newest' | 'reload'> & { id: string; close: () => void }) {
  const [corrects, setCorrects] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const publish = async () => {
    setBusy(true)
    const { version, revision } = newest
    const result = await api(publishQuestion, { id, version, revision, corrects })
    setBusy(false)
    if (!result.ok) return setProblem(result.problem)
    close()
    await reload()
  }
  return (
    <Modal
      open
      title={`发布第 ${newest.version} 版`}
      okText="发布"
      okButtonProps={{ id: 'publish-ok' }}
      cancelText="取消"
      confirmLoading={busy}
      onOk={() => void publish()}
      onCancel={close}
    >
      <div className="stack">
        <p>发布后，抽题和今日一题用这一版。</p>
        {newest.version > 1 && (
          <Checkbox id="corrects" checked={corrects} onChange={(event) => setCorrects(event.target.checked)}>
            更正答案：以前的版本答案有错，答过的人全部重新判分并收到通知
          </Checkbox>
        )}
        {problem && <ProblemAlert problem={problem} />}
      </div>
    </Modal>
  )
}
