import { readFile } from 'node:fs/promises'
import { QUESTION_MAX } from '@/contract/search'
import type { BuiltCloud } from '../built-cloud'
import { percentile, type Figure } from './figures'

const KEPT_MS = 15
/** An address may ask 3,000 times a minute; the two measures together stay below. */
const QUESTIONS = 1200
const AT_ONCE = 4

/** The plain questions that search was made with, and the longest one can be. */
async function readQuestions(): Promise<string[]> {
  const file = JSON.parse(await readFile('src/cloud/search/trial/tune.json', 'utf8')) as {
    asked: Record<string, string[]>
    outside: string[]
  }
  const plain = [...Object.values(file.asked).flat(), ...file.outside]
  const longest = plain.join('').slice(0, QUESTION_MAX)
  return [...plain, longest]
}

async function askOnce(origin: string, question: string): Promise<number> {
  const began = performance.now()
  const answer = await fetch(`${origin}/api/search?q=${encodeURIComponent(question)}`)
  await answer.arrayBuffer()
  if (!answer.ok) throw new Error(`A search was answered with ${answer.status}.`)
  return performance.now() - began
}

/** Each of `callers` asks one question after the other; milliseconds of every answer, from sent to read. */
async function ask(origin: string, questions: readonly string[], callers: number): Promise<number[]> {
  const share = Math.ceil(QUESTIONS / callers)
  const times = await Promise.all(
    Array.from({ length: callers }, async (_, caller) => {
      const mine: number[] = []
      for (let at = 0; at < share; at++)
        mine.push(await askOnce(origin, questions[(caller * share + at) % questions.length]!))
      return mine
    }),
  )
  return times.flat()
}

const figure = (name: string, times: number[], promised: boolean): Figure => {
  const [p50, p95, p99] = [50, 95, 99].map((nth) => percentile(times, nth)) as [number, number, number]
  return {
    name,
    value: `${p95.toFixed(1)} ms (half within ${p50.toFixed(1)}, 99 % within ${p99.toFixed(1)})`,
    promise: promised ? `≤ ${KEPT_MS} ms` : '',
    kept: !promised || p95 <= KEPT_MS,
  }
}

/** Search over HTTP with all published episodes, caller and server on one machine. */
export async function measureSearch({ origin }: BuiltCloud): Promise<Figure[]> {
  const questions = await readQuestions()
  // The first question reads the dictionary.
  for (const question of questions.slice(0, 20)) await askOnce(origin, question)
  const alone = await ask(origin, questions, 1)
  const together = await ask(origin, questions, AT_ONCE)
  return [
    figure(`Search in plain words, 95th percentile of ${QUESTIONS} questions, one at a time`, alone, true),
    figure(`The same, ${AT_ONCE} at once`, together, false),
  ]
}
