/** Lets so many run at once; the rest waits its turn, first come first. */
export function turns(most: number) {
  let running = 0
  const waiting: (() => void)[] = []
  const enter = async () => {
    if (running < most) running += 1
    else await new Promise<void>((wake) => void waiting.push(wake))
  }
  /** Hands the place on: nobody new slips in between. */
  const leave = () => {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
  return async <T>(work: () => Promise<T>): Promise<T> => {
    await enter()
    try {
      return await work()
    } finally {
      leave()
    }
  }
}
