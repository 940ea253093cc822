import { monitorEventLoopDelay } from 'node:perf_hooks'
import { runProgram } from '@/cloud/kernel/programs/run-program'
import { PROGRAM_LIMITS } from '@/cloud/kernel/reading/limits'
import { readQuestionFile } from '@/cloud/practice/importing/reading/read-question-file'
import { HARMLESS, HOSTILE } from '@/cloud/practice/importing/reading/testing/hostile-files'
import { makeSheetFile } from '@/cloud/practice/importing/reading/testing/make-files'
import { median, percentile, type Figure } from '../figures'

export const ROWS = 3_000
const ROUNDS = 5
export const KEPT_SECONDS = 5
export const KEPT_MEGABYTES = 300
const REFUSED_SECONDS = 2
const MEANWHILE = '/api/episodes'

export const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`

/** Sentences of a usual length that are all different. */
const sentence = (n: number, length: number) =>
  Array.from({ length }, (_, at) => String.fromCodePoint(0x4e00 + ((n * 31 + at * at * 17 + at * 7) % 8_000))).join('')

const HEADINGS = ['题型', '题干', '选项A', '选项B', '选项C', '选项D', '答案', '解析', '难度', '知识点']

/** @param part a word in every stem, so that no two parts share a question */
export function makeBank(part = ''): Uint8Array {
  const rows = Array.from({ length: ROWS }, (_, n) => {
    const options = [0, 1, 2, 3].map((at) => sentence(n * 4 + at, 16))
    const kind = n % 3 === 0 ? '多选题' : '单选题'
    return [
      kind,
      `${n + 1}、${sentence(n, 48)}${part}（ ）`,
      ...options,
      n % 3 === 0 ? 'A、C' : 'B',
      sentence(n + 9, 90),
      '中',
      '宪法',
    ]
  })
  return makeSheetFile([HEADINGS, ...rows])
}

async function measureBank(): Promise<Figure[]> {
  const bytes = makeBank()
  const took: number[] = []
  const peaks: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const began = performance.now()
    const read = await readQuestionFile({ name: 'bank.xlsx', bytes })
    took.push(performance.now() - began)
    if (!read.ok || read.read.questions.length !== ROWS) throw new Error('The bank was not read as it was written.')
    peaks.push((await runProgram('read-questions', bytes, PROGRAM_LIMITS)).peakBytes ?? 0)
  }
  const megabytes = Math.max(...peaks) / 1024 ** 2
  return [
    {
      name: `Reading a workbook of ${ROWS} questions, median of ${ROUNDS}`,
      value: seconds(median(took)),
      promise: `≤ ${KEPT_SECONDS} s`,
      kept: median(took) <= KEPT_SECONDS * 1000,
    },
    {
      name: 'The same, the most memory its process held',
      value: megabytes === 0 ? 'not told by this system' : `${megabytes.toFixed(0)} MB`,
      promise: `≤ ${KEPT_MEGABYTES} MB`,
      kept: megabytes <= KEPT_MEGABYTES,
    },
  ]
}

/** Asks for a list again and again until told to stop; milliseconds of every answer. */
function askMeanwhile(origin: string) {
  const took: number[] = []
  const state = { going: true }
  const asking = (async () => {
    while (state.going) {
      const began = performance.now()
      const answer = await fetch(origin + MEANWHILE)
      await answer.arrayBuffer()
      if (!answer.ok) throw new Error(`${MEANWHILE}: ${answer.status}`)
      took.push(performance.now() - began)
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  })()
  return {
    stop: async () => {
      state.going = false
      await asking
      return took
    },
  }
}

/** Files are made before the clock runs; the server is asked, and this process watched, only while one is read. */
async function measureHostile(origin: string): Promise<Figure[]> {
  const refusals: { name: string; took: number }[] = []
  const meanwhile: number[] = []
  const stoodStill: number[] = []
  for (const [name, make] of [...HOSTILE, ...HARMLESS]) {
    const bytes = make()
    const asking = askMeanwhile(origin)
    const loop = monitorEventLoopDelay({ resolution: 5 })
    loop.enable()
    const began = performance.now()
    await readQuestionFile({ name: 'hostile.xlsx', bytes })
    refusals.push({ name, took: performance.now() - began })
    loop.disable()
    stoodStill.push(loop.max / 1e6)
    meanwhile.push(...(await asking.stop()))
  }
  const slowest = refusals.reduce((most, one) => (one.took > most.took ? one : most))
  for (const { name, took } of refusals) console.log(`  ${seconds(took)} ${name}`)
  return [
    {
      name: `Answering each of ${refusals.length} hostile files, the slowest (${slowest.name})`,
      value: `${seconds(slowest.took)} (half within ${seconds(median(refusals.map(({ took }) => took)))})`,
      promise: `≤ ${REFUSED_SECONDS} s`,
      kept: slowest.took <= REFUSED_SECONDS * 1000,
    },
    {
      name: `Meanwhile, a list from the server on the same cores, 95th percentile of ${meanwhile.length}`,
      value: `${percentile(meanwhile, 95).toFixed(1)} ms (the longest ${Math.max(...meanwhile).toFixed(0)})`,
      promise: '',
      kept: true,
    },
    {
      name: 'Meanwhile, the process that handed the file over stood still for at most',
      value: `${Math.max(...stoodStill).toFixed(0)} ms`,
      promise: '',
      kept: true,
    },
  ]
}

/** Importing a bank: a good file, then one hostile file after the other. */
export const measureImporting = async (origin: string): Promise<Figure[]> => [
  ...(await measureBank()),
  ...(await measureHostile(origin)),
]
