/** How a file becomes articles: it is one, a collection of rows, or an archive of files. */
export type Reading = 'article' | 'rows' | 'json' | 'table' | 'workbook' | 'zip' | 'tar'

/** Why a file is not read, in words that the catalogue of messages translates. */
export interface Unread {
  /** What it is: `a picture`. */
  readonly kind: string
  /** What to do about it: `Recognise its text first (OCR)`. */
  readonly advice: string
}

/** A kind of file: what its name ends in, what its bytes begin with, and what becomes of it. */
export interface Format {
  /** What `documents.format` says. */
  readonly name: string
  /** What files are called that have it: lower case, without the dot. */
  readonly extensions: readonly string[]
  readonly mediaType: string
  /** What its first bytes are, as Latin-1; none where they tell nothing. */
  readonly magic: readonly string[]
  readonly reading: Reading | Unread
}

/** Every format that is known, the commonest of those with one beginning first. What reads an article is called in `source.ts`, what reads a collection in `batch/input/items.ts`. */
export const FORMATS: readonly Format[] = [
  format('txt', 'txt text', 'text/plain', 'article'),
  format('md', 'md markdown', 'text/markdown', 'article'),
  format('html', 'html htm xhtml shtml', 'text/html', 'article'),
  format('srt', 'srt', 'application/x-subrip', 'article'),
  format('vtt', 'vtt', 'text/vtt', 'article'),
  format(
    'docx',
    'docx docm dotx',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'article',
  ),
  format('odt', 'odt ott fodt', 'application/vnd.oasis.opendocument.text', 'article'),
  format('epub', 'epub', 'application/epub+zip', 'article'),
  format('pdf', 'pdf', 'application/pdf', 'article', '%PDF-'),
  format('jsonl', 'jsonl ndjson', 'application/x-ndjson', 'rows'),
  format('json', 'json', 'application/json', 'json'),
  format('csv', 'csv tsv tab', 'text/csv', 'table'),
  format('xlsx', 'xlsx xlsm', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'workbook'),
  format('zip', 'zip', 'application/zip', 'zip', 'PK\x03\x04', 'PK\x05\x06'),
  format('tar', 'tar tgz', 'application/x-tar', 'tar'),

  format('mhtml', 'mhtml mht', 'multipart/related', unread('a web page', 'Save its text as .txt')),
  format(
    'doc',
    'doc dot wps wpt',
    'application/msword',
    unread('an old document of Word or WPS, or under a password', 'Save it as .docx'),
    '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
  ),
  format('rtf', 'rtf', 'application/rtf', unread('a document in RTF', 'Save it as .docx'), '{\\rtf'),
  format('pages', 'pages', 'application/vnd.apple.pages', unread('a document of another program', 'Save it as .docx')),
  format('ofd', 'ofd', 'application/ofd', unread('an OFD', 'Make text of it with the program that shows it')),
  format('mobi', 'mobi azw3', 'application/x-mobipocket-ebook', unread('a book', 'Save its text as .txt')),
  format('caj', 'caj nh kdh', 'application/x-caj', unread('a paper of CNKI', 'Save its text as .txt')),
  format('xls', 'xls et ods numbers', 'application/vnd.ms-excel', unread('a workbook', 'Save it as .xlsx')),
  format(
    'ppt',
    'ppt pptx pps ppsx odp dps key',
    'application/vnd.ms-powerpoint',
    unread('slides', 'Save its text as .txt'),
  ),
  format('xml', 'xml', 'application/xml', unread('XML', 'Save its text as .txt')),
  format('ass', 'ass ssa ttml', 'text/x-ssa', unread('subtitles', 'Save it as .srt')),
  format(
    'image',
    'jpg jpeg png gif webp bmp tif tiff svg ico heic avif',
    'image/*',
    unread('a picture', 'Recognise its text first (OCR)'),
    '\xff\xd8\xff',
    '\x89PNG',
    'GIF8',
    'II*\0',
    'MM\0*',
  ),
  format('media', 'mp3 m4a wav aac amr mp4 mov avi mkv flv webm', 'audio/*', unread('a recording', 'Transcribe it')),
  format(
    'archive',
    'rar 7z bz2 xz zst lz4',
    'application/x-archive',
    unread('an archive', 'Pack it as .zip or .tar.gz'),
    'Rar!\x1a',
    '7z\xbc\xaf',
    'BZh',
    '\xfd7zXZ',
    '\x28\xb5\x2f\xfd',
  ),
  format(
    'page-part',
    'css js mjs map woff woff2 ttf eot php asp jsp',
    'application/x-page-part',
    unread('a part of a web page', 'Nothing to do'),
  ),
]

