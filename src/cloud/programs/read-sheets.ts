import { buffer } from 'node:stream/consumers'
import { readSheetBytes } from '../practice/importing/reading/read-sheet-bytes'

/** Reads the tables of a file from stdin and writes them to stdout as JSON; started by readSheetFile. */
process.stdout.write(JSON.stringify(await readSheetBytes(await buffer(process.stdin))))
