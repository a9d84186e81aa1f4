import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { crc32, createDeflateRaw } from 'node:zlib'

// The most memory that a process takes over large files: collections of 200 MB, which a dry run reads to their end, a
// workbook of 200 MB whose articles two workers take in, and a PDF of 100 MB, which a run reads. `npm run bench:memory`; takes some minutes and a gigabyte of disk.

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const MB = 1 << 20
const LIMIT = 700

const folder = mkdtempSync(join(tmpdir(), 'wenju-memory-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

/** A file that is written piece by piece. */
function openFile(name: string) {
  const stream = createWriteStream(join(folder, name))
  let bytes = 0
  return {
    bytes: () => bytes,
    write: async (piece: string | Uint8Array): Promise<void> => {
      bytes += Buffer.byteLength(piece)
      if (!stream.write(piece)) await once(stream, 'drain')
    },
    end: async (): Promise<void> => {
      stream.end()
      await once(stream, 'close')
    },
  }
}

let state = 1
/** A number below another, the same in every run (Lehmer). */
function random(below: number): number {
  state = (state * 48_271) % 0x7fffffff
  return state % below
}

/** A text of some 400 characters that hardly shrinks when it is packed. */
const text = (length = 400): string => Array.from({ length }, () => String.fromCharCode(0x4e00 + random(5000))).join('')

async function makeJson(): Promise<void> {
  const file = openFile('rows.json')
  await file.write('[')
  for (let n = 0; file.bytes() < 200 * MB; n++)
    await file.write(`${n === 0 ? '' : ','}{"id":${n},"text":"${text()}"}\n`)
  await file.write(']')
  await file.end()
}

/** A member of a zip archive, packed as it comes; its sizes stand in the directory alone. */
async function member(
  file: ReturnType<typeof openFile>,
  name: string,
  pieces: () => Iterable<string>,
): Promise<Buffer> {
  const offset = file.bytes()
  const head = Buffer.alloc(26)
  head.writeUInt16LE(20, 0)
  head.writeUInt16LE(8, 2)
  head.writeUInt16LE(8, 4)
  head.writeUInt16LE(name.length, 22)
  await file.write(Buffer.concat([Buffer.from('PK\x03\x04'), head, Buffer.from(name)]))
  const start = file.bytes()
  const deflate = createDeflateRaw({ level: 1 })
  const done = (async () => {
    for await (const chunk of deflate) await file.write(chunk as Uint8Array)
  })()
  let [crc, size] = [0, 0]
  for (const piece of pieces()) {
    const bytes = Buffer.from(piece)
    crc = crc32(bytes, crc)
    size += bytes.length
    if (!deflate.write(bytes)) await once(deflate, 'drain')
  }
  deflate.end()
  await done
  const sizes = [crc, file.bytes() - start, size]
  for (const [i, value] of sizes.entries()) head.writeUInt32LE(value, 10 + 4 * i)
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(offset, 10)
  await file.write(Buffer.concat([Buffer.from('PK\x07\x08'), head.subarray(10, 22)]))
  return Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), head, rest, Buffer.from(name)])
}

/** An article of a row, with figures and a check. */
const article = (n: number): string =>
  `江州市教育局日前公布，全市有学校${n + 40}所，其中小学28所，比上年增加${n % 9}所，增长${n % 30}.${n % 10}%。`

