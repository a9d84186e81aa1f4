import { catalogueInChinese } from './catalogue.zh.ts'
import { type RefusalCode, refusals } from './refusals.ts'
import { refusalsInChinese } from './refusals.zh.ts'
import { termsInChinese } from './terms.zh.ts'

/** The wording of every issue: what to do first, values quoted, sentence case, no final period. `{name}` is a parameter, and `[…]` is left out where one in it is not given. */
export const catalogue: Readonly<Record<string, string>> = {
  // The file as a whole
  'unreadable-name': 'Rename "{name}": its name is not UTF-8',
  'missing-file': 'Check the path: there is no file or folder "{name}"',
  'unreadable-file': 'Allow reading of "{name}": {reason}',
  'not-a-file': 'Give a file or a folder: "{name}" is a {kind}',
  'link-loop': 'Remove the link "{name}": it leads back to itself, or into a folder above it',
  'earlier-dataset': 'Nothing to do: "{name}" is a dataset that Wenju wrote, and was not read',
  'system-folder': 'Leave out "{name}": the system shows itself there, it holds no files and was not read',
  'too-many-links': 'Remove links: by way of them "{name}" was read {limit} times and is not read again',
  'long-path': 'Move "{name}" further up: its path is longer than the system takes',
  'unknown-format': '{advice}: "{name}" is {kind}, which is not read',
  'unread-files': '{advice}: files ending in {extension} were not read ({count}, first "{first}")',
  'unread-links':
    'Pack the files that links lead to (tar --dereference --hard-dereference): links in the archive were not read ({count}, first "{first}")',
  'too-large': 'Split "{name}" or raise --max-bytes: it has more than {limit} bytes',
  'too-dense':
    'Split the article, give its tables as a collection, or raise --max-bytes: {kind} ({count}) take more memory than an article may',
  'duplicate-id':
    'Rename "{name}": its id "{id}" is taken by an earlier file or row, whether that could be read or not',

  // Its bytes
  'empty-file': 'Fill the file or remove it: it holds no text',
  'broken-document': 'Open the document in the program that wrote it and save it again: {reason}',
  'broken-parts':
    'Open the document in the program that wrote it and save it again: parts of it are broken or missing and were not read ({count}, first "{name}": {reason})',
  'unread-document': '{advice}: it is {kind}, which is not read',
  'unread-pages':
    'Recognise the text of its pages first (OCR) if they show some: {count} have none that is read, the first is page {first}',
  'slanted-text': 'Nothing to do: text that stands slanted, as watermarks do, was left out ({count} characters)',
  'not-read-ahead': 'Give the file to readAhead first, and what that gives to the extractor: it is a PDF',
  'no-article': 'Look at the page: no article was found in it, only links and short lines',
  'left-out':
    'Check the page: {count} characters of its sentences ({share} %) were left out, first from here on: {kind}',
  'wrong-charset': 'Nothing to do: the page says that it is {said}, and was read as {encoding}, as its bytes are',
  'too-nested': 'Flatten the article: its quotes or lists are nested too deep, so it was read as plain text',
  'unnamed-page': 'Rename the file to end in .html: it is a whole web page, and was read as one',
  'misnamed-file': '{advice}: by its bytes the file is {kind}',
  'binary-file': 'Convert the file to text in one encoding first: it is binary, or garbled',
  'replacement-character':
    'Give the right encoding with --encoding or mend the file: as {encoding} it loses characters ({count})',
  'lost-characters': 'Mend the text: characters of it are lost or cut in half, as U+FFFD or \\ud800 ({count})',
  'mixed-encodings':
    'Convert the file to one encoding: it is {encoding} but for lines in {other} ({lines}); characters lost: {count}',
  'unnamed-collection': 'Give it as a file that ends in .json or .jsonl if it holds articles: it was read as one text',
  'unread-front-matter':
    'Give it as a file that ends in .md if what stands between its --- lines is front matter: it was read as text',
  'broken-front-matter': 'Correct the front matter between the --- lines: {reason}',
  'broken-tree':
    'Correct what makes the tree: nodes without a type, children or text were left out ({count}, first {kind})',
  'repeated-field': 'Keep one {field}: it is given more than once, the last one counts',
  'lost-in-field': 'Mend {field}: characters of it are lost or cut in half, as U+FFFD or \\ud800, in "{value}"',
  'bad-field': 'Write {field} as text: it is {kind}',
  'bad-address': 'Write {field} as https://…: "{value}" is no web address',
  'no-address': 'Nothing to do: {field} is "{value}", which stands for none',
  'bad-date': 'Write {field} as 2022-09-26, 2022-09 or 2022, from 1000 to 2099: "{value}" is no date',

  'doubtful-encoding': 'Check --encoding: as {encoding} the file holds no Chinese, it looks like {likely}',
  'unread-table':
    'Check the table: {lines} lines from here on look like its cells, but not which stand in one row, so they were read as text',
  'uneven-row':
    'Check the row: it has {count} values where its table has {usual}, so that no column is sure and none was read',
  'unnamed-columns':
    'Check the table: nothing names its columns ({count}), so their figures have no property of their own',

  'date-conflict': 'Check the date of the article: {date} by its {source}, {other} by its {rival}; the first was taken',
  'note-marks': 'Nothing to do: marks of notes were left out ({count})',
  readings: 'Nothing to do: readings above characters were left out ({count})',
  'embedded-documents': 'Save the document again as a new .docx: other documents that it shows were not read ({count})',
  'repeated-captions': 'Nothing to do: captions that roll repeat their lines, which were read once ({count})',
  'time-codes': 'Nothing to do: it is a transcript, and its time codes were left out ({count})',
  'running-head': 'Nothing to do: "{text}" is printed on page after page and was left out',

  // Its figures
  'ambiguous-range': 'Check the range "{text}": its first number may or may not share the 万 or 亿 of its second',
  'impossible-date': 'Check the date "{text}": no calendar has it, so it was given no value',
  'unknown-day': 'Check the day "{text}": no calendar tells it for that year, so the year alone was given',
  'great-number': 'Check the number "{text}": no float holds it, so its digits are given as text alone',
  'share-mismatch': 'Check the share[ of {measure}]: {equation}[ – {printed} may be a misprint of {likely}]',
  'change-mismatch': 'Check the change[ of {measure}]: {equation}[ – {printed} may be a misprint of {likely}]',
  'sum-mismatch': 'Check the total[ of {measure}]: {equation}[ – {printed} may be a misprint of {likely}]',
  'total-mismatch':
    'Check the total[ of {measure}] of the table: {equation}[ – {printed} may be a misprint of {likely}]',
  'difference-mismatch': 'Check the balance[ of {measure}]: {equation}[ – {printed} may be a misprint of {likely}]',
  'per-unit-mismatch': 'Check the mean[ of {measure}]: {equation}[ – {printed} may be a misprint of {likely}]',
  'repeat-mismatch': 'Check the two values[ of {measure}]: {equation}[ – {printed} may be a misprint of {likely}]',
  'chain-mismatch':
    'Check the values of the years[ of {measure}]: {equation}[ – {printed} may be a misprint of {likely}]',

  rule: 'Nothing to do: "{text}" is a {kind} by the rule "{rule}"',
  linking: 'Nothing to do: "{text}" was linked like this:{drawing}',

  // Collections and archives
  'broken-row': 'Correct the row: {reason}[, from character {at} on]',
  'missing-text': 'Name the column of the text with --text-field: the row has no "{field}"',
  'wrapped-text':
    'Write "{field}" and what belongs to it into the object of the line itself: it stands within "{within}"',
  'missing-texts':
    'Complete the rows, or name the column of the text with --text-field: {count} have no "{field}" (lines {lines}) and were not read',
  'bad-texts':
    'Write "{field}" as a text, or a list of texts, in each row: in {count} it is none (lines {lines}, the first has {kind}), and they were not read',
  'lost-lines': 'Close the quotation mark in line {line}: it runs on, and {count} lines from here on were not read',
  'ragged-rows': 'Put cells with commas in quotation marks: {count} rows from here on have more cells than the header',
  'found-encoding': 'Nothing to do: "{name}" was read as {encoding}',
  'unread-rows':
    'Name the column of the text with --text-field[ or --map {column}=text]: "{name}" has no "{field}" but {columns}, and was not read ({count} rows)[; no cell has more than {longest} characters: tables of figures are not read as collections, but in articles]',
  'unread-sheet':
    'Name the column of the text with --text-field[ or --map {column}=text]: sheet "{sheet}" has no "{field}" but {columns}, and was not read ({count} rows)[; no cell has more than {longest} characters: tables of figures are not read as collections, but in articles]',
  'above-header':
    'Nothing to do if it is a title: what stands above the header[ of sheet "{sheet}"] was not read ({count} rows, first "{text}")',
  'hidden-sheet': 'Show sheet "{sheet}" in its program if it is to be read: it is hidden',
  'broken-sheet':
    'Open the workbook in the program that wrote it and save it again: sheet "{sheet}" was read no further than it is whole ({count} rows): {reason}',
  'lost-cells':
    'Open the workbook in the program that wrote it and save it again: cells of sheet "{sheet}" were not read ({count}, first {first}: {reason})',
  'other-column': 'Nothing to do: where "{field}" is empty, "{column}" was read ({count} rows, first here)',
  'article-lines':
    'Give --split lines if each line is an article of its own, as at least {count} seem to be: the file was read as it stands',
  'unmatched-split':
    'Check --split, or leave it out: no line of "{name}" begins with "{pattern}", so it was read as one article',
  'json-lines': 'Rename "{name}" to end in .jsonl: it holds no list but values one after the other, and was read so',
  'wrapped-list': 'Nothing to do: the list "{name}"[ and {more} more] was read',
  'unread-lists':
    'Nothing to do if they hold no articles: "{lists}"[ and {more} more] in "{name}" have no "{field}", and were not read',
  'unread-asides':
    'Nothing to do, or keep them in a file of their own to read them: "{lists}"[ and {more} more] of "{name}" stand beside articles and were not read',
  'unread-json':
    'Write its articles as one list, or name the column of the text with --text-field: no object with "{field}" was found in "{name}", and it was not read',
  'similar-column': 'Rename the column "{name}" if it is meant as "{similar}": it was not read',
  'unmapped-column': 'Check --map: no table has a column "{name}"',
  'unread-columns':
    'Nothing to do if they are notes of yours, else say what they stand for with --map: columns "{names}"[ and {more} more] of "{name}" were not read',
  'repeated-column': 'Rename one of the columns "{name}": the first of them is read',
  'broken-collection': 'Correct "{name}": {reason}',
  'broken-archive': 'Pack "{name}" again: {reason}',
  'broken-member': 'Pack "{name}" again: {reason}',
  'unsafe-member': 'Pack the archive without "{name}": it leads out of the folder',
  'archive-bomb': 'Unpack "{name}" yourself if you trust it: it grows to more than {limit} bytes',

  // The run
  'timed-out': 'Look at the article or raise --timeout: it took longer than {seconds} s',
  'worker-died': 'Look at the article: the process died on it ({reason})',
  'internal-error': 'Report this with the article, please: {reason}',
  'repeated-path':
    'Keep one row for each path in the metadata: {count} rows name one that stands above ("{names}"), first here; the last of them counts',
  'empty-config': 'Write options into the config file, or remove it: it says nothing',
  'unmatched-ignored':
    'Leave out of the file of --ignore what is mended: no alarm answers to {count} lines, first here ("{names}")',
  'unmatched-metadata': 'Check column "path" of the metadata: no input answers to {count} rows ("{names}")',
}

