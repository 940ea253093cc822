import { useState } from 'react'
import { View } from '@tarojs/components'
import { MINUTES, PACES, paceWord } from '@/domain/places/words'
import { useCircle } from '@/state/places/circle/circle'
import { Chip } from '@/ui/controls/chip'
import { ChoiceHead } from '@/ui/choice/choice-head'
import { roleOf } from '@/ui/role'
import { Filters, useFilterWord } from './filters'

type Part = 'pace' | 'minutes' | 'filter'

const GROUP = roleOf('group')
const NAMES: Record<Part, string> = { pace: '怎么去', minutes: '多久以内', filter: '只看' }
const STEP = 5
const MINUTE_CHOICES = Array.from(
  { length: (MINUTES.most - MINUTES.least) / STEP + 1 },
  (_, at) => MINUTES.least + at * STEP,
)

/** Pace, minutes and filter: three buttons that say what is chosen; one at a time unfolds its choices. */
export function Choices() {
  const { pace, minutes } = useCircle()
  const filter = useFilterWord()
  const [open, setOpen] = useState<Part | null>(null)
  const head = (part: Part, word: string, on: boolean) => (
    <ChoiceHead
      id={`nearby-${part}`}
      name={NAMES[part]}
      word={word}
      on={on}
      open={open === part}
      onTap={() => setOpen(open === part ? null : part)}
    />
  )
  return (
    <View>
      <View className="choice-heads">
        {head('pace', paceWord(pace), false)}
        {head('minutes', `${minutes} 分钟`, false)}
        {head('filter', filter ?? '全部', filter !== null)}
      </View>
      {open === 'pace' && <PaceChips onChosen={() => setOpen(null)} />}
      {open === 'minutes' && <MinuteChips onChosen={() => setOpen(null)} />}
      {open === 'filter' && <Filters />}
    </View>
  )
}

function PaceChips({ onChosen }: { onChosen: () => void }) {
  const { pace: chosen, change } = useCircle()
  return (
    <View className="choice-chips" {...GROUP} aria-label={NAMES.pace}>
      {PACES.map((pace) => (
        <Chip
          key={pace}
          id={`pace-${pace}`}
          on={pace === chosen}
          onTap={() => {
            if (pace !== chosen) change({ pace })
            onChosen()
          }}
        >
          {paceWord(pace)}
        </Chip>
      ))}
    </View>
  )
}

function MinuteChips({ onChosen }: { onChosen: () => void }) {
  const { minutes: chosen, change } = useCircle()
  return (
    <View className="choice-chips" {...GROUP} aria-label={NAMES.minutes}>
      {MINUTE_CHOICES.map((minutes) => (
        <Chip
          key={minutes}
          id={`minutes-${minutes}`}
          on={minutes === chosen}
          onTap={() => {
            if (minutes !== chosen) change({ minutes })
            onChosen()
          }}
        >
          {`${minutes} 分钟`}
        </Chip>
      ))}
    </View>
  )
}
