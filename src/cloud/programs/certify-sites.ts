import { text } from 'node:stream/consumers'
import { solveCover, type CoverAsked } from '../places/coverage/solving/solve-cover'

/** Reads a cover program from stdin and writes the best choice and its proof to stdout; started by certifySites. */
process.stdout.write(JSON.stringify(await solveCover(JSON.parse(await text(process.stdin)) as CoverAsked)))
