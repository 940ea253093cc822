import { buffer } from 'node:stream/consumers'
import { readSheetBytes } from '../kernel/reading/read-sheets'
import { toSheetLines } from '../kernel/reading/sheet-lines'

/** Reads the sheets of a file from stdin and writes them to stdout as lines of JSON; started by readSheetFile. */
process.stdout.write(toSheetLines(await readSheetBytes(await buffer(process.stdin))))
