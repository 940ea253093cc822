import { execFile } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { encodePbf } from './testing-pbf'
import { inFolder, row } from './testing-roads'

const ROADS = encodePbf([{ nodes: row(3) }, { ways: [{ id: 1, refs: [1, 2, 3], tags: { highway: 'residential' } }] }])

interface Ended {
  code: number
  said: string
}

/** The command itself, in a process of its own, on a data folder. */
const run = (dataDir: string, ...words: string[]): Promise<Ended> =>
  new Promise((resolve) => {
    const env = { ...process.env, DATA_DIR: dataDir, NODE_ENV: 'development' }
    execFile(
      process.execPath,
      ['config/run/task.mjs', 'cloud/tasks/import-roads.ts', ...words],
      { env, encoding: 'utf8' },
      (error, stdout, stderr) => resolve({ code: error ? Number(error.code) : 0, said: stdout + stderr }),
    )
  })

describe('npm run roads:import', () => {
  it('imports, says what it has, and keeps it when the next file is broken', async () => {
    await inFolder(async (folder) => {
      const file = join(folder, 'town.osm.pbf')
      await writeFile(file, ROADS)
      const first = await run(folder, file)
      expect(first).toMatchObject({
        code: 0,
        said: expect.stringMatching(/已导入路网：town[^]*步行：节点 3，路段 2。/),
      })
      const pointer = await readFile(join(folder, 'roads/current.json'), 'utf8')

      await writeFile(file, ROADS.subarray(0, ROADS.length - 5))
      const second = await run(folder, file)
      expect(second.code).toBe(1)
      expect(second.said).toMatch(
        /路网文件不完整或已损坏，请重新下载后再导入。原来的路网没有改动。\[road file damaged: .+\]/,
      )
      expect(await readFile(join(folder, 'roads/current.json'), 'utf8')).toBe(pointer)
    })
  })

  it('says what is wrong with the folder or the file', async () => {
    await inFolder(async (folder) => {
      const file = join(folder, 'town.osm.pbf')
      expect(await run(folder, file)).toMatchObject({ code: 1, said: expect.stringMatching(/读不了文件.+\[ENOENT\]/) })
      await writeFile(file, ROADS)
      const other = join(folder, 'other')
      await mkdir(other)
      await writeFile(join(other, 'roads'), 'not a folder')
      expect(await run(other, file)).toMatchObject({ code: 1, said: expect.stringContaining('[not a folder]') })
    })
  })

  it.each([
    ['nothing', []],
    ['two files', ['a.osm.pbf', 'b.osm.pbf']],
    ['a box that is none', ['a.osm.pbf', '--clip', '106.9,29.5,106.4,29.7']],
    ['an option that there is not', ['a.osm.pbf', '--fast']],
  ])('explains itself when it is given %s', async (_, words) => {
    await inFolder(async (folder) => {
      expect(await run(folder, ...words)).toMatchObject({
        code: 1,
        said: expect.stringContaining('用法：npm run roads:import'),
      })
    })
  })
})
