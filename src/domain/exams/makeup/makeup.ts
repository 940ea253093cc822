import { mayMakeUp } from './may-make-up'

/** Instants in ms. */
interface Window {
  opensAt: number
  closesAt: number
}

interface Formal extends Window {
  kind: string
  category: string
  state: string
  /** A make-up of it that is not cancelled, other than the one looked at. */
  hasOther: boolean
  /** What its blueprint said when it was published. */
  makeUp: boolean | undefined
}

const inAYear = (ms: number): number => {
  const at = new Date(ms)
  at.setUTCFullYear(at.getUTCFullYear() + 1)
  return at.getTime()
}

/** What is published cannot be changed any more; what is possible is another formal exam. */
const ANOTHER = '已发布的考试不能再改；需要再考一次的，请另外安排一场正式考试，发布前在它的蓝图里勾选补考。'
const NONE_SET = `这场正式考试发布时没有写明可以补考，按规定只有新提拔领导干部有一次，不能安排。${ANOTHER}`
const REFUSED_BEFORE = `这场正式考试发布时写明不设补考，新提拔领导干部也没有，不能安排。${ANOTHER}`
const OTHERS_TOO =
  '这场正式考试的蓝图没有写明可以补考，只有新提拔领导干部有一次。请把补考的适用人群改为新提拔领导干部。'

/**
 * Why an exam cannot make that one good; null when it can. PRODUCT.md gives new leaders one make-up, within a year of the
 * formal exam; others have one only where its blueprint said so (`mayMakeUp`), and the same holds. The sentence says
 * what to change.
 */
export function makeUpRefusal(makeup: Window & { category: string }, formal: Formal | null): string | null {
  if (!formal) return '请选择这次补考对应的正式考试。'
  if (formal.kind !== 'formal' || formal.state !== 'published') return '只有已发布的正式考试才有补考，请重新选择。'
  if (formal.category !== 'all' && makeup.category !== formal.category)
    return '补考的适用人群要和正式考试一致，请重新选择。'
  if (!mayMakeUp(makeup.category, formal.makeUp)) {
    if (formal.makeUp === false) return REFUSED_BEFORE
    return formal.category === 'all' ? OTHERS_TOO : NONE_SET
  }
  if (formal.hasOther) return '这场正式考试已经安排过一次补考，一年内只补考一次。'
  if (makeup.opensAt < formal.closesAt) return '补考要在正式考试结束以后开始，请改开考时间。'
  if (makeup.closesAt > inAYear(formal.closesAt)) return '补考要在正式考试结束后一年内完成，请改结束时间。'
  return null
}
