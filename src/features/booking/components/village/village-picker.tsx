import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { findVillages } from '@/domain/booking/choosing/find-villages'
import { villageName } from '@/domain/district/village-name'
import type { VillageName } from '@/state/booking/choosing/my-village'
import { useVillages, type Subdistrict } from '@/state/booking/choosing/villages'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { ListRow } from '@/ui/content/list-row'
import { SkeletonText } from '@/ui/content/skeleton'
import { Tappable } from '@/ui/controls/tappable'
import { Empty } from '@/ui/feedback/empty'
import { ProblemCard } from '@/ui/feedback/problem-card'
import { Field } from '@/ui/field/field'
import { Icon } from '@/ui/icon/icon'
import { cx } from '@/ui/words'
import { NearestToMe } from './nearest-to-me'

/** One's village out of all: by subdistrict, or by a few characters or letters of its name. No location is needed. */
export function VillagePicker({ onPick }: { onPick: (village: VillageName) => void }) {
  const { subdistricts, problem, load } = useVillages()
  const [words, setWords] = useState('')
  useEffect(() => void load(), [load])
  if (!subdistricts && problem)
    return <ProblemCard id="villages-problem" problem={problem} onRetry={() => void load()} />
  if (!subdistricts) return <SkeletonText lines={8} />
  const found = findVillages(subdistricts, words)
  return (
    <View className="stack">
      <NearestToMe subdistricts={subdistricts} onPick={onPick} />
      <Field
        id="village-words"
        label="找您的村或社区"
        maxLength={30}
        hint="写名字里的字，或拼音、首字母，比如 桥北、qb。"
        value={words}
        onInput={setWords}
      />
      {found.length === 0 && (
        <Empty
          id="village-none"
          icon="search"
          action={{ id: 'village-all', word: '看全部', onTap: () => setWords('') }}
        >
          没有找到这个名字，换一个字试试，或从全部里选。
        </Empty>
      )}
      {found.map((subdistrict) => (
        <Villages key={subdistrict.code} subdistrict={subdistrict} open={words.trim() !== ''} onPick={onPick} />
      ))}
    </View>
  )
}

interface VillagesProps {
  subdistrict: Subdistrict
  /** Unfolded because something was found in it. */
  open: boolean
  onPick: (village: VillageName) => void
}

/** A subdistrict unfolds its villages: over a hundred at once would be a wall. */
function Villages({ subdistrict: { code, name, villages }, open, onPick }: VillagesProps) {
  const [unfolded, setUnfolded] = useState(false)
  const shown = open || unfolded
  return (
    <Card className="villages">
      <Tappable
        id={`subdistrict-${code}`}
        className={cx('villages-head', shown && 'villages-open')}
        expanded={shown}
        onTap={() => setUnfolded(!unfolded)}
      >
        <Heading className="villages-name">{name}</Heading>
        <View className="note numerals">{villages.length} 个</View>
        <Icon name="down" />
      </Tappable>
      {shown &&
        villages.map((village) => (
          <ListRow
            key={village.code}
            id={`village-${village.code}`}
            title={villageName(village.name)}
            note={village.paired ? undefined : '暂时没有结对律师'}
            onTap={() => onPick(village)}
          />
        ))}
    </Card>
  )
}
