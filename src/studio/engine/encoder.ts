import * as K from 'node-av/constants'
import {
  Codec,
  CodecContext,
  Dictionary,
  FFmpegError,
  FormatContext,
  Frame,
  Log,
  Packet,
  Rational,
  SoftwareScaleContext,
} from 'node-av/lib'
import { HEIGHT, WIDTH } from '../kit/painter'
import { openNarration } from './narration'

export const FPS = 25

export interface EncodeOptions {
  path: string
  frames: number
  /** Mean rate of the pictures, bits a second; calm scenes leave their share to lively ones. */
  bitsPerSecond: number
  /** Paints frame `index` and returns its RGBA bytes, WIDTH × HEIGHT. */
  paint: (index: number) => Buffer
  /** A recorded voice to mix in; mp3, m4a or wav. */
  narration?: string
}

const must = (code: number, what: string) => FFmpegError.throwIfError(code, what)

function openVideoEncoder(bitsPerSecond: number): CodecContext {
  const codec = Codec.findEncoderByName(K.FF_ENCODER_LIBX264)
  if (!codec) throw new Error('this build of node-av has no libx264')
  const encoder = new CodecContext()
  encoder.allocContext3(codec)
  encoder.width = WIDTH
  encoder.height = HEIGHT
  encoder.pixelFormat = K.AV_PIX_FMT_YUV420P
  encoder.timeBase = new Rational(1, FPS)
  encoder.framerate = new Rational(FPS, 1)
  encoder.gopSize = FPS * 10
  encoder.maxBFrames = 5
  encoder.colorSpace = K.AVCOL_SPC_SMPTE170M
  encoder.colorPrimaries = K.AVCOL_PRI_BT709
  encoder.colorTrc = K.AVCOL_TRC_BT709
  encoder.colorRange = K.AVCOL_RANGE_MPEG
  encoder.flags = (encoder.flags | K.AV_CODEC_FLAG_GLOBAL_HEADER) as typeof encoder.flags
  encoder.setOption('preset', 'slow')
  encoder.setOption('tune', 'animation')
  encoder.setOption('profile', 'high')
  encoder.bitRate = BigInt(Math.round(bitsPerSecond))
  // Ten references of the tune would ask for level 5.0, which old phones refuse.
  encoder.setOption('x264-params', 'ref=4:level=3.1')
  must(encoder.open2Sync(codec, null), 'open libx264')
  return encoder
}

function toPicture(rgba: Buffer, scaler: SoftwareScaleContext, index: number): Frame {
  const source = Frame.fromVideoBuffer(rgba, {
    width: WIDTH,
    height: HEIGHT,
    format: K.AV_PIX_FMT_RGBA,
    timeBase: new Rational(1, FPS),
  })
  const picture = new Frame()
  picture.alloc()
  picture.width = WIDTH
  picture.height = HEIGHT
  picture.format = K.AV_PIX_FMT_YUV420P
  must(picture.allocBuffer(), 'allocate a picture')
  must(scaler.scaleFrameSync(picture, source), 'convert a picture')
  picture.pts = BigInt(index)
  source.free()
  return picture
}

/**
 * Encodes painted frames as H.264 (High, yuv420p, 25 frames a second) in an MP4 whose index stands at the front, so
 * that it plays while it loads. With a narration it gets an AAC track, without one it has no sound at all.
 */
export async function encodeFilm(options: EncodeOptions): Promise<void> {
  Log.setLevel(K.AV_LOG_ERROR)
  const video = openVideoEncoder(options.bitsPerSecond)
  const voice = options.narration ? openNarration(options.narration) : undefined
  const out = new FormatContext()
  must(out.allocOutputContext2(null, 'mp4', options.path), 'make an mp4')
  const track = (encoder: CodecContext) => {
    const stream = out.newStream(null)
    stream.timeBase = encoder.timeBase
    must(stream.codecpar.fromContext(encoder), 'describe a track')
    return stream
  }
  const videoTrack = track(video)
  const voiceTrack = voice && track(voice.encoder)
  await out.openOutput()
  must(await out.writeHeader(Dictionary.fromObject({ movflags: '+faststart' })), 'write the header')

  const packet = new Packet()
  packet.alloc()
  const drain = async (encoder: CodecContext, stream: typeof videoTrack) => {
    while (encoder.receivePacketSync(packet) >= 0) {
      packet.streamIndex = stream.index
      packet.rescaleTs(encoder.timeBase, stream.timeBase)
      must(await out.interleavedWriteFrame(packet), 'write a packet')
      packet.unref()
    }
  }
  const scaler = new SoftwareScaleContext()
  scaler.getContext(WIDTH, HEIGHT, K.AV_PIX_FMT_RGBA, WIDTH, HEIGHT, K.AV_PIX_FMT_YUV420P, K.SWS_BILINEAR)
  for (let index = 0; index < options.frames; index++) {
    const picture = toPicture(options.paint(index), scaler, index)
    must(video.sendFrameSync(picture), 'encode a picture')
    picture.free()
    await drain(video, videoTrack)
    if (voice && voiceTrack) while (voice.sendUntil((index + 1) / FPS)) await drain(voice.encoder, voiceTrack)
  }
  must(video.sendFrameSync(null), 'finish the pictures')
  await drain(video, videoTrack)
  if (voice && voiceTrack) {
    voice.finish()
    await drain(voice.encoder, voiceTrack)
  }
  must(await out.writeTrailer(), 'finish the mp4')
  await out.closeOutput()
  for (const held of [packet, scaler, video]) held[Symbol.dispose]()
  await out[Symbol.asyncDispose]()
  voice?.close()
}
