import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export const repository = join(__dirname, '../..')

/** Settings that a copy needs to be judged like the real tree. */
const SETTINGS = ['tsconfig.json', 'package.json', 'config/boundaries.cjs', 'config/boundaries', 'config/oxlint.json']
const RUNTIMES = ['rules', 'cloud', 'admin'].map((name) => `config/tsconfig.${name}.json`)

export interface PlantedTree {
  root: string
  write: (files: Record<string, string>) => void
  /** Runs a program of node_modules in the tree; its output, whether it is content or not. */
  run: (program: string, ...args: string[]) => string
  remove: () => void
}

/** A temporary tree with the real settings, the real packages and the files given; nothing in it touches the repository. */
export function plantTree(files: Record<string, string>): PlantedTree {
  const root = mkdtempSync(join(tmpdir(), 'xiaojiang-guards-'))
  for (const path of [...SETTINGS, ...RUNTIMES]) cpSync(join(repository, path), join(root, path), { recursive: true })
  symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'), 'junction')
  const write = (more: Record<string, string>) => {
    for (const [path, text] of Object.entries(more)) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    }
  }
  write(files)
  const run = (program: string, ...args: string[]): string => {
    const command = [join(repository, 'node_modules', program), ...args]
    try {
      return execFileSync(process.execPath, command, { cwd: root, encoding: 'utf8', maxBuffer: 1e8, stdio: 'pipe' })
    } catch (error) {
      return (error as { stdout: string }).stdout
    }
  }
  return { root, write, run, remove: () => rmSync(root, { recursive: true, force: true }) }
}
