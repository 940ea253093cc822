import type { Known, Standing } from './plan-parts'
import { planRoster, type RosterPlan } from './plan-roster'
import { rowsOf, known, standing, TODAY } from './testing-plans'

const LI = known('李', { phone: '13800010001', name: '李一', bound: true })
const WANG = known('王', { phone: '13800010002', name: '王二', unitId: 'a1' })
const ZHAO = known('赵', { name: '赵三', category: 'leader', unitId: 'b' })
const LEFT = known('孙', { phone: '13800010004', name: '孙四', unitId: 'a1', leftDay: '2026-03-01' })
const ALL = [LI, WANG, ZHAO, LEFT]

const plan = (rows: string[][], more: { on?: readonly Known[]; whole?: boolean; as?: Partial<Standing> } = {}) =>
  planRoster(rowsOf(...rows), standing(more.on ?? ALL, more.as), more.whole ?? false)

const told = ({ planned }: RosterPlan) =>
  planned.map(({ kind, was, fields }) => [kind, was?.name ?? null, fields.join(' ')].join(':'))

const OFFICER = '行政执法人员'

describe('what a row changes', () => {
  test.each<[string, string[], string, string]>([
    ['nothing', ['李一', '甲局', '执法员', OFFICER, '13800010001'], 'same:李一:', '2026-01-01'],
    ['nothing: what is left empty stays', ['李一', '甲局', '', OFFICER, ''], 'same:李一:', '2026-01-01'],
    [
      'nothing: a number as we export it',
      ['李一', '甲局', '执法员', OFFICER, '138****0001'],
      'same:李一:',
      '2026-01-01',
    ],
    ['a new person', ['钱五', '甲局', '科员', '新录用公务员', '13800010005'], 'joined::', TODAY],
    ['a new person since May', ['钱五', '甲局', '', OFFICER, '', '2026年5月6日'], 'joined::', '2026-05-06'],
    ['a move', ['李一', '乙局', '执法员', OFFICER, '13800010001'], 'moved:李一:unit', '2026-01-01'],
    ['a move, by a hidden number', ['李一', '乙局', '', OFFICER, '138****0001'], 'moved:李一:unit', '2026-01-01'],
    [
      'a move into a category',
      ['李一', '乙局', '科长', '新提拔领导干部', '13800010001'],
      'moved:李一:unit post category joined',
      TODAY,
    ],
    ['another post', ['李一', '甲局', '大队长', OFFICER, '13800010001'], 'changed:李一:post', '2026-01-01'],
    [
      'another number, by name and unit',
      ['李一', '甲局', '', OFFICER, '13900010001'],
      'changed:李一:phone',
      '2026-01-01',
    ],
    [
      'a number for somebody who had none',
      ['赵三', '乙局', '', '领导干部', '13900010003'],
      'changed:赵三:phone',
      '2026-01-01',
    ],
    ['the day of joining', ['李一', '甲局', '', OFFICER, '', '2025-12-01'], 'changed:李一:joined', '2025-12-01'],
    ['a return', ['孙四', '乙局', '', OFFICER, '13800010004'], 'returned:孙四:unit joined', TODAY],
    ['a return, by name and unit', ['孙四', '支队', '', OFFICER, ''], 'returned:孙四:joined', TODAY],
    ['a namesake in another unit is somebody new', ['王二', '乙局', '', OFFICER, '13900010009'], 'joined::', TODAY],
    ['a name with a gap', ['李 一', '甲局', '', OFFICER, ''], 'same:李一:', '2026-01-01'],
  ])('%s', (_, row, expected, joinedDay) => {
    const result = plan([row])
    expect(result.problems).toEqual([])
    expect(told(result)).toEqual([expected])
    expect(result.planned[0]!.joinedDay).toBe(joinedDay)
  })

  test('of somebody new it says whether the roster has that name elsewhere', () => {
    const [joined] = plan([['王二', '乙局', '', OFFICER, '13900010009']]).planned
    expect(joined!.namesake).toBe(WANG)
    expect(plan([['钱五', '乙局', '', OFFICER, '']]).planned[0]!.namesake).toBeNull()
  })

  test('the number of somebody who has left may be somebody else’s now', () => {
    expect(told(plan([['钱五', '甲局', '', OFFICER, '13800010004']]))).toEqual(['joined::'])
  })

  test('a number that lies under an old key is the same number', () => {
    const as = { hashesOf: (phone: string) => [`new ${phone}`, `#${phone}`] }
    expect(told(plan([['李一', '甲局', '', OFFICER, '13800010001']], { as }))).toEqual(['same:李一:'])
  })
})

