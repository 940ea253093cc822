import { bookParts, columnName, makeDocx, makeSheetFile, makeXlsx, paragraph, zip, type MadeCell } from './make-files'
import { makeZip, member, packedSpaces, type Member } from './make-zip'

const MB = 1024 * 1024
const GOOD: MadeCell[][] = [
  ['题干', 'A', 'B', '答案'],
  ['哪个对', '甲', '乙', 'A'],
]
const SHEET = 'xl/worksheets/sheet1.xml'
const good = () => bookParts({ sheets: [{ rows: GOOD }] })

/** A good workbook as an archive of ours, one member changed, others added. */
const changed = (change: Partial<Member>, more: Member[] = []): Uint8Array =>
  makeZip([
    ...Object.entries(good()).map(([name, part]) =>
      name === SHEET ? { ...member(name, part), ...change } : member(name, part),
    ),
    ...more,
  ])

const withSheet = (data: string, after = '', strings?: string[]) =>
  makeXlsx({ sheets: [{ data, after }], ...(strings ? { strings } : {}) })
const withPart = (name: string, part: string) => zip({ ...good(), [name]: part })

const ole2 = (...streams: string[]) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(600),
    ...streams.map((name) => Buffer.from(name, 'utf16le')),
  ])

const heads =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>题干</t></is></c><c r="B1" t="inlineStr"><is><t>答案</t></is></c></row>'
const LAUGHS = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "哈哈哈哈哈哈"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`

/** Text that does not pack down to nothing. */
const repeat = (times: number, piece: (n: number) => string) =>
  Array.from({ length: times }, (_, n) => piece(n)).join('')

const rowsOf = (count: number, row: (n: number) => MadeCell[]) => [
  GOOD[0]!,
  ...Array.from({ length: count }, (_, n) => row(n)),
]

/** Each with a word that its refusal must hold; made only when asked for, for some are large. */
export const HOSTILE: [name: string, make: () => Uint8Array, says: RegExp][] = [
  [
    'a bomb of 600 MB that says so',
    () => changed({ packed: packedSpaces(600), unpackedBytes: 600 * MB }),
    /解压后太大/,
  ],
  ['a bomb of 600 MB that claims 2 kB', () => changed({ packed: packedSpaces(600), unpackedBytes: 2_000 }), /损坏/],
  [
    'a bomb beside the sheets',
    () => changed({}, [{ name: 'xl/media/x.xml', packed: packedSpaces(600), unpackedBytes: 600 * MB }]),
    /解压后太大/,
  ],
  [
    '30 MB of spaces, below the limit but out of all proportion',
    () => changed({ packed: packedSpaces(30), unpackedBytes: 30 * MB }),
    /解压后太大/,
  ],
  [
    'many parts that together are too much',
    () =>
      changed(
        {},
        Array.from({ length: 60 }, (_, n) => ({
          name: `xl/x${n}.xml`,
          packed: packedSpaces(2),
          unpackedBytes: 2 * MB,
        })),
      ),
    /解压后太大/,
  ],
  [
    '3,000 members',
    () =>
      changed(
        {},
        Array.from({ length: 3_000 }, (_, n) => member(`xl/x${n}.bin`, 'x')),
      ),
    /太多/,
  ],
  ['a path that climbs', () => changed({}, [member('../../etc/passwd', 'x')]), /损坏/],
  ['an absolute path', () => changed({}, [member('/etc/passwd', 'x')]), /损坏/],
  ['a path with backslashes', () => changed({}, [member('xl\\..\\..\\x.xml', 'x')]), /损坏/],
  ['one name twice', () => changed({}, [member(SHEET, '<x/>')]), /损坏/],
  ['an encrypted member', () => changed({ flags: 1 }), /加密/],
  ['another name in the local header', () => changed({ local: { name: 'xl/worksheets/sheet9.xml' } }), /损坏/],
  ['another size in the local header', () => changed({ local: { unpackedBytes: 7 } }), /损坏/],
  ['another method in the local header', () => changed({ local: { method: 0 } }), /损坏/],
  ['a method nobody knows', () => changed({ method: 99 }), /损坏/],
  ['a member that unpacks to less than it says', () => changed({ unpackedBytes: 5_000 }), /损坏/],
  ['packed bytes that are none', () => changed({ packed: Buffer.alloc(200, 0xff) }), /损坏/],
  ['half a file', () => makeSheetFile(GOOD).slice(0, 700), /损坏/],
  ['two letters', () => Buffer.from('PK'), /损坏/],
  ['an archive of nothing', () => makeZip([member('readme.txt', 'x')]), /不是 Excel 表格/],
  ['a document type in the sheet', () => withPart(SHEET, `${LAUGHS}<worksheet/>`), /DOCTYPE/],
  [
    'entities in the shared strings',
    () => withPart('xl/sharedStrings.xml', `${LAUGHS}<sst><si><t>&b;</t></si></sst>`),
    /DOCTYPE/,
  ],
  [
    'a document type in a part nobody reads',
    () => withPart('docProps/app.xml', '<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>'),
    /DOCTYPE/,
  ],
  [
    'a document type in UTF-16',
    () => zip({ ...good(), [SHEET]: Buffer.from(`\ufeff<!DOCTYPE x><worksheet/>`, 'utf16le') }),
    /DOCTYPE/,
  ],
  ['XML that never ends', () => withPart(SHEET, '<worksheet><sheetData>'), /不完整/],
  [
    'elements in elements in elements',
    () => withPart(SHEET, `${'<a>'.repeat(300_000)}${'</a>'.repeat(300_000)}`),
    /不完整/,
  ],
  [
    'one string of 3,900 signs, used 100,000 times',
    () =>
      withSheet(heads + `<row r="2">${'<c t="s"><v>0</v></c>'.repeat(100_000)}</row>`, '', [
        `<t>${'甲'.repeat(3_900)}</t>`,
      ]),
    /文字太多/,
  ],
  [
    '200,000 merged areas',
    () =>
      withSheet(
        heads,
        `<mergeCells>${repeat(200_000, (n) => `<mergeCell ref="A${(n * 7_919) % 999_983}:XFD1048576"/>`)}</mergeCells>`,
      ),
    /合并的单元格太多/,
  ],
  [
    '300,000 cells in one row',
    () => withSheet(heads + `<row r="2">${repeat(300_000, (n) => `<c><v>${(n * 7_919) % 99_991}</v></c>`)}</row>`),
    /单元格太多/,
  ],
  ['20,000 rows', () => makeSheetFile(rowsOf(20_000, (n) => [`第${n}问`, '甲', '乙', 'A'])), /10,000 行/],
  [
    'rows of nothing but format to the end of the sheet',
    () => withSheet(heads + '<row r="2" spans="1:11" ht="14"><c r="A2" s="1"/></row>'.repeat(1_000_000)),
    /解压后太大/,
  ],
  [
    'a document of brackets',
    () =>
      makeDocx(
        repeat(1_800, (n) =>
          paragraph(`${'（'.repeat(2_900)}${repeat(150, (at) => `A、${((n + 1) * (at + 7)) % 9_973}`)}`),
        ),
      ),
    /没有找到题目|文字太多/,
  ],
  ['19 MB of commas', () => Buffer.alloc(19 * MB, ','), /引号|太长/],
  ['19 MB of empty lines', () => Buffer.alloc(19 * MB, '\n'), /行数|没有找到题目/],
  ['a quote that never ends', () => Buffer.from(`题干,答案\n"${'甲,乙\n'.repeat(100_000)}`), /双引号没有配对/],
  ['noise', () => Uint8Array.from({ length: 50_000 }, (_, n) => (n * 7_919 + (n >> 3)) % 256), /认不出/],
  ['more than 20 MB', () => new Uint8Array(20 * MB + 1), /超过 20 MB/],
  ['nothing', () => new Uint8Array(0), /空的/],
  ['an old .xls', () => ole2('Workbook'), /旧格式的 Excel/],
  ['an old .doc', () => ole2('WordDocument'), /旧格式的 Word/],
  ['a protected .xlsx', () => ole2('EncryptionInfo', 'EncryptedPackage'), /密码/],
  ['a PDF', () => Buffer.from('%PDF-1.7\n'), /PDF/],
  ['a picture', () => Buffer.from('89504e470d0a1a0a', 'hex'), /图片/],
  ['a web page called .xls', () => Buffer.from('<html><table><tr><td>题干</td></tr></table></html>'), /网页格式/],
]

/** Large claims in small files that cost nothing to read: they are read, and nothing is reserved for the claim. */
export const HARMLESS: [name: string, make: () => Uint8Array][] = [
  [
    'a cell at XFD1048576',
    () =>
      makeXlsx({
        sheets: [
          { rows: GOOD, data: undefined, after: '' },
          { data: '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>' },
        ],
      }),
  ],
  ['a dimension of the whole sheet', () => makeXlsx({ sheets: [{ rows: GOOD, dimension: 'A1:XFD1048576' }] })],
  [
    'one merged area over the whole sheet',
    () => makeXlsx({ sheets: [{ rows: GOOD, after: '<mergeCells><mergeCell ref="A3:XFD1048576"/></mergeCells>' }] }),
  ],
  [
    'a heading row of 16,384 columns',
    () => makeSheetFile([[...GOOD[0]!, ...Array.from({ length: 16_380 }, (_, at) => columnName(at))], GOOD[1]!]),
  ],
  [
    'a shared string nobody uses, of 3 MB',
    () =>
      makeXlsx({
        sheets: [{ rows: GOOD }],
        strings: [`<t>${Array.from({ length: 400_000 }, (_, n) => n.toString(36)).join(' ')}</t>`],
      }),
  ],
]
