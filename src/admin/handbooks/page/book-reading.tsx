import type { HandbookBody } from '@/contract/study/handbook-body'
import type { ConsoleHandbook } from '@/contract/study/handbook/console-handbooks'
import { articleName, useArticles } from '../../episodes/citations/articles'
import { StateTag } from '../../patterns/state-tag'

/** A version as it is read, entry by entry, with what has to be looked at. */
export function BookReading({ body, doubts }: { body: HandbookBody; doubts: ConsoleHandbook['doubts'] }) {
  const articles = useArticles(
    body.chapters.flatMap(({ entries }) => entries.flatMap(({ citation }) => citation ?? [])),
  )
  return (
    <div className="stack">
      <p className="panel">{body.about}</p>
      {body.chapters.map(({ id, title, entries }) => (
        <section key={id} className="panel stack" aria-label={title}>
          <h2>{title}</h2>
          {entries.map((entry) => {
            const doubt = doubts.find(({ entryId }) => entryId === entry.id)
            return (
              <article key={entry.id}>
                <div className="line">
                  <strong>{entry.title}</strong>
                  <span className="quiet">{entry.citation ? articleName(articles, entry.citation) : entry.source}</span>
                  {doubt && <StateTag tone="alarming">待核对</StateTag>}
                </div>
                <p>{entry.digest}</p>
                {doubt && <p className="handbook-doubt">{doubt.reason}</p>}
              </article>
            )
          })}
        </section>
      ))}
    </div>
  )
}
