import { StateTag } from '../patterns/state-tag'

/** Whether new exams may be made from it. */
export const BlueprintTag = ({ state }: { state: string }) =>
  state === 'retired' ? <StateTag tone="stopped">已停用</StateTag> : <StateTag tone="good">可用</StateTag>

/** Marks are kept in tenths: 20 reads 2, 25 reads 2.5. */
export const marksWord = (tenths: number): string => String(tenths / 10)
