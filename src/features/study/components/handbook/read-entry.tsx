import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import type { EntryView } from '@/contract/study/handbook/handbooks'
import { ENTRY_CHANGE_WORDS, entryChange } from '@/domain/study/handbook/entry-change'
import { civilDay } from '@/domain/time/civil-day'
import { go, routes } from '@/platform/routes'
import { markKey } from '@/state/study/handbook/kept-marks'
import { useMarks } from '@/state/study/handbook/marks'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { Button } from '@/ui/controls/button'
import { Notice } from '@/ui/feedback/notice'
import { LawText } from '@/ui/law/law-text'

const STANDING: Record<string, string> = {
  changed: '这一条的原文改过，下面的说明写在改动以前，正在核对，请以原文为准。',
  gone: '这部法律已经废止，或者这一条已经删去，不能再作为依据。说明先不显示，等编辑改写。',
}

/** What changed since I read it; it stays in sight while I read, and is forgotten when I come again. */
function useChange(bookId: string, { id, hash }: EntryView, ready: boolean): string | null {
  const [before, setBefore] = useState<string | undefined>()
  useEffect(() => {
    if (!ready) return
    const { marks, see } = useMarks.getState()
    setBefore(marks[markKey(bookId, id)]?.seen)
    see(bookId, id, hash)
  }, [bookId, id, hash, ready])
  const change = entryChange(before, hash)
  return change && ENTRY_CHANGE_WORDS[change]
}

interface ReadEntryProps {
  bookId: string
  entry: EntryView
  /** What I read before, on whichever phone, is known. */
  ready: boolean
}

/** An entry from top to bottom: what it rests on, our words, the official ones where we have them. */
export function ReadEntry({ bookId, entry, ready }: ReadEntryProps) {
  const change = useChange(bookId, entry, ready)
  const { digest, basis, source } = entry
  const standing = basis && STANDING[basis.standing]
  return (
    <>
      {change && (
        <Notice id="entry-change" tone="warn">
          {change}
        </Notice>
      )}
      {standing && (
        <Notice id="entry-standing" tone="warn">
          {standing}
        </Notice>
      )}
      {digest !== null && (
        <Card className="stack">
          <Heading>{basis ? '白话说明' : '列入清单'}</Heading>
          <View id="entry-digest" className="entry-digest">
            {digest}
          </View>
          {source && <View className="note">{source}</View>}
        </Card>
      )}
      {basis && <Basis basis={basis} />}
    </>
  )
}

function Basis({ basis }: { basis: NonNullable<EntryView['basis']> }) {
  const { id, lawTitle, label, effectiveDay, text } = basis
  return (
    <Card className="stack">
      <Heading>{text === null ? '依据' : '原文'}</Heading>
      <View id="entry-basis" className="article-law">{`《${lawTitle.replace(/[《》]/g, '')}》${label}`}</View>
      {text === null ? (
        <View className="note">这里还没有收录原文，以官方公布的文本为准。</View>
      ) : (
        <LawText id="entry-text" text={text} />
      )}
      {effectiveDay !== '' && <View className="note numerals">{`${civilDay(effectiveDay)}起施行`}</View>}
      <Button id="entry-article" kind="quiet" icon="book" onTap={() => go(routes.article(id))}>
        看这一条的原文和变化
      </Button>
    </Card>
  )
}
