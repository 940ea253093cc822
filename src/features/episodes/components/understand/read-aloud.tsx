import { useEffect, useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { notify } from '@/platform/notice'
import { useHidden } from '@/platform/page-life'
import type { Reading } from '@/platform/speech/reading'
import { readAloud, stopReading, useSpeech } from '@/platform/speech/speech'
import { Button } from '@/ui/controls/button'

interface ReadAloudProps {
  id: string
  /** What is read, e.g. 要点. */
  name: string
  texts: readonly string[]
  /** Two voices at once are none: the film stops first. */
  onStart: () => void
}

/** Reads texts aloud where the device has a Chinese voice; stops when one leaves. */
export function ReadAloud({ id, name, texts, onStart }: ReadAloudProps) {
  const available = useSpeech((s) => s.available)
  const [state, setState] = useState<'silent' | 'reading' | 'paused'>('silent')
  const reading = useRef<Reading>()
  useHidden(stopReading)
  useEffect(() => stopReading, [])
  if (!available) return null
  const start = () => {
    setState('reading')
    reading.current = readAloud(texts, (end) => {
      setState('silent')
      if (end === 'failed') notify('没能朗读，请稍后再试')
    })
  }
  const turn = () => {
    if (state === 'reading') {
      reading.current?.pause()
      return setState('paused')
    }
    onStart()
    if (state === 'silent') return start()
    setState('reading')
    reading.current?.resume()
  }
  const word = { silent: `朗读${name}`, reading: '暂停', paused: '继续' }[state]
  return (
    <View className="read-aloud">
      <Button
        id={id}
        kind="plain"
        icon={state === 'reading' ? 'pause' : 'sound'}
        label={state === 'silent' ? word : `${word}朗读${name}`}
        onTap={turn}
      >
        {word}
      </Button>
      {state !== 'silent' && (
        <Button id={`${id}-stop`} kind="plain" icon="close" label={`停止朗读${name}`} onTap={stopReading}>
          停止
        </Button>
      )}
    </View>
  )
}
