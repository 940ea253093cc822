import * as v from 'valibot'
import { createExam } from './desk'

test('an exam without a blueprint is told to choose one', () => {
  const { issues } = v.safeParse(v.pick(createExam.input, ['blueprintId']), { blueprintId: '' })
  expect(issues?.map(({ message }) => message)).toEqual(['请选一份组卷蓝图。'])
})
