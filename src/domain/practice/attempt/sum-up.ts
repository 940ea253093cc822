export interface Tally {
  right: number
  wrong: number
  /** Kept on the phone; their results come with the network. */
  waiting: number
}

/** How a set went, by what is known of each answer that was given. */
export function sumUp(given: readonly { right: boolean | undefined }[]): Tally {
  const count = (right: boolean | undefined) => given.filter((one) => one.right === right).length
  return { right: count(true), wrong: count(false), waiting: count(undefined) }
}

/** The line over a result; plain, whatever it was. */
export function resultWord({ right, wrong, waiting }: Tally, challenge: boolean): string {
  if (right + wrong === 0) return waiting > 0 ? `${waiting} 题已保存，联网后出结果` : '还没有作答'
  if (challenge) return `连着答对 ${right} 题`
  if (wrong === 0 && waiting === 0) return `${right} 题全对`
  return `答对 ${right} 题，${wrong} 题要留意${waiting > 0 ? `，${waiting} 题等结果` : ''}`
}
