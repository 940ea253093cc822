import { inflateSync } from 'node:zlib'
import { addDecoder, BaseDecoder } from 'geotiff'

/** The package's own inflating knows no bound: a tile of a few kilobytes could unpack to gigabytes. */
class BoundedDeflate extends BaseDecoder {
  override decodeBlock(buffer: ArrayBufferLike): ArrayBufferLike {
    const { tileWidth, tileHeight, bitsPerSample } = this.parameters
    const bits = typeof bitsPerSample === 'number' ? [bitsPerSample] : Array.from(bitsPerSample)
    const most = (tileWidth * tileHeight * bits.reduce((sum, each) => sum + each, 0)) / 8
    const inflated = inflateSync(new Uint8Array(buffer), { maxOutputLength: Math.ceil(most) })
    return inflated.buffer.slice(inflated.byteOffset, inflated.byteOffset + inflated.byteLength)
  }
}

/** Tells the package to inflate tiles no further than their own size. */
export const boundInflation = (): void =>
  addDecoder([8, 32946], () => Promise.resolve(BoundedDeflate as typeof BaseDecoder), undefined, false)
