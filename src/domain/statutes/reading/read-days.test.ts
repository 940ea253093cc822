import { readDays } from './read-days'

const ends = (text: string) => [{ number: '1', text }]
const days = (amendedDay: string, effectiveDay: string | null = null, repealedDay: string | null = null) => ({
  amendedDay,
  effectiveDay,
  repealedDay,
})

test.each([
  [
    'passed once, begun as the last article says',
    ['2020年5月28日示例大会通过'],
    '本法自2021年1月1日起施行。',
    null,
    days('2020-05-28', '2021-01-01'),
  ],
  [
    'amended since: the last article tells of the first wording',
    ['1994年7月5日通过', '根据2018年12月29日《关于修改的决定》第二次修正'],
    '本法自1995年1月1日起施行。',
    null,
    days('2018-12-29'),
  ],
  [
    'a line of its own for the day',
    ['2018年1月25日 示例会议通过', '2018年10月1日 施行'],
    '完。',
    null,
    days('2018-01-25', '2018-10-01'),
  ],
  [
    'in brackets, with full-width spaces and figures',
    ['（２０２０年５月２８日　通过　自2021年1月1日起施行）'],
    '完。',
    null,
    days('2020-05-28', '2021-01-01'),
  ],
  [
    'the day in the file’s name is later than what the lines tell',
    ['2016年2月6日修订'],
    '完。',
    '2018-03-19',
    days('2018-03-19'),
  ],
  ['only the file’s name tells', [], '本条例自2024年7月1日起施行。', '2024-03-15', days('2024-03-15', '2024-07-01')],
  ['repealed', ['2020年5月28日通过', '2026年8月15日 废止'], '完。', null, days('2020-05-28', null, '2026-08-15')],
  [
    'a decision with 废止 in its name repeals nothing',
    ['2014年2月19日《关于废止和修改部分行政法规的决定》修订'],
    '完。',
    null,
    days('2014-02-19'),
  ],
  ['nothing tells', ['示例法'], '本法自2021年1月1日起施行。', null, null],
  ['no such day', ['2020年2月30日通过'], '完。', null, null],
])('%s', (_, history, last, nameDay, expected) => expect(readDays(history, ends(last), nameDay)).toEqual(expected))