describe('rows that are not good', () => {
  const [OTHER, TWIN] = [
    known('周', { name: '周六', phone: '13800010006' }),
    known('周2', { name: '周六', phone: '13800010007' }),
  ]
  test.each<[string, string[], string, RegExp]>([
    ['no name', ['', '甲局', '', OFFICER], '姓名', /写姓名/],
    ['a long name', ['王'.repeat(41), '甲局', '', OFFICER], '姓名', /40/],
    ['no unit', ['钱五', '', '', OFFICER], '单位', /局\/大队\/中队/],
    ['an unknown unit', ['钱五', '丙局', '', OFFICER], '单位', /新建/],
    ['two units of that name', ['钱五', '江岸所', '', OFFICER], '单位', /甲局\/江岸所.*乙局\/江岸所/],
    ['no category', ['钱五', '甲局', '', ''], '类别', /行政执法人员/],
    ['another word', ['钱五', '甲局', '', '临时工'], '类别', /行政执法人员/],
    ['a long post', ['钱五', '甲局', '长'.repeat(61), OFFICER], '职务', /60/],
    ['a landline', ['钱五', '甲局', '', OFFICER, '023-0000-0001'], '手机号', /11 位/],
    ['no day', ['钱五', '甲局', '', OFFICER, '', '去年'], '列入日期', /2026-01-05/],
    ['no such day', ['钱五', '甲局', '', OFFICER, '', '2026-02-30'], '列入日期', /2026-01-05/],
    ['tomorrow', ['钱五', '甲局', '', OFFICER, '', '2026-11-24'], '列入日期', /今天以前/],
    ['the number of another name', ['钱五', '甲局', '', OFFICER, '13800010001'], '手机号', /改掉/],
    ['a hidden number that nobody of that name has', ['钱五', '甲局', '', OFFICER, '138****0001'], '手机号', /写全/],
    ['a name that two have', ['周六', '甲局', '', OFFICER, ''], '姓名', /写上手机号|才知道/],
  ])('%s', (_, row, column, instead) => {
    const { planned, problems } = plan([row], { on: [...ALL, OTHER, TWIN] })
    expect(planned).toEqual([])
    expect(problems).toMatchObject([{ sheet: '名册', row: 2, column }])
    expect(problems[0]!.instead).toMatch(instead)
    expect(problems[0]!.problem).not.toBe('')
  })

  test('a number twice, a new name twice, somebody twice: the first row counts', () => {
    const { planned, problems } = plan([
      ['钱五', '甲局', '', OFFICER, '13800010005'],
      ['钱六', '甲局', '', OFFICER, '13800010005'],
      ['钱七', '甲局', '', OFFICER, ''],
      ['钱七', '甲局', '', OFFICER, ''],
      ['李一', '甲局', '', OFFICER, ''],
      ['李一', '甲局', '', OFFICER, '138****0001'],
    ])
    expect(planned.map(({ wish }) => wish!.name)).toEqual(['钱五', '钱七', '李一'])
    expect(problems.map(({ row, column }) => [row, column])).toEqual([
      [3, '手机号'],
      [5, '姓名'],
      [7, '手机号'],
    ])
  })

  test('two new people of one name, each with a number, are two', () => {
    const rows = [
      ['钱七', '甲局', '', OFFICER, '13800010007'],
      ['钱七', '甲局', '', OFFICER, '13800010008'],
    ]
    expect(plan(rows).planned).toHaveLength(2)
  })

  test('whom one row names by number, another row’s name does not take', () => {
    const rows = [
      ['李一', '甲局', '', OFFICER, '13900010011'],
      ['李一', '甲局', '', OFFICER, '13800010001'],
    ]
    expect(told(plan(rows))).toEqual(['joined::', 'same:李一:'])
  })
})

