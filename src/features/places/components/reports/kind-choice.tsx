import { Text, View } from '@tarojs/components'
import { PLACE_REPORT_KINDS, placeReportKindWord, type PlaceReportKind } from '@/domain/places/reports'
import { Tappable } from '@/ui/controls/tappable'
import { roleOf } from '@/ui/role'
import { cx } from '@/ui/words'

const GROUP = { ...roleOf('radiogroup'), 'aria-label': '哪里不对' }

interface Props {
  value: PlaceReportKind | null
  onChange: (kind: PlaceReportKind) => void
}

/** One of six; arrow keys move the choice. */
export function KindChoice({ value, onChange }: Props) {
  const at = value ? PLACE_REPORT_KINDS.indexOf(value) : -1
  const move = (step: 1 | -1) => {
    const count = PLACE_REPORT_KINDS.length
    const next = PLACE_REPORT_KINDS[(Math.max(0, at) + step + count) % count]
    if (next) onChange(next)
  }
  return (
    <View>
      <View className="field-label" aria-hidden="true">
        哪里不对
      </View>
      <View className="kinds" {...GROUP}>
        {PLACE_REPORT_KINDS.map((kind, index) => (
          <Tappable
            key={kind}
            id={`kind-${kind}`}
            role="radio"
            checked={kind === value}
            tabIndex={index === Math.max(0, at) ? 0 : -1}
            className={cx('kind', kind === value && 'kind-on')}
            onTap={() => onChange(kind)}
            onArrow={move}
          >
            <Text>{placeReportKindWord(kind)}</Text>
          </Tappable>
        ))}
      </View>
    </View>
  )
}
