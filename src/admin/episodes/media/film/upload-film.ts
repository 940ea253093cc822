import { createClient, type Result } from '@/contract/client'
import {
  CHUNK_MAX_BYTES,
  completeUpload,
  getUpload,
  putChunk,
  signParts,
  startUpload,
  type StoredFilm,
  type Upload,
} from '@/contract/console/media'
import { problem, type ProblemCode } from '@/contract/problem'
import { fingerprintOf } from '@/domain/media/fingerprint'
import { api } from '../../../shell/api'
import { putSigned, sendBytes } from '../../../shell/send-bytes'

const SAMPLE_BYTES = 64 * 1024
const FIRST_BYTES = 1024 * 1024
const LEAST_BYTES = 64 * 1024
/** A piece that takes less is followed by a longer one, one that takes more by a shorter one. */
const [QUICK_MS, SLOW_MS] = [2000, 6000]
const TRIES = 6
const WAIT_MS = 1000

/** Trouble that passes by itself: the line, a restart, a piece whose answer was lost. */
const PASSING: readonly ProblemCode[] = ['network', 'unavailable', 'storage-unavailable', 'internal', 'upload-moved']

export interface Progress {
  sent: number
  size: number
}

interface Watch {
  onProgress: (progress: Progress) => void
  signal: AbortSignal
}

/** Null when it was paused; what has arrived stays on the server. */
export type Uploaded = Result<StoredFilm> | null

async function fingerprintFile(file: File): Promise<string> {
  const starts = [0, Math.max(0, Math.floor(file.size / 2)), Math.max(0, file.size - SAMPLE_BYTES)]
  const samples = await Promise.all(
    starts.map(async (start) => new Uint8Array(await file.slice(start, start + SAMPLE_BYTES).arrayBuffer())),
  )
  return fingerprintOf(file.size, file.lastModified, samples)
}

const wait = (ms: number, signal: AbortSignal) =>
  new Promise<void>((go) => {
    const timer = setTimeout(go, ms)
    signal.addEventListener('abort', () => (clearTimeout(timer), go()), { once: true })
  })

const nextStep = (step: number, tookMs: number) => {
  if (tookMs < QUICK_MS) return Math.min(step * 2, CHUNK_MAX_BYTES)
  return tookMs > SLOW_MS ? Math.max(Math.floor(step / 2), LEAST_BYTES) : step
}

/** Piece after piece through our server; after trouble it asks how far it really is. */
async function sendChunks(file: File, upload: Upload, { onProgress, signal }: Watch): Promise<Result<null> | null> {
  let [sent, step, failures] = [upload.received, FIRST_BYTES, 0]
  while (sent < file.size) {
    const began = performance.now()
    const piece = createClient(sendBytes(file.slice(sent, sent + step), signal))
    const result = await piece(putChunk, { id: upload.id, offset: String(sent) })
    if (signal.aborted) return null
    if (result.ok) {
      ;[sent, step, failures] = [result.value.received, nextStep(step, performance.now() - began), 0]
      onProgress({ sent, size: file.size })
      continue
    }
    if (!PASSING.includes(result.problem.code) || ++failures >= TRIES) return result
    step = Math.max(Math.floor(step / 2), LEAST_BYTES)
    await wait(failures * WAIT_MS, signal)
    const there = await api(getUpload, { id: upload.id })
    if (there.ok) sent = there.value.received
  }
  return { ok: true, value: null }
}

/** One part straight into object storage, by a fresh address each time. */
async function sendPart(file: File, { id, partBytes }: Upload, part: number, signal: AbortSignal) {
  const bytes = file.slice((part - 1) * partBytes, part * partBytes)
  for (let failures = 0; failures < TRIES && !signal.aborted; failures++) {
    if (failures > 0) await wait(failures * WAIT_MS, signal)
    const signed = await api(signParts, { id, parts: [part] })
    if (!signed.ok && !PASSING.includes(signed.problem.code)) return signed
    const url = signed.ok ? signed.value.parts[0]?.url : undefined
    if (url && (await putSigned(url, bytes, signal))) return null
  }
  return { ok: false as const, problem: problem('storage-unavailable') }
}

async function sendParts(file: File, upload: Upload, { onProgress, signal }: Watch): Promise<Result<null> | null> {
  const { partBytes, partsDone } = upload
  const count = Math.ceil(file.size / partBytes)
  let done = partsDone.length
  for (let part = 1; part <= count; part++) {
    if (partsDone.includes(part)) continue
    const failed = await sendPart(file, upload, part, signal)
    if (signal.aborted) return null
    if (failed) return failed
    onProgress({ sent: Math.min(++done * partBytes, file.size), size: file.size })
  }
  return { ok: true, value: null }
}

/** Sends a film, going on where an earlier try with the same file stopped, and has it checked. */
export async function uploadFilm(file: File, watch: Watch): Promise<Uploaded> {
  const fingerprint = await fingerprintFile(file)
  const begun = await api(startUpload, { name: file.name, size: file.size, fingerprint })
  if (watch.signal.aborted) return null
  if (!begun.ok) return begun
  const upload = begun.value
  watch.onProgress({ sent: upload.received, size: file.size })
  const sent = await (upload.way === 'chunks' ? sendChunks : sendParts)(file, upload, watch)
  if (!sent?.ok) return sent
  const stored = await api(completeUpload, { id: upload.id })
  // The answer may be lost while the server reads a long film; asked again it is the same.
  return !stored.ok && stored.problem.code === 'network' ? api(completeUpload, { id: upload.id }) : stored
}
