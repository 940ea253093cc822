import { Button, Input } from 'antd'
import { useState } from 'react'
import type { HandbookBody } from '@/contract/study/handbook-body'
import { articleName, useArticles } from '../../episodes/citations/articles'
import { Field } from '../../patterns/forms/field'
import { emptyChapter, replaced, type FieldErrors } from './book-form'
import { ChapterFields, type Doubt } from './chapter-fields'

interface Props {
  body: HandbookBody
  edit: (change: (body: HandbookBody) => HandbookBody) => void
  errors: FieldErrors
  doubts: readonly Doubt[]
}

/** A whole handbook under the pen. */
export function BodyFields({ body, edit, errors, doubts }: Props) {
  const [open, setOpen] = useState<string | null>(null)
  const citations = body.chapters.flatMap(({ entries }) => entries.flatMap(({ citation }) => citation ?? []))
  const articles = useArticles(citations)
  const basisOf = ({ citation, source }: { citation?: string | undefined; source?: string | undefined }) =>
    citation ? articleName(articles, citation) : (source ?? null)
  const set = (part: Partial<HandbookBody>) => edit((old) => ({ ...old, ...part }))
  return (
    <div className="stack">
      <div className="panel stack">
        <Field id="book-title" label="书名" error={errors.title ?? null}>
          {(aria) => <Input {...aria} value={body.title} onChange={(event) => set({ title: event.target.value })} />}
        </Field>
        <Field id="book-about" label="简介" hint="一两句：给谁、讲什么。" error={errors.about ?? null}>
          {(aria) => (
            <Input.TextArea
              {...aria}
              autoSize={{ minRows: 2 }}
              value={body.about}
              onChange={(event) => set({ about: event.target.value })}
            />
          )}
        </Field>
      </div>
      {body.chapters.map((chapter, at) => (
        <ChapterFields
          key={chapter.id}
          chapter={chapter}
          at={at}
          editing={{ open, setOpen, doubts, basisOf, errors }}
          change={(next) =>
            edit((old) => ({
              ...old,
              chapters: next ? replaced(old.chapters, at, next) : replaced(old.chapters, at),
            }))
          }
        />
      ))}
      {errors.chapters && <p className="field-error">{errors.chapters}</p>}
      <div>
        <Button
          id="add-chapter"
          onClick={() => edit((old) => ({ ...old, chapters: [...old.chapters, emptyChapter()] }))}
        >
          添加一章
        </Button>
      </div>
    </div>
  )
}
