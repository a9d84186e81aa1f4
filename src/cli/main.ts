#!/usr/bin/env node
import { Command, InvalidArgumentError, Option } from 'commander'
import { programVersion } from '../batch/program.ts'
import { readDate } from '../model/date.ts'

// Thin: says what can be asked for; what is asked for is loaded when it is asked for.

const positive = (given: string): number => {
  const value = Number(given)
  if (!(value > 0)) throw new InvalidArgumentError('Give a number above zero')
  return value
}

const bytes = (given: string): number => {
  const match = /^(\d+(?:\.\d+)?)\s*([kmg]?)b?$/i.exec(given)
  if (match === null) throw new InvalidArgumentError('Give a size as 500k, 8M or 1G')
  const power = ['', 'k', 'm', 'g'].indexOf(match[2]!.toLowerCase())
  return Math.round(Number(match[1]) * 1024 ** power)
}

const date = (given: string): string => {
  const read = readDate(given)
  if (read === null) throw new InvalidArgumentError('Give a date as 2022-09-26, 2022-09 or 2022')
  return read
}

const formats = (given: string): string[] => {
  const asked = given.split(',').map(name => name.trim())
  const unknown = asked.find(name => !['jsonl', 'csv', 'json'].includes(name))
  if (unknown !== undefined) throw new InvalidArgumentError(`Give jsonl, csv or json: "${unknown}" is not known`)
  return ['jsonl', 'csv', 'json'].filter(name => asked.includes(name))
}

const program = new Command('wenju')
  .description('Turns Chinese articles into datasets that say where each figure stands and whether it adds up')
  .version(programVersion(), '-V, --version', 'print the version')
  .helpOption('-h, --help', 'print this help')
  .showHelpAfterError('(see wenju --help)')
  .exitOverride()

const extraction = {
  encoding: new Option(
    '--encoding <name>',
    'read every file in this encoding: utf-8, gb18030, big5, utf-16le, utf-16be',
  ),
  referenceDate: new Option(
    '--reference-date <date>',
    'the day that 去年 counts from where an article has no date',
  ).argParser(date),
  dictionary: new Option('--dictionary <file>', 'words for jieba: one "word [frequency] [tag]" a line'),
  maxBytes: new Option('--max-bytes <size>', 'longest article').argParser(bytes).default(8 << 20, '8M'),
  textField: new Option('--text-field <name>', 'column of the text in collections').default('text'),
  idField: new Option('--id-field <name>', 'column of the id in collections').default('id'),
}

const extract = program
  .command('extract', { isDefault: true })
  .description('write the tables of files, folders, patterns and collections into a folder')
  .argument(
    '<path...>',
    '.txt, .md, folders, patterns, .jsonl, .csv, .gz, .zip, .tar.gz; - reads one article from stdin',
  )
  .option('-o, --output <folder>', 'the output folder')
  .addOption(
    new Option('--format <list>', 'what to write')
      .argParser(formats)
      .default(['jsonl', 'csv', 'json'], 'jsonl,csv,json'),
  )
  .option('--metadata <file>', 'CSV with a column path and any of title, subtitle, agency, place, date, authors')
  .addOption(extraction.encoding)
  .addOption(extraction.referenceDate)
  .addOption(extraction.dictionary)
  .addOption(extraction.textField)
  .addOption(extraction.idField)
  .option('--bom', 'begin CSV files with the byte-order mark that Excel needs')
  .option('--safe-csv', "write a ' before CSV cells that a spreadsheet would run as a formula")
  .addOption(
    new Option('--jobs <number>', 'processes that work (default: one a core, as memory allows)').argParser(positive),
  )
  .addOption(new Option('--timeout <seconds>', 'longest time for an article').argParser(positive).default(60))
  .addOption(extraction.maxBytes)
  .option('--force', 'process everything again')
  .option('--allow-shrink', 'replace the output also when less than a tenth of its articles is left')
  .option('--check', 'write nothing; exit 1 when the output is not what the inputs give')
  .option('--watch', 'stay and run again when an input changes')
  .addOption(new Option('--log <format>', 'events on stderr for machines').choices(['jsonl']))
  .option('-q, --quiet', 'print errors only')
  .option('--debug', 'print the rule behind every quantity, time and name, and where errors came from')
  .action(async (paths: string[], options) => {
    const command = await import('./extract.ts')
    process.exitCode = await command.extract(paths, options)
  })

program
  .command('pipe')
  .description('read one JSON article a line from stdin, write one JSON result a line to stdout, in order')
  .addOption(extraction.referenceDate)
  .addOption(extraction.dictionary)
  .addOption(extraction.maxBytes)
  .addOption(extraction.textField)
  .addOption(extraction.idField)
  .action(async options => {
    const { pipe } = await import('./pipe.ts')
    process.exitCode = await pipe(options)
  })

program
  .command('schema')
  .description('print the JSON Schema of a table, or of all')
  .argument('[table]', 'documents, figures …')
  .action(async (table?: string) => {
    const { printSchema } = await import('./schema.ts')
    process.exitCode = printSchema(table)
  })

program.addHelpText('after', () => `\nWithout a command:\n\n${extract.helpInformation()}`)

/** A reader that has enough, as `head`, ends the program without a word. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

try {
  await program.parseAsync()
} catch (error) {
  const { explain } = await import('./failure.ts')
  process.exitCode = explain(error, process.argv.includes('--debug'))
}
