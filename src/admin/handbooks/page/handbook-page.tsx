import { Alert, Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { useParams } from 'react-router-dom'
import type { Result } from '@/contract/client'
import {
  getConsoleHandbook,
  openHandbookDraft,
  publishHandbook,
  type ConsoleHandbook,
} from '@/contract/study/handbook/console-handbooks'
import type { Problem } from '@/contract/problem'
import { Loading } from '../../patterns/loading'
import { PageHead } from '../../patterns/page-head'
import { ProblemAlert } from '../../patterns/problem-alert'
import { StateTag } from '../../patterns/state-tag'
import { useLoad } from '../../patterns/use-load'
import { api } from '../../shell/api'
import { usePerson } from '../../shell/session'
import { DraftEditor } from '../edit/draft-editor'
import '../handbooks.css'
import { stateOf } from '../words'
import { BookReading } from './book-reading'
import { VersionsList } from './versions-list'

/** One handbook: its draft under the pen, or what people read, and every version there was. */
export function HandbookPage() {
  const { id = '' } = useParams()
  const { value: book, problem, loading, reload, put } = useLoad(() => api(getConsoleHandbook, { id }), id)
  const newest = book?.versions[0]
  const take = (fresh: ConsoleHandbook) => put(() => fresh)
  const me = usePerson().id
  const steps = useSteps(take)
  return (
    <section className="page" aria-busy={loading}>
      <PageHead
        title={newest?.body.title ?? '应知应会手册'}
        back={{ to: '/handbooks', label: '应知应会手册' }}
        tags={newest && <StateTag tone={stateOf(newest.state).tone}>{stateOf(newest.state).word}</StateTag>}
        note={newest && <Note newest={newest} me={me} />}
        actions={newest && <Acts newest={newest} id={id} steps={steps} />}
      />
      {steps.problem && <ProblemAlert problem={steps.problem} />}
      {problem && <ProblemAlert problem={problem} retry={() => void reload()} />}
      {!book && !problem && <Loading />}
      {book && newest && (
        <>
          {book.doubts.length > 0 && (
            <Alert
              type="warning"
              showIcon
              title={`有 ${book.doubts.length} 条待核对：法条变了，请对照新的原文改写，或确认说明仍然正确。`}
            />
          )}
          {newest.state === 'draft' ? (
            <DraftEditor book={book} draft={newest} put={take} reload={() => void reload()} />
          ) : (
            <BookReading body={newest.body} doubts={book.doubts} />
          )}
          <VersionsList versions={book.versions} />
        </>
      )}
    </section>
  )
}

/** Whoever wrote a draft does not publish it. */
const isMine = ({ state, writerIds }: ConsoleHandbook['versions'][number], me: string): boolean =>
  state === 'draft' && writerIds.includes(me)

const Note = ({ newest, me }: { newest: ConsoleHandbook['versions'][number]; me: string }) => (
  <>
    {`第 ${newest.version} 版`}
    {isMine(newest, me) && (
      <>
        {' · '}
        <span role="status">这一版您改过，请另一位同事看过后发布。</span>
      </>
    )}
  </>
)

/** One step after the other, each answered with the handbook as it is then. */
function useSteps(take: (book: ConsoleHandbook) => void) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const run = async (step: Promise<Result<ConsoleHandbook>>) => {
    setBusy(true)
    const result = await step
    setBusy(false)
    setProblem(result.ok ? null : result.problem)
    if (result.ok) take(result.value)
  }
  return { busy, problem, run }
}

interface ActsProps {
  newest: ConsoleHandbook['versions'][number]
  id: string
  steps: ReturnType<typeof useSteps>
}

/** What may be done now. */
function Acts({ newest, id, steps: { busy, run } }: ActsProps) {
  const me = usePerson().id
  const { version, revision } = newest
  if (isMine(newest, me)) return null
  if (newest.state !== 'draft')
    return (
      <Button id="edit-handbook" type="primary" loading={busy} onClick={() => void run(api(openHandbookDraft, { id }))}>
        修改
      </Button>
    )
  return (
    <Popconfirm
      title={`发布第 ${version} 版？`}
      description="发布后，手机上看到的就是这一版；看过旧版的人会看到哪些有变化。"
      okText="发布"
      okButtonProps={{ id: 'publish-ok' }}
      cancelText="先不发布"
      onConfirm={() => void run(api(publishHandbook, { id, version, revision }))}
    >
      <Button id="publish-handbook" type="primary" loading={busy}>
        看过了，发布
      </Button>
    </Popconfirm>
  )
}
