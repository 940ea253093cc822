import { Decoder, Demuxer } from 'node-av/api'
import * as K from 'node-av/constants'
import { Codec, CodecContext, FFmpegError, Frame, Rational } from 'node-av/lib'

const RATE = 44_100
const BYTES = 4

export interface Narration {
  encoder: CodecContext
  seconds: number
  /** Sends one block when the voice is behind `untilS`; false when it has caught up or is over. */
  sendUntil(untilS: number): boolean
  finish(): void
  close(): void
}

/** Decodes a recorded voice to mono floats at 44.1 kHz (the synchronous way: the other one needs Node 22). */
function readVoice(path: string): Buffer {
  const input = Demuxer.openSync(path)
  try {
    const stream = input.audio()
    if (!stream) throw new Error(`no sound in ${path}`)
    const decoder = Decoder.createSync(stream, {
      resample: { sampleRate: RATE, sampleFormat: K.AV_SAMPLE_FMT_FLT, channelLayout: K.AV_CHANNEL_LAYOUT_MONO },
    })
    const parts: Buffer[] = []
    for (const frame of decoder.framesSync(input.packetsSync(stream.index))) {
      if (!frame) continue
      parts.push(Buffer.from(frame.data![0]!.subarray(0, frame.nbSamples * BYTES)))
      frame.free()
    }
    decoder.close()
    return Buffer.concat(parts)
  } finally {
    input.closeSync()
  }
}

/** Opens a narration as an AAC track of 64 kbit/s, mono. */
export function openNarration(path: string): Narration {
  const samples = readVoice(path)
  const codec = Codec.findEncoderByName(K.FF_ENCODER_AAC)
  if (!codec) throw new Error('this build of node-av has no AAC encoder')
  const encoder = new CodecContext()
  encoder.allocContext3(codec)
  encoder.sampleRate = RATE
  encoder.sampleFormat = K.AV_SAMPLE_FMT_FLTP
  encoder.channelLayout = K.AV_CHANNEL_LAYOUT_MONO
  encoder.bitRate = 64_000n
  encoder.timeBase = new Rational(1, RATE)
  encoder.flags = (encoder.flags | K.AV_CODEC_FLAG_GLOBAL_HEADER) as typeof encoder.flags
  FFmpegError.throwIfError(encoder.open2Sync(codec, null), 'open the AAC encoder')
  const total = Math.floor(samples.length / BYTES)
  let sent = 0
  return {
    encoder,
    seconds: total / RATE,
    sendUntil(untilS) {
      if (sent >= total || sent / RATE > untilS) return false
      const block = Buffer.alloc(encoder.frameSize * BYTES)
      samples.copy(block, 0, sent * BYTES, Math.min(samples.length, (sent + encoder.frameSize) * BYTES))
      const frame = Frame.fromAudioBuffer(block, {
        nbSamples: encoder.frameSize,
        format: K.AV_SAMPLE_FMT_FLTP,
        sampleRate: RATE,
        channelLayout: K.AV_CHANNEL_LAYOUT_MONO,
        timeBase: new Rational(1, RATE),
      })
      frame.pts = BigInt(sent)
      FFmpegError.throwIfError(encoder.sendFrameSync(frame), 'encode the voice')
      frame.free()
      sent += encoder.frameSize
      return true
    },
    finish: () => void encoder.sendFrameSync(null),
    close: () => encoder[Symbol.dispose](),
  }
}