/** What no row knows. */
const UNKNOWN: Format = format(
  'unknown',
  '',
  'application/octet-stream',
  unread('of a kind that is not known', 'Convert it to .txt or .md'),
)

function format(
  name: string,
  extensions: string,
  mediaType: string,
  reading: Reading | Unread,
  ...magic: string[]
): Format {
  return { name, extensions: extensions.split(' '), mediaType, magic, reading }
}

function unread(kind: string, advice: string): Unread {
  return { kind, advice }
}

const BY_EXTENSION: ReadonlyMap<string, Format> = new Map(
  FORMATS.flatMap(it => it.extensions.map(extension => [extension, it] as const)),
)

/** Formats whose files hold more than their text, packed or with pictures. */
const DOCUMENTS: ReadonlySet<string> = new Set(['docx', 'odt', 'epub', 'pdf'])
/** Largest document, in bytes. */
const LARGEST = 1 << 27

/** Bytes that the file of an article may have, whose text may have `most`. */
export const largestFile = (path: string, most: number): number =>
  DOCUMENTS.has(formatOf(path).name) ? Math.max(most, LARGEST) : most

/** Formats whose readers take a promise: `readAhead`. */
const AHEAD: ReadonlySet<string> = new Set(['pdf'])

/** Whether a file has to be read ahead of the pipeline, which is synchronous. */
export const isAhead = (path: string, format = formatOf(path).name): boolean => AHEAD.has(format)

/** The format of a file by the end of its name, without `.gz`. */
export function formatOf(path: string): Format {
  const found = BY_EXTENSION.get(extensionOf(path).slice(1)) ?? UNKNOWN
  // an archive is not packed once more
  return /\.gz$/i.test(path) && /^(?:zip|tgz)$/.test(extensionOf(path).slice(1)) ? UNKNOWN : found
}

/** What a name ends in, lower case, without `.gz`: `.txt`; empty where that is no extension. */
export const extensionOf = (path: string): string =>
  /\.[\p{L}\d]{1,8}$/u.exec(path.replace(/\.gz$/i, ''))?.[0].toLowerCase() ?? ''

/** The format that a file's first bytes tell; null where they tell none. */
export function formatOfBytes(bytes: Uint8Array): Format | null {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  return FORMATS.find(({ magic }) => magic.some(it => head.startsWith(it))) ?? null
}

/** Names of the formats that articles are read from. */
const ARTICLES: readonly string[] = FORMATS.flatMap(({ name, reading }) => (reading === 'article' ? [name] : []))

/** @throws {TypeError} on what is no format of articles: `Use one of txt, md, … as format, not "rtf"` */
export function checkFormat(name: string): void {
  if (!ARTICLES.includes(name)) throw new TypeError(`Use one of ${ARTICLES.join(', ')} as format, not "${name}"`)
}

/** The media type of a format that articles are read as. */
export const mediaTypeOf = (name: string): string => (FORMATS.find(it => it.name === name) ?? UNKNOWN).mediaType

export const isCompressed = (path: string): boolean => /\.(?:gz|tgz)$/i.test(path)

/** Compressed, or an archive whose members are. */
export const isPacked = (path: string): boolean => isCompressed(path) || formatOf(path).reading === 'zip'

/** Whether a file is there for a system or a program, not for people: `.DS_Store`, `~$报告.docx`, `Thumbs.db`. */
export const isLitter = (name: string): boolean =>
  /^(?:\.(?!\.?$)|~\$)|^(?:__MACOSX|Thumbs\.db|desktop\.ini)$/i.test(name)

/**
 * A file's path without the extension that tells its format: `news/2022-09-26.txt` → `news/2022-09-26`; `.md` with nothing
 * before it is a name, and stays.
 */
export function stemOf(path: string): string {
  if (formatOf(path).reading !== 'article') return path
  const plain = path.replace(/\.gz$/i, '')
  const stem = plain.slice(0, plain.length - extensionOf(plain).length)
  return /(?:^|\/)$/.test(stem) ? plain : stem
}
