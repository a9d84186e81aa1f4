import { constants } from 'node:os'
import { refusalOf } from '../report/catalogue.ts'
import type { RefusalCode } from '../report/refusals.ts'

/**
 * Ends the run with one sentence that says what to do; the command line prints it without a stack.
 * The sentence stands in `report/refusals.ts`, and in Chinese in `refusals.zh.ts`.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: RefusalCode
  readonly params: Readonly<Record<string, string | number>>

  constructor(code: RefusalCode, params: Readonly<Record<string, string | number>> = {}) {
    super(refusalOf(code, params))
    this.code = code
    this.params = params
  }
}

/** The sentence of an error, one of the operating system without its code and path: `no space left on device`. */
export function reasonOf(error: unknown): string {
  if (isOverQuota(error)) return 'disk quota exceeded'
  const message = hasMessage(error) ? error.message : String(error)
  const reason = /^E[A-Z]+: ([^,]+)/.exec(message)?.[1] ?? message.split('\n')[0]!
  const [, known] = FOREIGN.find(([said]) => said.test(reason)) ?? []
  return known ?? (isOfPacking(error, reason) ? `it is damaged: ${reason}` : reason)
}

/** What libraries that unpack say, in our words. */
const FOREIGN: readonly (readonly [RegExp, string])[] = [
  [/^unexpected end of file$|^Unexpected end of data$/, 'it ends in the middle'],
  [/^incorrect header check$/, 'it is not packed with gzip'],
  [/^incorrect (?:data|length) check$/, 'its checksum is another'],
  [
    /^End of central directory record signature not found|^unexpected EOF$/,
    'it is no zip archive, or ends in the middle',
  ],
  [/^unsupported compression method|^strong encryption|^multi-disk/, 'it is packed in a way that is not read'],
]

/** How sentences of yauzl and tar-stream begin that tell what is broken in a file. */
const DAMAGED =
  /^(?:invalid (?:zip64|central|local)|Invalid (?:comment|header|characters)|zip64 extended|file data overflows|extra field|(?:too many|not enough) bytes|compressed.uncompressed size|Header exceeds)/

/** Whether an error says that something packed is broken: of zlib, yauzl or tar-stream. */
const isOfPacking = (error: unknown, reason: string): boolean => /^Z_/.test(codeOf(error)) || DAMAGED.test(reason)

/** Errors that come from another process are plain objects. */
const hasMessage = (error: unknown): error is { message: string } =>
  typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string'

/** What a run ends with over an error: a sentence over one of the machine, any other error as it is. */
export function explained(error: unknown): unknown {
  if (isFull(error)) return new Refusal('disk-full', { reason: reasonOf(error) })
  return isOutOfFiles(error) ? new Refusal('too-many-files', { reason: reasonOf(error) }) : error
}

/** Whether the disk, not the program, is at fault: full, over quota, gone read-only or broken. */
export const isFull = (error: unknown): boolean => ['EROFS', 'EIO'].includes(codeOf(error)) || isOutOfRoom(error)

/** Whether there is no room left on the disk, or none for this user. */
export const isOutOfRoom = (error: unknown): boolean => codeOf(error) === 'ENOSPC' || isOverQuota(error)

/** Whether the operating system says so, not the content of a file. */
export const isOfSystem = (error: unknown): boolean => /^E[A-Z]+$/.test(codeOf(error))

/** Whether this process, or the whole machine, may open no more files. */
export const isOutOfFiles = (error: unknown): boolean => ['EMFILE', 'ENFILE'].includes(codeOf(error))

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException | null)?.code ?? ''

/** Node knows the error of a quota by its number only. */
const isOverQuota = (error: unknown): boolean =>
  ['EDQUOT', `Unknown system error ${-constants.errno.EDQUOT}`].includes(codeOf(error))
