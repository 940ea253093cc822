import type { EpisodeBody, EpisodeMedia } from '@/contract/episodes'
import { errorAt, type FieldErrors } from '../body/check-body'
import { CaptionsEditor } from '../captions/captions-editor'
import type { Articles } from '../citations/articles'
import { CitationFields } from '../citations/citation-fields'
import { ChoiceFields } from './choice-fields'
import type { FieldsProps } from './fields-props'
import { TextFields } from './text-fields'

interface Props extends Omit<FieldsProps, 'error'> {
  errors: FieldErrors
  media: EpisodeMedia
  articles: Articles
  /** Versions of this episode that lend their checked articles. */
  earlier: readonly EpisodeBody[]
}

/** All fields of an episode's text in the order in which a resident meets them. */
export function DraftForm({ body, change, errors, media, articles, earlier }: Props) {
  const error = (place: string) => errorAt(errors, place)
  return (
    <form className="draft-form" noValidate onSubmit={(event) => event.preventDefault()}>
      <section className="panel stack" aria-labelledby="part-texts">
        <h2 id="part-texts" tabIndex={-1}>
          文字
        </h2>
        <TextFields body={body} change={change} error={error} />
      </section>
      <section className="panel stack" aria-labelledby="part-finding">
        <h2 id="part-finding" tabIndex={-1}>
          归类和查找
        </h2>
        <ChoiceFields body={body} change={change} error={error} />
      </section>
      <section className="panel stack" aria-labelledby="part-citations">
        <h2 id="part-citations" tabIndex={-1}>
          法条
        </h2>
        <CitationFields body={body} change={change} error={error} articles={articles} earlier={earlier} />
      </section>
      <section className="panel stack" aria-labelledby="part-transcript">
        <h2 id="part-transcript" tabIndex={-1}>
          字幕
        </h2>
        <CaptionsEditor body={body} change={change} error={error} media={media} />
      </section>
    </form>
  )
}
