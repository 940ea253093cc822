import type { QuestionDraft } from '@/contract/console/question-draft'
import { ArticlePicker } from '../../episodes/citations/article-picker'
import { articleName, useArticles } from '../../episodes/citations/articles'
import { CitationCard } from '../../episodes/citations/citation-card'

type Citation = QuestionDraft['citations'][number]

interface Props {
  citations: readonly Citation[]
  change: (citations: Citation[]) => void
  error: (place: string) => string | null
}

/** The articles the answer rests on, picked from the index with what was said of them before. */
export function CitationFields({ citations, change, error }: Props) {
  const articles = useArticles(citations.map(({ id }) => id))
  const replace = (at: number, ...instead: Citation[]) => {
    const changed = [...citations]
    changed.splice(at, 1, ...instead)
    change(changed)
  }
  const move = (at: number, by: -1 | 1) => {
    const moved = [...citations]
    moved.splice(at + by, 0, ...moved.splice(at, 1))
    change(moved)
  }
  return (
    <div className="stack">
      {citations.map((citation, at) => (
        <CitationCard
          key={citation.id}
          citation={citation}
          at={at}
          last={at === citations.length - 1}
          name={articleName(articles, citation.id)}
          article={articles.get(citation.id)}
          error={error}
          change={(part) => replace(at, { ...citation, ...part })}
          move={(by) => move(at, by)}
          remove={() => replace(at)}
        />
      ))}
      {error('citations') && <p className="field-error">{error('citations')}</p>}
      <ArticlePicker
        taken={citations.map(({ id }) => id)}
        add={({ id, textHash, digests: [known] }) =>
          change([...citations, { id, digest: known?.digest ?? '', textHash, rests: known?.rests ?? [] }])
        }
      />
    </div>
  )
}
