const WORDS: Readonly<Record<string, string>> = {
  booked: '已约，还没记结果',
  'substitute-offered': '代班，等来访人答复',
  cancelled: '来访人取消',
  moved: '改约到别的时间',
  'called-off': '律师来不了',
  attended: '已办理',
  'no-show': '律师说没等到人，待裁定',
  'lawyer-absent': '来访人说律师没来，待裁定',
  disputed: '两边说法不同，待裁定',
  settled: '已裁定没有见面',
}

/** A visit's state as the bureau reads it. */
export const visitStateWord = (state: string): string => WORDS[state] ?? '处理中'
