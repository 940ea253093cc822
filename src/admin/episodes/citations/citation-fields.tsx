import { Select } from 'antd'
import type { EpisodeBody } from '@/contract/episodes'
import type { FieldsProps } from '../edit/fields-props'
import { ArticlePicker } from './article-picker'
import { articleName, type Articles } from './articles'
import { CitationCard } from './citation-card'

type Citation = EpisodeBody['citations'][number]

interface Props extends FieldsProps {
  articles: Articles
  earlier: readonly EpisodeBody[]
}

/** The articles an episode rests on: their digests, key terms and order; new ones, and removed ones taken back. */
export function CitationFields({ body, change, error, articles, earlier }: Props) {
  const { citations } = body
  const replace = (at: number, ...instead: Citation[]) => {
    const changed = [...citations]
    changed.splice(at, 1, ...instead)
    change({ citations: changed })
  }
  const move = (at: number, by: -1 | 1) => {
    const moved = [...citations]
    moved.splice(at + by, 0, ...moved.splice(at, 1))
    change({ citations: moved })
  }
  const lent = lentCitations(citations, earlier)
  const own = error('citations') && !citations.some((_, at) => error(`citations.${at}`)) ? error('citations') : null
  return (
    <div className="stack" id="field-citations" tabIndex={-1}>
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
      {own && <p className="field-error">{own}</p>}
      {lent.length > 0 && (
        <Select
          id="citation-add-back"
          aria-label="从历史版本加回法条"
          placeholder="从历史版本加回法条"
          value={null}
          options={lent.map(({ id }) => ({ value: id, label: articleName(articles, id) }))}
          onChange={(id: string | null) => {
            const back = lent.find((citation) => citation.id === id)
            if (back) change({ citations: [...citations, back] })
          }}
        />
      )}
      <ArticlePicker
        taken={citations.map(({ id }) => id)}
        add={({ id, textHash }) => change({ citations: [...citations, { id, digest: '', textHash, rests: [] }] })}
      />
    </div>
  )
}

/** Articles that another version of the episode had checked and this one lacks; the newest wording of each. */
function lentCitations(citations: readonly Citation[], earlier: readonly EpisodeBody[]): Citation[] {
  const seen = new Set(citations.map(({ id }) => id))
  return earlier.flatMap((body) => body.citations).filter(({ id }) => (seen.has(id) ? false : seen.add(id)))
}