describe('a supervisor', () => {
  const as = { within: new Set(['a', 'a1', 'a2']) }
  test.each<[string, string[], RegExp]>([
    ['writes into their own units only', ['钱五', '乙局', '', OFFICER], /不在您管理的单位里/],
    ['takes nobody from another unit', ['赵三', '甲局', '', '领导干部', '13900010003'], /别的单位的名册上/],
    ['is not told whose number it is', ['钱五', '甲局', '', OFFICER, '13900010003'], /别的单位的名册上/],
  ])('%s', (_, row, problem) => {
    const on = [LI, { ...ZHAO, phoneHash: '#13900010003' }]
    const [told0] = plan([row], { on, as }).problems
    expect(told0!.problem).toMatch(problem)
    expect(JSON.stringify(told0)).not.toMatch(/赵三/)
  })
})

test('a supervisor hears of other units the same, whoever has the number, and of no namesake there', () => {
  const as = { within: new Set(['a', 'a1', 'a2']) }
  const on = [LI, { ...ZHAO, phoneHash: '#13900010003' }]
  const tell = (name: string) => plan([[name, '甲局', '', OFFICER, '13900010003']], { on, as }).problems[0]
  expect(tell('赵三')).toEqual(tell('钱五'))
  expect(plan([['赵三', '甲局', '', OFFICER, '']], { on, as }).planned[0]!.namesake).toBeNull()
  expect(plan([['赵三', '甲局', '', OFFICER, '']], { on }).planned[0]!.namesake).toMatchObject({ name: '赵三' })
})

describe('somebody who has left', () => {
  const heir = known('陈', { name: '陈六', phone: '13800010004' })
  const [DIFFERENT, TAKEN] = [/已经调离，号码不同/, /原来的号码现在是别人的/]
  test.each<[string, readonly Known[], string[][], RegExp]>([
    ['is not a newcomer of that name', ALL, [['孙四', '支队', '', OFFICER, '13900010044']], DIFFERENT],
    ['keeps no number of an active one', [...ALL, heir], [['孙四', '支队', '', OFFICER, '']], TAKEN],
    ['nor by a hidden one', [...ALL, heir], [['孙四', '支队', '', OFFICER, '138****0004']], TAKEN],
    [
      'nor of somebody who comes with this file',
      ALL,
      [
        ['孙四', '支队', '', OFFICER, ''],
        ['钱五', '甲局', '', OFFICER, '13800010004'],
      ],
      TAKEN,
    ],
  ])('%s', (_, on, rows, problem) => {
    const { planned, problems } = plan(rows, { on })
    expect(planned).toHaveLength(rows.length - 1)
    expect(problems).toMatchObject([{ row: 2, column: '手机号', problem: expect.stringMatching(problem) }])
  })

  test('a namesake whom somebody has added by hand is found by their number', () => {
    const on = [...ALL, known('孙2', { name: '孙四', unitId: 'a1', phone: '13900010044' })]
    expect(told(plan([['孙四', '支队', '执法员', OFFICER, '13900010044']], { on }))).toEqual(['same:孙四:'])
  })
})

describe('the whole roster of its units', () => {
  const rows = [['李一', '甲局', '', OFFICER, '13800010001']]
  const gone = known('吴', { name: '吴九' })

  test('whoever is not in it leaves, in the units that it names only', () => {
    expect(told(plan(rows, { on: [...ALL, gone], whole: true }))).toEqual(['same:李一:', 'left:吴九:'])
  })

  test('unless it says so nobody leaves', () => {
    expect(told(plan(rows, { on: [...ALL, gone] }))).toEqual(['same:李一:'])
  })

  test('whoever moves away by it does not leave', () => {
    const moving = [...rows, ['吴九', '乙局', '', OFFICER, '13800010009']]
    const on = [...ALL, { ...gone, phoneHash: '#13800010009' }]
    const result = plan(moving, { on, whole: true })
    expect(told(result)).toEqual(['same:李一:', 'moved:吴九:unit', 'left:赵三:'])
  })
})