/** A workbook whose texts are shared, as Excel writes them; with a page that is not read beside each article, or without. */
async function makeWorkbook(name: string, rows: number, pages: boolean): Promise<void> {
  const file = openFile(name)
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const directory = [
    await member(file, 'xl/workbook.xml', () => [
      `<workbook ${main} xmlns:r="${relations}"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ]),
    await member(file, 'xl/_rels/workbook.xml.rels', () => [
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Target="worksheets/a.xml"/></Relationships>',
    ]),
    await member(file, 'xl/sharedStrings.xml', function* () {
      yield `<sst ${main}><si><t>text</t></si><si><t>page</t></si>`
      for (let n = 0; n < rows; n++)
        yield pages ? `<si><t>${article(n)}</t></si><si><t>${text(30_000)}</t></si>` : `<si><t>${text()}</t></si>`
      yield '</sst>'
    }),
    await member(file, 'xl/worksheets/a.xml', function* () {
      const cell = (place: string, shared: number): string => `<c r="${place}" t="s"><v>${shared}</v></c>`
      const row = (n: number, first: number): string =>
        `<row r="${n}">${cell(`A${n}`, first)}${pages ? cell(`B${n}`, first + 1) : ''}</row>`
      yield `<worksheet ${main}><sheetData>${row(1, 0)}`
      for (let n = 1; n <= rows; n++) yield row(n + 1, pages ? 2 * n : n + 1)
      yield '</sheetData></worksheet>'
    }),
  ]
  const start = file.bytes()
  const entries = Buffer.concat(directory)
  await file.write(entries)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(entries.length, 12)
  end.writeUInt32LE(start, 16)
  await file.write(end)
  await file.end()
}

/** A PDF whose pages have a few lines and a large picture each. */
async function makePdf(pages: number): Promise<void> {
  const file = openFile('pages.pdf')
  const offsets: number[] = []
  const object = async (body: string | Uint8Array, head = ''): Promise<void> => {
    offsets.push(file.bytes())
    await file.write(`${offsets.length} 0 obj\n${head}`)
    await file.write(body)
    await file.write(`${head === '' ? '' : '\nendstream'}\nendobj\n`)
  }
  await file.write('%PDF-1.4\n')
  await object('<< /Type /Catalog /Pages 2 0 R >>')
  await object(
    `<< /Type /Pages /Count ${pages} /Kids [${Array.from({ length: pages }, (_, i) => `${5 + 3 * i} 0 R`).join(' ')}] >>`,
  )
  await object('<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>')
  await object(
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /SimSun /Flags 6 /FontBBox [0 0 1000 900] /ItalicAngle 0 /Ascent 859 /Descent -141 /CapHeight 683 /StemV 80 >> >>',
  )
  for (let page = 0; page < pages; page++) {
    const lines = Array.from({ length: 20 }, (_, i) => {
      const printed = `第${page}页第${i}行，全市共有学校${100 + random(900)}所，比上年增加${random(90)}所，`
      const codes = Buffer.from(printed, 'utf16le').swap16().toString('hex')
      return `BT /F 12 Tf 72 ${740 - 20 * i} Td <${codes}> Tj ET`
    })
    const stream = lines.join('\n')
    await object(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> /XObject << /I ${7 + 3 * page} 0 R >> >> /Contents ${6 + 3 * page} 0 R >>`,
    )
    const content = `q 100 0 0 100 72 100 cm /I Do Q\n${stream}`
    await object(content, `<< /Length ${content.length} >>\nstream\n`)
    const picture = Buffer.alloc(600 * 600, page)
    await object(
      picture,
      `<< /Type /XObject /Subtype /Image /Width 600 /Height 600 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length ${picture.length} >>\nstream\n`,
    )
  }
  const start = file.bytes()
  const table = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  await file.write(
    `xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${offsets.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
  )
  await file.end()
}

/** Runs over a file, and prints the peak of each process. */
function measure(name: string, ...options: string[]): void {
  const peaks = join(folder, `peaks-${name}`)
  mkdirSync(peaks)
  const began = performance.now()
  const args = [
    join(ROOT, 'dist/cli/main.js'),
    join(folder, name),
    '-o',
    join(folder, 'out'),
    '--timeout',
    '600',
    ...options,
  ]
  const { status } = spawnSync(process.execPath, args, {
    env: {
      ...process.env,
      NODE_OPTIONS: `--import=${new URL('../tests/batch/peak.mjs', import.meta.url).href}`,
      WENJU_TEST_PEAKS: peaks,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const megabytes = readdirSync(peaks).map(pid => Math.round(Number(readFileSync(join(peaks, pid), 'utf8')) / 1024))
  const size = Math.round(statSync(join(folder, name)).size / MB)
  const seconds = Math.round((performance.now() - began) / 1000)
  console.log(
    `${name}, ${size} MB: ${megabytes.sort((a, b) => b - a).join(' and ')} MB, ${seconds} s, exit code ${status}`,
  )
  if (Math.max(...megabytes) > LIMIT) process.exitCode = 1
}

await makeJson()
measure('rows.json', '--dry-run')
rmSync(join(folder, 'rows.json'))
await makeWorkbook('rows.xlsx', 330_000, false)
measure('rows.xlsx', '--dry-run')
rmSync(join(folder, 'rows.xlsx'))
await makeWorkbook('pages.xlsx', 3_300, true)
measure('pages.xlsx', '--jobs', '2', '--format', 'jsonl', '--quiet')
rmSync(join(folder, 'pages.xlsx'))
await makePdf(300)
measure('pages.pdf', '--jobs', '1')