/** A language that messages are worded in. */
export type Language = 'en' | 'zh'

type Params = Readonly<Record<string, string | number>>

/** The message of an issue. A code that the catalogue does not know yet still says its name and parameters. */
export function wordingOf(code: string, params: Params, language: Language = 'en'): string {
  const template = (language === 'zh' ? catalogueInChinese : catalogue)[code] ?? catalogue[code]
  if (template !== undefined) return fill(template, params, language)
  const values = Object.entries(params).map(([name, value]) => `${name} ${quoted(value)}`)
  return [`Look at this: ${code.replaceAll('-', ' ')}`, ...values].join(', ')
}

/** The message of what ends a run. */
export const refusalOf = (code: RefusalCode, params: Params, language: Language = 'en'): string =>
  fill((language === 'zh' ? refusalsInChinese : refusals)[code], params, language)

function fill(template: string, params: Params, language: Language): string {
  // what stands in […] is said where its parameters are given
  const said = template.replace(/\[([^\]]*)\]/g, (_, part: string) =>
    [...part.matchAll(/\{(\w+)\}/g)].every(([, name]) => name! in params) ? part : '',
  )
  return said.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name] ?? ''
    if (name === 'drawing') return String(value).split('\n').map(quoted).join('\n')
    return quoted(language === 'zh' ? inChinese(String(value), name === 'reason') : value)
  })
}

/** A term in Chinese, with the numbers that stand in it; of a reason also one with what it quotes: `it is damaged: …`. */
function inChinese(value: string, isReason: boolean): string {
  const term = termInChinese(value)
  if (term !== undefined || !isReason) return term ?? value
  const colon = value.indexOf(': ')
  const head = termInChinese(value.slice(0, Math.max(colon, 0)))
  return head === undefined ? value : `${head}：${inChinese(value.slice(colon + 2), true)}`
}

function termInChinese(value: string): string | undefined {
  const numbers = value.match(NUMBER)?.values()
  return (
    termsInChinese[value] ?? termsInChinese[value.replace(NUMBER, '#')]?.replace(/#/g, () => numbers!.next().value!)
  )
}

const NUMBER = /\d+(?:\.\d+)?/g

const breaking = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g
const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`

/** Text as it may stand on a line of a terminal: without control characters and line breaks. */
export const quoted = (value: string | number): string => String(value).replace(breaking, escaped)
