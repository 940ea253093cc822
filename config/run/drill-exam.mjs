/** `npm run drill:exam`: needs dist/cloud; ends with 1 when an answer was lost, a paper stayed open or saving took too long. */
import { existsSync } from 'node:fs'
import { bundle } from './bundle.mjs'
import { root } from './steps.mjs'
import { runTask } from './task.mjs'

if (!existsSync(`${root}dist/cloud/main.js`)) await bundle('src/cloud/main.ts', `${root}dist/cloud/main.js`)
await runTask('journeys/drill/exam/main.ts', [])
