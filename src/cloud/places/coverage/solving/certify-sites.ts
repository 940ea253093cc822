import { runProgram } from '@/cloud/kernel/programs/run-program'
import { chooseSites, easyBound } from '@/domain/places/siting/choose-sites'
import { coverProgram } from '@/domain/places/siting/cover-program'
import { gained, type Sites } from '@/domain/places/siting/sites'
import type { CoverAsked, CoverSolved } from './solve-cover'

/** Time of the solver; its program gets some more to start and to answer. */
const SOLVER_SECONDS = 8
const PROGRAM_LIMITS = { seconds: 12, heapMegabytes: 200, residentMegabytes: 700, outputBytes: 1024 * 1024 }

export interface Certified {
  chosen: number[]
  gained: number
  bound: number
  /** False when the solver was stopped before it had settled the matter. */
  solved: boolean
}

async function solve(asked: CoverAsked): Promise<CoverSolved | null> {
  const ended = await runProgram('certify-sites', Buffer.from(JSON.stringify(asked)), PROGRAM_LIMITS)
  return ended.ok ? (JSON.parse(ended.output.toString('utf8')) as CoverSolved) : null
}

/**
 * Sites that bring in most villages, with what is proved of them. The solver, which takes seconds, runs in a process of
 * its own and only where simple reasons do not prove the choice; if it fails, the simple bound stands.
 */
export async function certifySites(sites: Sites, count: number, seconds = SOLVER_SECONDS): Promise<Certified> {
  const chosen = chooseSites(sites, count)
  const [found, most] = [gained(sites, chosen), easyBound(sites, count)]
  // One site: every candidate was compared.
  if (count === 1 || found === most) return { chosen, gained: found, bound: found, solved: true }
  const program = coverProgram(sites, count)
  const start = chosen.flatMap((site) => {
    const column = program.columns.indexOf(site)
    return column < 0 ? [] : [column]
  })
  const answer = await solve({ program, start, seconds })
  if (!answer) return { chosen, gained: found, bound: most, solved: false }
  const better = answer.columns.map((column) => program.columns[column]!)
  const total = gained(sites, better)
  const best = total > found ? { chosen: better, gained: total } : { chosen, gained: found }
  return { ...best, bound: Math.max(best.gained, Math.min(most, answer.bound)), solved: answer.solved }
}
