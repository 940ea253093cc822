import { writeFileSync } from 'node:fs'
import { Demuxer } from 'node-av/api'
import { encodeFilm, FPS } from '../encoder'
import { listFilms, loadFilm } from '../library'
import { openStudio } from '../still'

/** One second of a 440 Hz tone, 16-bit mono at 8 kHz. */
function toneWav(): Buffer {
  const samples = Buffer.alloc(16_000)
  for (let i = 0; i < 8000; i++) samples.writeInt16LE(Math.round(Math.sin((i / 8000) * Math.PI * 880) * 12_000), i * 2)
  const header = Buffer.alloc(44)
  header.write('RIFF', 0)
  header.writeUInt32LE(36 + samples.length, 4)
  header.write('WAVEfmt ', 8)
  header.writeUInt32LE(16, 16)
  header.writeUInt16LE(1, 20)
  header.writeUInt16LE(1, 22)
  header.writeUInt32LE(8000, 24)
  header.writeUInt32LE(16_000, 28)
  header.writeUInt16LE(2, 32)
  header.writeUInt16LE(16, 34)
  header.write('data', 36)
  header.writeUInt32LE(samples.length, 40)
  return Buffer.concat([header, samples])
}

function probe(path: string) {
  const input = Demuxer.openSync(path)
  const video = input.video()!
  const voice = input.audio()
  let pictures = 0
  for (const packet of input.packetsSync(video.index)) if (packet) pictures++
  const { width, height, codecId, profile, level } = video.codecpar
  const found = {
    width,
    height,
    codecId,
    profile,
    level,
    pictures,
    voice: voice?.codecpar.codecId,
    seconds: input.duration,
  }
  input.closeSync()
  return found
}

/** Encodes one second of the first film into a folder, silent and with a tone, and prints what a reader finds in both. */
async function main(folder: string): Promise<void> {
  const tone = `${folder}/tone.wav`
  writeFileSync(tone, toneWav())
  const { paint } = openStudio(loadFilm(listFilms()[0]!))
  const found = []
  for (const narration of [undefined, tone]) {
    const path = `${folder}/${narration ? 'voiced' : 'silent'}.mp4`
    const frames = { frames: FPS, bitsPerSecond: 200_000, paint: (i: number) => paint(5000 + Math.floor(i / 8) * 320) }
    await encodeFilm({ path, ...frames, ...(narration && { narration }) })
    found.push(probe(path))
  }
  process.stdout.write(JSON.stringify(found))
}

await main(process.argv[2]!)
