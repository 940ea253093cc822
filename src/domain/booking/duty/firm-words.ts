const STATES: Readonly<Record<string, string>> = {
  booked: '已约',
  'substitute-offered': '代班，等来访人答复',
  attended: '已办理',
  'no-show': '律师说没等到人',
  'lawyer-absent': '来访人说律师没来',
  disputed: '两边说法不同',
  settled: '已裁定',
  cancelled: '来访人取消',
  moved: '改约了',
  'called-off': '律师来不了',
}

/** A visit's state as the firm's manager reads it; one that only a newer server knows is 处理中. */
export const firmStateWord = (state: string): string => (Object.hasOwn(STATES, state) ? STATES[state]! : '处理中')

const SAYS: Readonly<Record<string, string>> = { 'resident-absent': '来访人没有来', 'lawyer-absent': '律师没有来' }

/** What one side says about a visit that did not happen; nothing, when it has said nothing yet. */
export const saysWord = (says: string | null): string => (says === null ? '还没有说' : (SAYS[says] ?? '另有说法'))

const OFF = ['cancelled', 'moved', 'called-off']

/** Nobody meets anybody: off the count of a day. */
export const isOff = (state: string): boolean => OFF.includes(state)
