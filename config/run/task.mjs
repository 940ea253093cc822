/** `node config/run/task.mjs cloud/tasks/x.ts …`: bundles an entry below src/ and runs it with the arguments that follow. */
import { spawn } from 'node:child_process'
import { bundle } from './bundle.mjs'
import { root } from './steps.mjs'

/** Runs one entry; its exit code becomes ours. Ctrl-C reaches it as well, so it can clean up. */
export async function runTask(entry, args) {
  const outfile = `${root}.cache/tasks/${entry.replace(/\.ts$/, '.mjs').replaceAll('/', '-')}`
  await bundle(`src/${entry}`, outfile)
  const child = spawn(process.execPath, ['--enable-source-maps', outfile, ...args], { cwd: root, stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  process.exitCode = await new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)))
}

if (process.argv[1]?.endsWith('task.mjs')) {
  const [entry, ...args] = process.argv.slice(2)
  if (entry) await runTask(entry, args)
  else {
    console.error('Name the task: node config/run/task.mjs cloud/tasks/x.ts')
    process.exitCode = 1
  }
}
