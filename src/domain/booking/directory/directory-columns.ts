/** The three tables of a directory, as they are exported and read back. */
export const DIRECTORY_SHEETS = ['firms', 'lawyers', 'pairings'] as const
export type DirectorySheet = (typeof DIRECTORY_SHEETS)[number]

export const SHEET_WORDS: Record<DirectorySheet, string> = { firms: '律所', lawyers: '律师', pairings: '结对' }

/** Headings as we write them, in their order. */
export const COLUMNS = {
  firms: { name: '律所名称', phone: '电话', promiseHours: '几小时内回应' },
  lawyers: {
    name: '律师姓名',
    firm: '所属律所',
    fields: '擅长',
    languages: '语言',
    dutyPlace: '值班地点',
    intro: '简介',
  },
  pairings: {
    code: '村居编号',
    village: '村居',
    firm: '结对律所',
    lawyers: '结对律师',
    fromDay: '从哪天起',
    toDay: '到哪天为止',
  },
} as const satisfies Record<DirectorySheet, Record<string, string>>

export type ColumnOf<S extends DirectorySheet> = keyof (typeof COLUMNS)[S] & string

/** What else people call these columns; without white space and signs. */
export const OTHER_WORDS: Readonly<Record<string, string>> = {
  名称: '律所名称',
  律所: '律所名称',
  律师事务所: '律所名称',
  联系电话: '电话',
  律所电话: '电话',
  回应承诺: '几小时内回应',
  回应承诺小时: '几小时内回应',
  姓名: '律师姓名',
  律师: '律师姓名',
  专长: '擅长',
  擅长领域: '擅长',
  地点: '值班地点',
  编号: '村居编号',
  村居代码: '村居编号',
  村社区: '村居',
  村居名称: '村居',
  开始日期: '从哪天起',
  起始日期: '从哪天起',
  结束日期: '到哪天为止',
  截止日期: '到哪天为止',
}

/** By which headings a table is known for what it is: all of them have to be there. */
export const NEEDED: { [S in DirectorySheet]: readonly ColumnOf<S>[] } = {
  firms: ['name', 'phone'],
  lawyers: ['name', 'firm'],
  pairings: ['firm', 'lawyers'],
}
