import { Button, Input } from 'antd'
import type { HandbookEntry } from '@/contract/study/handbook-body'
import { Field } from '../../patterns/forms/field'
import { StateTag } from '../../patterns/state-tag'
import { emptyEntry, moved, replaced, type Chapter, type FieldErrors } from './book-form'
import { EntryFields } from './entry-fields'

export interface Doubt {
  entryId: string
  reason: string
  present: string | null
}

export interface Editing {
  /** The entry whose fields are unfolded; one at a time. */
  open: string | null
  setOpen: (id: string | null) => void
  doubts: readonly Doubt[]
  basisOf: (entry: HandbookEntry) => string | null
  errors: FieldErrors
}

interface Props {
  chapter: Chapter
  at: number
  /** Null takes the chapter out. */
  change: (chapter: Chapter | null) => void
  editing: Editing
}

/** A chapter: its title and its entries, in the order in which they are read. */
export function ChapterFields({ chapter, at, change, editing }: Props) {
  const { id, title, entries } = chapter
  const set = (next: HandbookEntry[]) => change({ ...chapter, entries: next })
  const add = () => {
    const entry = emptyEntry()
    set([...entries, entry])
    editing.setOpen(entry.id)
  }
  return (
    <section className="panel stack" aria-label={title || '新的一章'}>
      <Field id={`chapter-${id}`} label="章名" error={editing.errors[`chapters.${at}.title`] ?? null}>
        {(aria) => (
          <Input {...aria} value={title} onChange={(event) => change({ ...chapter, title: event.target.value })} />
        )}
      </Field>
      <ol className="handbook-entries">
        {entries.map((entry, place) => (
          <EntryLine
            key={entry.id}
            entry={entry}
            path={`chapters.${at}.entries.${place}`}
            editing={editing}
            change={(next) => set(next ? replaced(entries, place, next) : replaced(entries, place))}
            move={(by) => set(moved(entries, place, by))}
            ends={{ first: place === 0, last: place === entries.length - 1 }}
          />
        ))}
      </ol>
      <div className="line">
        <Button id={`add-entry-${id}`} onClick={add}>
          添加一条
        </Button>
        <Button type="text" danger aria-label={`删去“${title}”这一章`} onClick={() => change(null)}>
          删去这一章
        </Button>
      </div>
    </section>
  )
}

interface LineProps {
  entry: HandbookEntry
  path: string
  editing: Editing
  change: (entry: HandbookEntry | null) => void
  move: (by: -1 | 1) => void
  ends: { first: boolean; last: boolean }
}

function EntryLine({ entry, path, editing, change, move, ends }: LineProps) {
  const { open, setOpen, doubts, basisOf, errors } = editing
  const { id, title } = entry
  const name = title || '没有标题的一条'
  const isOpen = open === id
  const doubt = doubts.find(({ entryId }) => entryId === id)
  const wrong = Object.keys(errors).some((place) => place.startsWith(`${path}.`))
  return (
    <li className="stack">
      <div className="line">
        <div className="handbook-entry-words">
          <strong>{name}</strong>
          <span className="quiet">{basisOf(entry)}</span>
        </div>
        {doubt && <StateTag tone="alarming">待核对</StateTag>}
        {wrong && <StateTag tone="waiting">没填完</StateTag>}
        <Button size="small" disabled={ends.first} aria-label={`${name}上移`} onClick={() => move(-1)}>
          上移
        </Button>
        <Button size="small" disabled={ends.last} aria-label={`${name}下移`} onClick={() => move(1)}>
          下移
        </Button>
        <Button size="small" danger aria-label={`删去${name}`} onClick={() => change(null)}>
          删去
        </Button>
        <Button
          size="small"
          aria-expanded={isOpen}
          aria-label={`编辑${name}`}
          onClick={() => setOpen(isOpen ? null : id)}
        >
          {isOpen ? '收起' : '编辑'}
        </Button>
      </div>
      {doubt && <DoubtLine entry={entry} doubt={doubt} change={change} />}
      {isOpen && (
        <EntryFields
          entry={entry}
          basis={basisOf(entry)}
          change={change}
          error={(field) => errors[`${path}.${field}`] ?? null}
        />
      )}
    </li>
  )
}

/** The article changed: rewritten, or read against the new text and found still right. */
function DoubtLine({
  entry,
  doubt,
  change,
}: {
  entry: HandbookEntry
  doubt: Doubt
  change: (entry: HandbookEntry) => void
}) {
  const { reason, present } = doubt
  const confirmed = present !== null && entry.textHash === present
  return (
    <p className="line handbook-doubt">
      <span>{confirmed ? '已核对，保存后生效。' : reason}</span>
      {present !== null && !confirmed && (
        <Button
          size="small"
          aria-label={`${entry.title}核对无误`}
          onClick={() => change({ ...entry, textHash: present })}
        >
          说明仍然正确
        </Button>
      )}
    </p>
  )
}
