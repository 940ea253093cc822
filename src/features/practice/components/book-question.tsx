import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { BookEntry } from '@/contract/practice/practice'
import { comebackWord } from '@/domain/practice/attempt/say-outcome'
import { showOptions } from '@/domain/practice/attempt/show-options'
import { askedKindWord, questionTopicWord } from '@/domain/practice/question-words'
import { civilDayOf } from '@/domain/time/civil-time'
import { notify } from '@/platform/notice'
import { useLearning } from '@/state/practice/learning'
import { useReadAgain } from '@/state/practice/read-again'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { Button } from '@/ui/controls/button'
import { Question } from '@/ui/question/question'
import { KnownOutcome } from './known-outcome'

/** One question of the book: folded, or opened with its right answer; "I know this", "remind me more". */
export function BookQuestion({ entry: { question, wrongTimes, dueDay } }: { entry: BookEntry }) {
  const { id, kind, topic, stem, caseStem, version } = question
  const [open, setOpen] = useState(false)
  const { known, read } = useReadAgain()
  const outcome = known[id]
  const show = async () => {
    const failed = outcome ? null : await read(id)
    if (failed) notify(failed)
    else setOpen(true)
  }
  return (
    <Card id={`book-${id}`} className="stack">
      <View className="note book-marks">
        <Text>{questionTopicWord(topic)}</Text>
        <Text className="numerals">{`错过 ${wrongTimes} 次`}</Text>
        <Text>{comebackWord(dueDay, civilDayOf(new Date())) ?? ''}</Text>
      </View>
      {open && outcome ? (
        <>
          <Question
            id={`question-${id}`}
            kind={askedKindWord(kind)}
            caseStem={caseStem}
            stem={stem}
            options={showOptions(question, id, [], outcome)}
            multiple={kind === 'multiple'}
            locked
            onTap={() => undefined}
          />
          <KnownOutcome outcome={outcome} version={version} chosen={[]} reading />
        </>
      ) : (
        <View>
          {caseStem && <View className="question-case">{caseStem}</View>}
          <Heading className="question-stem">{stem}</Heading>
        </View>
      )}
      <View className="book-ways">
        {!open && (
          <Button id={`open-${id}`} kind="quiet" icon="book" onTap={() => void show()}>
            看答案
          </Button>
        )}
        <Wish id={id} />
      </View>
    </Card>
  )
}

function Wish({ id }: { id: string }) {
  const wish = useLearning((s) => s.wish)
  const say = async (what: 'known' | 'more') =>
    notify((await wish(id, what)) ?? (what === 'known' ? '好，不再问这道题了' : '好，明天就再问您'))
  return (
    <>
      <Button id={`known-${id}`} kind="plain" icon="check" onTap={() => void say('known')}>
        这题我会了
      </Button>
      <Button id={`more-${id}`} kind="plain" icon="clock" onTap={() => void say('more')}>
        多提醒我
      </Button>
    </>
  )
}
