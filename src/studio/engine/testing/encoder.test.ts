import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'

const H264 = 27
const AAC = 86018
const HIGH = 100

// The FFmpeg binding is an ES module that jest cannot load, so the clip is made by a process of its own.
describe('encoding one second', () => {
  const folder = mkdtempSync(join(tmpdir(), 'studio-'))
  const cache = join(process.cwd(), 'node_modules/.cache')
  const bundle = join(cache, `encode-clip-${process.pid}.mjs`)
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
    rmSync(bundle, { force: true })
  })

  it('gives an H.264 film that plays while it loads, silent or with the narration as AAC', () => {
    mkdirSync(cache, { recursive: true })
    buildSync({
      entryPoints: [join(process.cwd(), 'src/studio/engine/testing/encode-clip.ts')],
      outfile: bundle,
      bundle: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      alias: { '@': join(process.cwd(), 'src') },
      logLevel: 'error',
    })
    const [silent, voiced] = JSON.parse(execFileSync(process.execPath, [bundle, folder], { encoding: 'utf8' }))
    const film = { width: 720, height: 1280, codecId: H264, profile: HIGH, level: 31, pictures: 25 }
    expect(silent).toMatchObject(film)
    expect(silent.voice).toBeUndefined()
    expect(voiced).toMatchObject({ ...film, voice: AAC })
    for (const { seconds } of [silent, voiced]) expect(Math.abs(seconds - 1)).toBeLessThan(0.2)
    const bytes = readFileSync(join(folder, 'silent.mp4'))
    expect(bytes.indexOf('moov')).toBeLessThan(bytes.indexOf('mdat'))
  })
})
