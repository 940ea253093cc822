import { View } from '@tarojs/components'
import { CARRIERS, carrierWord, SERVICES, serviceWord } from '@/domain/places/words'
import { useCircleFilter } from '@/state/places/circle/circle-filter'
import { Button } from '@/ui/controls/button'
import { Chip } from '@/ui/controls/chip'
import { roleOf } from '@/ui/role'

const GROUP = roleOf('group')

const toggled = (codes: readonly string[], code: string): string[] =>
  codes.includes(code) ? codes.filter((one) => one !== code) : [...codes, code]

/** What the list is narrowed to, in few words; null when it shows everything. */
export function useFilterWord(): string | null {
  const { services, carriers, openNow, stepFree } = useCircleFilter()
  const words = [
    ...services.map(serviceWord),
    ...carriers.map(carrierWord),
    ...(openNow ? ['现在开门'] : []),
    ...(stepFree ? ['无台阶'] : []),
  ]
  if (words.length === 0) return null
  return words.length > 1 ? `${words[0]} 等 ${words.length} 项` : words[0]!
}

/** Six services, kinds of places, open now, without steps; any of each, all of them together. */
export function Filters() {
  const { services, carriers, openNow, stepFree, narrow, showAll } = useCircleFilter()
  const narrowed = useFilterWord() !== null
  return (
    <View className="filters">
      <View className="choice-chips" {...GROUP} aria-label="开门和台阶">
        <Chip id="filter-open" on={openNow} onTap={() => narrow({ openNow: !openNow })}>
          现在开门
        </Chip>
        <Chip id="filter-step-free" on={stepFree} onTap={() => narrow({ stepFree: !stepFree })}>
          进门没有台阶
        </Chip>
      </View>
      <View className="filter-name" aria-hidden="true">
        要办什么
      </View>
      <View className="choice-chips" {...GROUP} aria-label="要办什么">
        {SERVICES.map((code) => (
          <Chip
            key={code}
            id={`service-${code}`}
            on={services.includes(code)}
            onTap={() => narrow({ services: toggled(services, code) })}
          >
            {serviceWord(code)}
          </Chip>
        ))}
      </View>
      <View className="filter-name" aria-hidden="true">
        哪种地方
      </View>
      <View className="choice-chips" {...GROUP} aria-label="哪种地方">
        {CARRIERS.map((code) => (
          <Chip
            key={code}
            id={`carrier-${code}`}
            on={carriers.includes(code)}
            onTap={() => narrow({ carriers: toggled(carriers, code) })}
          >
            {carrierWord(code)}
          </Chip>
        ))}
      </View>
      {narrowed && (
        <Button id="filter-none" kind="plain" onTap={showAll}>
          都不选，看全部
        </Button>
      )}
    </View>
  )
}
