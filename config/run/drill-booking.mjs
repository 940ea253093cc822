/** `npm run drill:booking`: needs dist/cloud; ends with 1 when a booking was lost or given to two. */
import { existsSync } from 'node:fs'
import { bundle } from './bundle.mjs'
import { root } from './steps.mjs'
import { runTask } from './task.mjs'

if (!existsSync(`${root}dist/cloud/main.js`)) await bundle('src/cloud/main.ts', `${root}dist/cloud/main.js`)
await runTask('journeys/drill/main.ts', [])
