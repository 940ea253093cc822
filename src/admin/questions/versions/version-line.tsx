import type { QuestionVersion } from '@/contract/console/console-questions'
import { when } from '../../patterns/words/when'
import { QuestionTag } from '../words'

/** Who wrote a version, who read it, when, and whether it corrected an answer. */
export function VersionLine({ version }: { version: QuestionVersion }) {
  const { state, authorName, reviewerName, updatedAt, corrects, note } = version
  return (
    <div className="version-line">
      <p>
        第 {version.version} 版 <QuestionTag state={state} />
      </p>
      <p className="quiet">
        作者 {authorName}
        {reviewerName && ` · 审核 ${reviewerName}`} · <time dateTime={updatedAt}>{when(updatedAt)}</time>
        {corrects && ' · 更正了答案，答过的人已重新判分'}
      </p>
      {note && <p>说明：{note}</p>}
    </div>
  )
}
