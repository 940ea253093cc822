import { text } from 'node:stream/consumers'
import { readDiary } from '../booking/plan/diary/read-diary'

/** Reads an .ics file from stdin, behind a line with the time it is now, and writes what it found to stdout as JSON. */
const sent = await text(process.stdin)
const end = sent.indexOf('\n')
process.stdout.write(JSON.stringify(readDiary(sent.slice(end + 1), new Date(sent.slice(0, end)))))
