import { useState } from 'react'
import { View } from '@tarojs/components'
import type { EpisodeCard } from '@/contract/episodes'
import { audienceWord } from '@/domain/episodes/audiences'
import { audiencesPresent, topicsPresent, type Narrowing } from '@/domain/episodes/finding/narrow-list'
import { topicWord } from '@/domain/episodes/topics'
import { useLearnFilter } from '@/state/finding/learn-filter'
import { Chip } from '@/ui/controls/chip'
import { ChoiceHead } from '@/ui/choice/choice-head'
import { roleOf } from '@/ui/role'

type By = keyof Narrowing

const ROLE = roleOf('group')
const NAMES: Record<By, string> = { topic: '哪类事', audience: '给谁看' }
const WORDS: Record<By, (code: string) => string> = { topic: topicWord, audience: audienceWord }
const PRESENT: Record<By, (episodes: readonly EpisodeCard[]) => string[]> = {
  topic: topicsPresent,
  audience: audiencesPresent,
}

/** By topic and by audience: two buttons that say what is chosen; one at a time unfolds its choices. */
export function Narrow({ episodes }: { episodes: readonly EpisodeCard[] }) {
  const [open, setOpen] = useState<By | null>(null)
  return (
    <View className="narrow">
      <View className="choice-heads">
        <Head by="topic" open={open === 'topic'} onTap={() => setOpen(open === 'topic' ? null : 'topic')} />
        <Head by="audience" open={open === 'audience'} onTap={() => setOpen(open === 'audience' ? null : 'audience')} />
      </View>
      {open && <Choices by={open} codes={PRESENT[open](episodes)} onChosen={() => setOpen(null)} />}
    </View>
  )
}

function Head({ by, open, onTap }: { by: By; open: boolean; onTap: () => void }) {
  const code = useLearnFilter((filter) => filter[by])
  const word = code === '' ? '全部' : WORDS[by](code)
  return <ChoiceHead id={`narrow-${by}`} name={NAMES[by]} word={word} on={code !== ''} open={open} onTap={onTap} />
}

function Choices({ by, codes, onChosen }: { by: By; codes: readonly string[]; onChosen: () => void }) {
  const chosen = useLearnFilter((filter) => filter[by])
  const narrow = useLearnFilter((filter) => filter.narrow)
  const named = { ...ROLE, 'aria-label': NAMES[by] }
  const choose = (code: string) => {
    narrow({ [by]: code })
    onChosen()
  }
  return (
    <View className="choice-chips" {...named}>
      <Chip id={`${by}-all`} on={chosen === ''} onTap={() => choose('')}>
        全部
      </Chip>
      {codes.map((code) => (
        <Chip key={code} id={`${by}-${code}`} on={chosen === code} onTap={() => choose(chosen === code ? '' : code)}>
          {WORDS[by](code)}
        </Chip>
      ))}
    </View>
  )
}
