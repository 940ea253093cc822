import { CATEGORY_WORDS, CATEGORIES, type Category } from '../../categories'

/** The roster as it is exported and read back: headings as we write them, in their order. */
export const ROSTER_COLUMNS = {
  name: '姓名',
  unit: '单位',
  post: '职务',
  category: '类别',
  phone: '手机号',
  joined: '列入日期',
} as const
export type RosterColumn = keyof typeof ROSTER_COLUMNS

/** What else people call these columns; without white space and signs. */
export const OTHER_HEADINGS: ReadonlyMap<string, RosterColumn> = new Map(
  Object.entries({
    人员姓名: 'name',
    名字: 'name',
    所在单位: 'unit',
    单位名称: 'unit',
    部门: 'unit',
    工作单位: 'unit',
    职位: 'post',
    岗位: 'post',
    人员类别: 'category',
    类型: 'category',
    手机: 'phone',
    手机号码: 'phone',
    电话: 'phone',
    联系电话: 'phone',
    到岗日期: 'joined',
    开始日期: 'joined',
  } as const),
)

/** By these a table is known for a roster: all of them have to be there. */
export const NEEDED_COLUMNS: readonly RosterColumn[] = ['name', 'unit', 'category']

const OTHER_CATEGORIES: ReadonlyMap<string, Category> = new Map(
  Object.entries({
    领导: 'leader',
    新提拔领导: 'new-leader',
    新提任领导干部: 'new-leader',
    新任领导干部: 'new-leader',
    新录用: 'new-civil-servant',
    新录用人员: 'new-civil-servant',
    执法人员: 'enforcement-officer',
    行政执法: 'enforcement-officer',
  } as const),
)

/** A category by the word for it; null for any other word. */
export const categoryOf = (word: string): Category | null =>
  CATEGORIES.find((category) => CATEGORY_WORDS[category] === word) ?? OTHER_CATEGORIES.get(word) ?? null

export const CATEGORY_CHOICES = CATEGORIES.map((category) => CATEGORY_WORDS[category]).join('、')
