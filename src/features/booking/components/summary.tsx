import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { roleOf } from '@/ui/role'

export interface SummaryProps {
  /** What is settled so far, the newest last; empty words are left out. */
  lines: readonly (string | false | undefined)[]
  /** The next step, in the thumb's reach. */
  children?: ReactNode
}

/** Stands at the bottom of each step and grows with it, so that nobody has to remember what was chosen. */
export function Summary({ lines, children }: SummaryProps) {
  const said = lines.filter(Boolean)
  return (
    <View id="summary" className="summary">
      {said.length > 0 && (
        <View className="summary-lines numerals keep-whole" {...roleOf('status')}>
          {said.map((line) => (
            <View key={String(line)}>{line}</View>
          ))}
        </View>
      )}
      {children && <View className="summary-ways">{children}</View>}
    </View>
  )
}
