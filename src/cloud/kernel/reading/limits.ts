const MB = 1024 * 1024

/** What a file may ask of us; a real bank of ten thousand questions needs half of each. */
export const FILE_LIMITS = {
  bytes: 20 * MB,
  /** Rows that hold something, of all sheets together. */
  rows: 10_000,
  /** Members of a .xlsx or .docx. */
  entries: 2_000,
  /** What its XML parts are unpacked, together and by their own declaration as well. */
  unpackedBytes: 40 * MB,
  /** Unpacked over packed, of a part that is large at all: XML reaches 20, rows upon rows of nothing 60. */
  ratio: 150,
  ratioFrom: 4 * MB,
  /** Of one cell or paragraph, in UTF-16 units: a stem with all its options and more. Excel stops at 32,767. */
  cell: 4_000,
  cells: 200_000,
  /** Of all cells together, shared strings counted as often as they are used. */
  text: 6_000_000,
  merged: 20_000,
} as const

/** What the program that reads a file may use before it is ended. */
export const PROGRAM_LIMITS = {
  seconds: 15,
  heapMegabytes: 200,
  /** Of the whole process, buffers included; the bench holds it to 300. */
  residentMegabytes: 300,
  outputBytes: 64 * MB,
} as const
