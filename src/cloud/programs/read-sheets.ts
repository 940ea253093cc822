import { buffer } from 'node:stream/consumers'
import { readSheetBytes } from '../kernel/reading/read-sheets'

/** Reads the sheets of a file from stdin and writes them to stdout as JSON; started by readSheetFile. */
process.stdout.write(JSON.stringify(await readSheetBytes(await buffer(process.stdin))))
