import type { WeekView } from '@/contract/console/question-statistics'
import type { Bar } from '../../patterns/charts/bar-chart'

/** `2026-11-23` → 11/23; the year is plain from the order of half a year. */
export const weekWord = (week: string): string => `${Number(week.slice(5, 7))}/${Number(week.slice(8))}`

export const weekBars = (weeks: readonly WeekView[], value: (week: WeekView) => number | null): Bar[] =>
  weeks.map((week) => ({ key: week.week, label: weekWord(week.week), value: value(week) }))

/** Every fourth week is named, counted from this one, which is the last. */
export const isNamedWeek = (weeks: readonly WeekView[]) => (at: number) => (weeks.length - 1 - at) % 4 === 0
