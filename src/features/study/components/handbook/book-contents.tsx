import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Handbook } from '@/contract/study/handbook/handbooks'
import { entryChange } from '@/domain/study/handbook/entry-change'
import { searchBook } from '@/domain/study/handbook/search-book'
import { markKey, type KeptMarks } from '@/state/study/handbook/kept-marks'
import { useMarks } from '@/state/study/handbook/marks'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { Chip } from '@/ui/controls/chip'
import { Empty } from '@/ui/feedback/empty'
import { roleOf } from '@/ui/role'
import { SearchField } from '@/ui/search/search-field'
import { EntryRow } from './entry-row'

const countOf = (chapters: Handbook['chapters']) => chapters.reduce((sum, { entries }) => sum + entries.length, 0)

/** The chapters with those entries alone that changed after I read them. */
const changedIn = ({ id: bookId, chapters }: Handbook, marks: KeptMarks['marks']): Handbook['chapters'] =>
  chapters
    .map((chapter) => ({
      ...chapter,
      entries: chapter.entries.filter(({ id, hash }) => entryChange(marks[markKey(bookId, id)]?.seen, hash) !== null),
    }))
    .filter(({ entries }) => entries.length > 0)

/** A book chapter by chapter, searched while one types; only a chapter that is due, or what changed since one read it. */
export function BookContents({ book, chapter: asked }: { book: Handbook; chapter?: string | undefined }) {
  const marks = useMarks((s) => s.marks)
  const [typed, setTyped] = useState('')
  const [onlyChanged, setOnlyChanged] = useState(false)
  const [chapterId, setChapterId] = useState(asked)
  const changed = changedIn(book, marks)
  const news = countOf(changed)
  const wanted = book.chapters.find(({ id }) => id === chapterId)
  const shown = (onlyChanged && news > 0 ? changed : book.chapters).filter(({ id }) => !wanted || id === wanted.id)
  const found = searchBook(shown, typed)
  const showAll = () => {
    setTyped('')
    setChapterId(undefined)
    setOnlyChanged(false)
  }
  return (
    <>
      <SearchField
        id="handbook-search"
        label="在这本手册里找"
        placeholder="如 听证，或 处罚法 42"
        maxLength={60}
        value={typed}
        onInput={setTyped}
        onSearch={() => undefined}
      />
      <View className="study-line">
        <View id="handbook-count" className="note numerals" {...roleOf('status')}>
          {typed.trim() === '' ? `共 ${countOf(found)} 条` : `找到 ${countOf(found)} 条`}
        </View>
        {wanted && (
          <Chip id="handbook-chapter" on onTap={() => setChapterId(undefined)}>
            {`只看：${wanted.title}`}
          </Chip>
        )}
        {news > 0 && (
          <Chip id="handbook-changed" on={onlyChanged} onTap={() => setOnlyChanged(!onlyChanged)}>
            {`看过后有变化的 ${news} 条`}
          </Chip>
        )}
      </View>
      {found.length === 0 && (
        <Empty id="handbook-none" icon="search" action={{ id: 'handbook-all', word: '看全部', onTap: showAll }}>
          这本手册里没有找到，换个词，或者只写法律的名称。
        </Empty>
      )}
      {found.map(({ id, title, entries }) => (
        <Card key={id} id={`chapter-${id}`}>
          <Heading>{title}</Heading>
          {entries.map((entry) => (
            <EntryRow key={entry.id} bookId={book.id} entry={entry} mark={marks[markKey(book.id, entry.id)]} />
          ))}
        </Card>
      ))}
    </>
  )
}
