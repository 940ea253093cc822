const STATES: Readonly<Record<string, string>> = {
  booked: '等来访',
  'substitute-offered': '代班，等来访',
  attended: '已办理',
  'no-show': '没有来',
  'lawyer-absent': '来访人说您没来',
  disputed: '律所核实中',
  settled: '律所已核实',
  cancelled: '已取消',
  moved: '已改约',
  'called-off': '已告知来不了',
}

/** A visit's state as its lawyer reads it; one that only a newer server knows is 处理中. */
export const dutyStateWord = (state: string): string => (Object.hasOwn(STATES, state) ? STATES[state]! : '处理中')

/** Why lawyers cannot come, as they most often say it. */
export const ABSENCE_REASONS = ['开庭', '身体不适', '单位安排', '家里有急事'] as const

/** What hangs over a visit: the resident's word against one's own, or nothing. */
export function dutyHint(state: string): string | null {
  if (state === 'lawyer-absent') return '来访人说没有等到您。见过面的话，用核销码补上就行；没见到，律所会来核实。'
  if (state === 'disputed') return '两边说的不一样，律所正在核实，核实前不记到任何人头上。'
  return null
}
