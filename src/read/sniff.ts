import { formatOfBytes, type Unread } from './formats.ts'
import { BrokenPackage, openPackage } from './office/zip.ts'

/** A format told by what a file holds: what its name should end in, or why it is not read. */
export interface Sniffed extends Unread {
  /** As in the registry, or one that this alone tells: `encrypted`, `ods`, `pptx`. */
  readonly name: string
}

/** The format of a document by its bytes, whatever it is called; null where they tell none. */
export function sniff(bytes: Uint8Array): Sniffed | null {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const format = formatOfBytes(bytes)
  if (format?.name === 'zip') return sniffPackage(data)
  if (format?.name === 'doc') return sniffCompound(data)
  if (format !== null) {
    return typeof format.reading === 'object' ? { name: format.name, ...format.reading } : readable(format.name)
  }
  // without a byte-order mark and what is blank
  const first = data.toString('latin1', 0, HEAD)
  const head = first.replace(/^(?:\xef\xbb\xbf)?\s*/, '')
  if (/^<(?:!doctype html|html|head|body|meta|table|div|p)[\s>]/i.test(head)) return readable('html')
  if (/^MIME-Version:/i.test(head)) return { name: 'mhtml', kind: 'a web page', advice: 'Save its text as .txt' }
  if (first.startsWith('ustar', USTAR)) return readable('tar')
  return null
}

/** Where the head of an archive of tar says that it is one. */
const USTAR = 257
/** Bytes that are looked at to tell a text. */
const HEAD = 512

const readable = (name: string): Sniffed => ({ name, kind: KINDS[name]!, advice: `Rename it to end in .${name}` })

const KINDS: Readonly<Record<string, string>> = {
  docx: 'a document of Word',
  xlsx: 'a workbook',
  odt: 'a document of another program',
  epub: 'a book',
  zip: 'an archive',
  html: 'a web page',
  pdf: 'a PDF',
  tar: 'an archive',
}

/** What kind of zip archive it is: one of office programs, a book, or one of files. */
function sniffPackage(data: Buffer): Sniffed | null {
  try {
    const { names, read } = openPackage(data, MIMETYPE)
    if (names.includes('mimetype')) {
      const type = Buffer.from(read('mimetype') ?? [])
        .toString('latin1')
        .trim()
      if (type === 'application/epub+zip') return readable('epub')
      if (type === 'application/vnd.oasis.opendocument.text') return readable('odt')
      if (type.startsWith('application/vnd.oasis.opendocument.spreadsheet'))
        return { name: 'ods', kind: 'a workbook', advice: 'Save it as .xlsx' }
    }
    const name = MEMBERS.find(([, beginning]) => names.some(it => it.startsWith(beginning)))?.[0]
    if (name === 'pptx') return { name, kind: 'slides', advice: 'Save its text as .txt' }
    if (name === 'ofd') return { name, kind: 'an OFD', advice: 'Make text of it with the program that shows it' }
    return readable(name ?? 'zip')
  } catch (error) {
    if (error instanceof BrokenPackage) return null
    throw error
  }
}

/** Bytes that the member with the media type may have. */
const MIMETYPE = 1024

/** What members of archives begin with, and the format that tells. */
const MEMBERS = [
  ['docx', 'word/'],
  ['xlsx', 'xl/'],
  ['pptx', 'ppt/'],
  ['ofd', 'OFD.xml'],
  ['epub', 'META-INF/container.xml'],
  ['odt', 'content.xml'],
] as const

/** Streams of compound files ([MS-CFB]) by name, and what holds them. */
const STREAMS: readonly (readonly [string, Sniffed])[] = [
  [
    'EncryptedPackage',
    { name: 'encrypted', kind: 'under a password', advice: 'Take its password off and save it again' },
  ],
  ['WordDocument', { name: 'doc', kind: 'an old document of Word or WPS', advice: 'Save it as .docx' }],
  ['PowerPoint Document', { name: 'ppt', kind: 'slides', advice: 'Save its text as .txt' }],
  ['Workbook', { name: 'xls', kind: 'an old workbook', advice: 'Save it as .xlsx' }],
  ['Book', { name: 'xls', kind: 'an old workbook', advice: 'Save it as .xlsx' }],
]

function sniffCompound(data: Buffer): Sniffed {
  const found = STREAMS.find(([name]) => data.includes(`${name}\0`, 0, 'utf16le'))
  return (
    found?.[1] ?? {
      name: 'doc',
      kind: 'an old document of Word or WPS, or under a password',
      advice: 'Save it as .docx',
    }
  )
}
