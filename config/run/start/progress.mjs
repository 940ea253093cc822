const QUIET_MS = 2000
const EVERY_MS = 3000

/** Runs a step; from two seconds on it says every few seconds that it still works, and how long it has. */
export async function withProgress(name, work) {
  const began = performance.now()
  const elapsed = () => `${Math.round((performance.now() - began) / 1000)} 秒`
  let ticker
  const first = setTimeout(() => {
    console.log(`${name}… ${elapsed()}`)
    ticker = setInterval(() => console.log(`${name}… ${elapsed()}`), EVERY_MS)
  }, QUIET_MS)
  try {
    const result = await work()
    if (ticker) console.log(`${name}完成，${elapsed()}`)
    return result
  } finally {
    clearTimeout(first)
    clearInterval(ticker)
  }
}
