import { count, summaryInEnglish } from '../../report/summary.ts'
import type { Words } from './words.ts'

const number = (value: number): string => value.toLocaleString('en')

export const english: Words = {
  program: 'Turns Chinese articles into datasets that say where each figure stands and whether it adds up',
  commands: {
    extract: 'write the tables of files, folders, patterns and collections into a folder',
    pipe: 'read one JSON article a line from stdin, write one JSON result a line to stdout, in order',
    checks: 'list what does not add up in a dataset, conflicts between its articles, and reprints',
    schema: 'print the JSON Schema of a table, of all, or of the config file',
    completion: 'print completions for a shell',
    help: 'print the help of a command',
  },
  arguments: {
    paths:
      '.txt, .md, .html, .srt, .vtt, .docx, .odt, .epub, .pdf, folders, patterns, .jsonl, .json, .csv, .tsv, .xlsx, .gz, .zip, .tar.gz; - reads one article from stdin',
    dataset: 'folder that a run has written',
    table: 'documents, figures …; or config',
    shell: 'bash, zsh or fish',
  },
  options: {
    'allow-shrink': 'replace the output also when less than a tenth of its articles is left',
    bom: 'begin CSV files with the byte-order mark that Excel needs',
    check: 'write nothing; exit 1 when the output is not what the inputs give',
    color: 'color messages; NO_COLOR and FORCE_COLOR are heeded',
    config: 'options from this file instead of wenju.config.json or .yaml',
    debug:
      'print the rule behind every quantity, time and name, how every figure was linked, and where errors came from',
    dictionary: 'words for jieba: one "word [frequency] [tag]" a line',
    'dry-run': 'write nothing; say what would be processed, reused and removed',
    encoding: 'read every file in this encoding: utf-8, gb18030, big5, utf-16le, utf-16be',
    'fail-on': 'exit 3 when a check does not come out and is not ignored',
    force: 'process everything again',
    format: 'what to write',
    help: 'print this help',
    'id-field': 'column of the id in collections',
    ignore: 'checks that are known not to come out: an id or an equation, a tab and why, on each line',
    jobs: 'processes that work; one a core if not given, as memory allows',
    json: 'one JSON object a line',
    lang: 'language of messages and help; that of the locale if not given',
    lexicon: 'table with words of yours: units, classifiers, names, measures; may be given more than once',
    log: 'events on stderr for machines',
    map: 'what a column of a collection or of the metadata stands for, as 日期=date; may be given more than once',
    'max-bytes': 'longest article',
    metadata: 'CSV with a column path and any of title, subtitle, agency, place, date, authors, url',
    'no-config': 'heed no config file',
    output: 'the output folder',
    quiet: 'print errors only',
    'reference-date': 'the day that 去年 counts from where an article has no date',
    'safe-csv': "write a ' before CSV cells that a spreadsheet would run as a formula",
    split: 'part a .txt of many articles: lines, blank, or a pattern that each begins with',
    strict: 'take a file that is not read for an error: exit 1',
    'text-field': 'column of the text in collections',
    timeout: 'longest processor time for an article',
    version: 'print the version',
    watch: 'stay and run again when an input changes',
  },
  help: {
    terms: {},
    notes: (choices, fallback) => {
      const notes = [...(choices === null ? [] : [choices]), ...(fallback === null ? [] : [`default: ${fallback}`])]
      return notes.length === 0 ? '' : ` (${notes.join('; ')})`
    },
    examples: [
      ['wenju articles -o dataset', 'a folder, searched all the way down'],
      ["wenju 'news/**/2023-*.txt' -o dataset", 'a pattern, in quotes'],
      ['wenju news.jsonl.gz -o dataset --format csv --bom', 'a collection, as CSV for Excel'],
      ['wenju articles -o dataset --metadata meta.csv', 'with the dates and titles of a table'],
      ['wenju articles -o dataset --dry-run', 'what a run would do'],
      ['cat article.txt | wenju -', 'one article, as JSON on stdout'],
    ],
    examplesTitle: 'Examples:',
    withoutCommand: 'Without a command:',
  },
  summary: summaryInEnglish,
  progress: {
    line: (inputs, speed, figures, issues, left) =>
      [
        `${inputs} inputs`,
        ...(speed === null ? [] : [speed]),
        `${figures} figures`,
        `${issues} issues`,
        ...(left === null ? [] : [`${left} left`]),
      ].join(', '),
    seconds: count => `${count} s`,
    minutes: count => `${count} min`,
    hours: (hours, minutes) => `${hours} h ${minutes} min`,
  },
  plan: ({ process, reuse, fail, leave, remove }, output) =>
    `A run would process ${number(process)}, reuse ${number(reuse)}, fail on ${number(fail)}, leave ${number(leave)} and remove ${number(remove)} inputs in "${output}"; nothing was written`,
  checks: {
    alarm: ({ measure, equation, printed, likely }) =>
      `${measure === '' ? '' : `${measure}: `}${equation}${likely === null ? '' : ` – ${printed} may be a misprint of ${likely}`}`,
    allowed: (lower, upper) => `the digits allow ${lower === upper ? lower : `${lower} to ${upper}`}`,
    conflict: ({ measure, time, place, holder, values }) =>
      `${[measure, ...new Set([holder, place, time])].filter(it => it !== null).join(', ')}: ${values.join(' and ')}`,
    reprint: ({ document, original, similarity }) =>
      `${document} is a reprint of ${original} (${Math.round(100 * similarity)} %)`,
    found: (alarms, conflicts, reprints, ignored) =>
      `${number(alarms)} inconsistent${ignored === 0 ? '' : `, ${number(ignored)} ignored`}, ${number(conflicts)} in conflict, ${count(reprints, 'reprint')}`,
  },
  stale: {
    head: output => `Run without --check: "${output}" is not what the inputs give`,
    otherwise: ', which an input has left, or it was made with other options or another version',
    more: count => `and ${number(count)} more`,
  },
  report: message => `Report this, please, with --debug: ${message}`,
}
