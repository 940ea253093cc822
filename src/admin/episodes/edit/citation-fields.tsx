import { Select } from 'antd'
import type { EpisodeBody } from '@/contract/episodes'
import { citationName, type CitationNames } from '../citation-names'
import { AddCitation } from './add-citation'
import { CitationCard, UNCHECKED_HASH } from './citation-card'
import type { FieldsProps } from './fields-props'

type Citation = EpisodeBody['citations'][number]

interface Props extends FieldsProps {
  names: CitationNames
  earlier: readonly EpisodeBody[]
}

/** The articles an episode rests on: their digests, key terms and order; new ones, and removed ones taken back. */
export function CitationFields({ body, change, error, names, earlier }: Props) {
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
          name={citationName(names, citation.id)}
          officialUrl={names[citation.id]?.officialUrl}
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
          options={lent.map(({ id }) => ({ value: id, label: citationName(names, id) }))}
          onChange={(id: string | null) => {
            const back = lent.find((citation) => citation.id === id)
            if (back) change({ citations: [...citations, back] })
          }}
        />
      )}
      <AddCitation
        taken={citations.map(({ id }) => id)}
        add={(id) => change({ citations: [...citations, { id, digest: '', textHash: UNCHECKED_HASH, rests: [] }] })}
      />
    </div>
  )
}

/** Articles that another version of the episode had checked and this one lacks; the newest wording of each. */
function lentCitations(citations: readonly Citation[], earlier: readonly EpisodeBody[]): Citation[] {
  const seen = new Set(citations.map(({ id }) => id))
  return earlier.flatMap((body) => body.citations).filter(({ id }) => (seen.has(id) ? false : seen.add(id)))
}
