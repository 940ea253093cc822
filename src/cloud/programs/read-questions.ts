import { buffer } from 'node:stream/consumers'
import { readBytes } from '../practice/importing/reading/read-bytes'

/** Reads a file of questions from stdin and writes what it found to stdout as JSON; started by readQuestionFile. */
process.stdout.write(JSON.stringify(await readBytes(await buffer(process.stdin))))
