/** What we use of it; the package has no types of its own. */
declare module 'yauzl' {
  export interface Entry {
    fileName: string
    fileNameRaw: Buffer
    generalPurposeBitFlag: number
    compressionMethod: number
    compressedSize: number
    uncompressedSize: number
    isEncrypted(): boolean
  }
  export interface LocalFileHeader {
    fileDataStart: number
    generalPurposeBitFlag: number
    compressionMethod: number
    compressedSize: number
    uncompressedSize: number
    fileName: Buffer
  }
  export interface ZipFile {
    entryCount: number
    eachEntry(): AsyncIterable<Entry>
    readLocalFileHeaderPromise(entry: Entry): Promise<LocalFileHeader>
  }
  export function fromBufferPromise(
    buffer: Buffer,
    options: { lazyEntries: true; strictFileNames: boolean },
  ): Promise<ZipFile>
}
