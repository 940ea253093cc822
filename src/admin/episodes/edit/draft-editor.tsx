import { Alert, Button } from 'antd'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { submitDraft, type ConsoleEpisode, type EpisodeVersion } from '@/contract/console/console-episodes'
import type { Problem } from '@/contract/problem'
import { LeaveGuard } from '../../patterns/forms/leave-guard'
import { ProblemAlert } from '../../patterns/problem-alert'
import { when } from '../../patterns/words/when'
import { api } from '../../shell/api'
import { usePerson } from '../../shell/session'
import { errorAt } from '../body/check-body'
import { useArticles } from '../citations/articles'
import { MediaSection } from '../media/media-section'
import { PhonePreview } from '../preview/phone-preview'
import { DraftForm } from './draft-form'
import { MergeDialog } from './merge-dialog'
import { SectionLinks } from './section-links'
import { stateOfSections } from './sections'
import { useDraft } from './use-draft'

interface Props {
  episode: ConsoleEpisode
  draft: EpisodeVersion
  put: (version: EpisodeVersion) => void
  reload: () => Promise<void>
  /** Actions that do not depend on the text. */
  actions: ReactNode
}

/** The open draft: form, live preview, save, hand over for review. */
export function DraftEditor({ episode, draft, put, reload, actions }: Props) {
  const person = usePerson()
  const work = useDraft({ episodeId: episode.id, personId: person.id, draft, onSaved: put, onBehind: reload })
  const { page, failed, save, submit } = useHandOver({ episode, draft, put, work })
  const articles = useArticles(
    [work.mine, ...episode.versions.map(({ body }) => body)].flatMap(({ citations }) => citations.map(({ id }) => id)),
  )
  return (
    <div ref={page.ref} className="editor">
      <div className="editor-top">
        <EditorBar work={work} savedAt={draft.updatedAt} save={save} submit={submit} actions={actions} />
        <SectionLinks states={stateOfSections(work.mine, draft.media, work.errors)} />
      </div>
      <DraftNotices note={draft.note} work={work} problem={work.problem ?? failed} />
      <div className="editor-sides">
        <div className="draft-form">
          <MediaSection
            episodeId={episode.id}
            draft={draft}
            put={put}
            reload={reload}
            body={work.mine}
            change={work.change}
            error={(place) => errorAt(work.errors, place)}
          />
          <DraftForm
            body={work.mine}
            change={work.change}
            errors={work.errors}
            media={draft.media}
            articles={articles}
            earlier={episode.versions.slice(1).map(({ body }) => body)}
          />
        </div>
        <PhonePreview body={work.mine} media={draft.media} articles={articles} />
      </div>
      {work.behind && work.dirty && (
        <MergeDialog
          ways={{ base: work.base, mine: work.mine, theirs: draft.body }}
          theirName={draft.authorName}
          theirTime={draft.updatedAt}
          take={work.takeMerged}
        />
      )}
      <LeaveGuard dirty={work.dirty} discard={work.discard} />
    </div>
  )
}

interface HandOver extends Pick<Props, 'episode' | 'draft' | 'put'> {
  work: ReturnType<typeof useDraft>
}

/** Saving, and handing over what is saved; a refusal sets the keyboard to the first field it is about. */
function useHandOver({ episode, draft, put, work }: HandOver) {
  const [failed, setFailed] = useState<Problem | null>(null)
  const page = useFirstWrongField()
  const save = async () => {
    setFailed(null)
    const saved = await work.save()
    if (!saved) page.askFocus()
    return saved
  }
  const submit = async () => {
    const ready = work.dirty ? await save() : draft
    if (!ready) return
    const result = await api(submitDraft, { id: episode.id, version: ready.version })
    if (result.ok) return put(result.value)
    setFailed(result.problem)
    work.refuse(result.problem)
    page.askFocus()
  }
  return { page, failed, save, submit }
}

interface BarProps {
  work: Pick<ReturnType<typeof useDraft>, 'dirty' | 'busy'>
  savedAt: string
  save: () => Promise<unknown>
  submit: () => Promise<unknown>
  actions: ReactNode
}

function EditorBar({ work, savedAt, save, submit, actions }: BarProps) {
  return (
    <div className="editor-bar">
      <p role="status" className="editor-state" id="save-state">
        {work.dirty ? '有修改还没有保存，已留在本机。' : `已保存 · ${when(savedAt)}`}
      </p>
      {actions}
      <Button id="save" disabled={!work.dirty} loading={work.busy} onClick={() => void save()}>
        保存草稿
      </Button>
      <Button id="submit" type="primary" disabled={work.busy} onClick={() => void submit()}>
        提交审核
      </Button>
    </div>
  )
}

interface NoticesProps {
  note: string | null
  work: Pick<ReturnType<typeof useDraft>, 'restored' | 'dirty' | 'behind' | 'discard' | 'keeps'>
  problem: Problem | null
}

function DraftNotices({ note, work, problem }: NoticesProps) {
  return (
    <>
      {note && <Alert type="warning" showIcon title="退回修改" description={note} />}
      {work.restored && work.dirty && !work.behind && (
        <Alert
          type="info"
          showIcon
          title="已恢复未保存的内容"
          description="这是您上次没有保存的修改，保存后同事才看得到。"
          action={<Button onClick={work.discard}>放弃这些修改</Button>}
        />
      )}
      {!work.keeps && <Alert type="warning" showIcon title="这个浏览器不能在本机留存文字，请及时保存。" />}
      {problem && <ProblemAlert problem={problem} />}
    </>
  )
}

/** After a save that was refused, the keyboard stands in the first field that is wrong. */
function useFirstWrongField() {
  const ref = useRef<HTMLDivElement>(null)
  const [asked, setAsked] = useState(0)
  useEffect(() => {
    if (asked > 0) ref.current?.querySelector<HTMLElement>('[data-wrong] :is(input, textarea)')?.focus()
  }, [asked])
  return { ref, askFocus: () => setAsked((times) => times + 1) }
}
