/** Why a run does not begin or cannot end, worded as `catalogue.ts` words issues. `{name}` is a parameter. */
export const refusals = {
  // How it was asked
  'unknown-option': 'Check "{option}": there is no such option, see wenju --help',
  'similar-option': 'Check "{option}": there is no such option, did you mean {similar}?',
  'unknown-command': 'Check "{command}": there is no such command, see wenju --help',
  'similar-command': 'Check "{command}": there is no such command, file or folder, did you mean {similar}?',
  'missing-argument': 'Give <{argument}> too, see wenju --help',
  'missing-value': 'Give a value with {option}',
  'extra-arguments': 'Leave out what is too much: {command} takes no more arguments',
  'conflicting-options': 'Give {option} or {other}, not both',
  'bad-number': 'Give a number above zero with {option}: "{given}" is none',
  'bad-count': 'Give a whole number above zero with {option}: "{given}" is none',
  'bad-size': 'Give a size as 500k, 8M or 1G with {option}: "{given}" is none',
  'too-much': 'Give no more than {most} with {option}: "{given}" is more',
  'bad-date': 'Give a date as 2022-09-26, 2022-09 or 2022, from 1000 to 2099, with {option}: "{given}" is none',
  'bad-pattern': 'Give lines, blank or a regular expression with --split: "{given}" is none',
  'similar-split': 'Check --split: there is no "{given}", did you mean {similar}?',
  'bad-mapping': 'Give a column and what it stands for with {option}, as 日期=date: "{given}" is none',
  'bad-choice': 'Give {choices} with {option}: "{given}" is not known',
  'bad-usage': '{reason}',

  // The config file
  'unreadable-config': 'Check the config file: cannot read "{path}", {reason}[, line {line}]',
  'two-configs': 'Keep one config file, or name it with --config: there are {names}',
  'unknown-key': 'Check "{key}" in "{path}": there is no such option',
  'similar-key': 'Check "{key}" in "{path}": there is no such option, did you mean "{similar}"?',
  'bad-key': 'Correct "{key}" in "{path}": {reason}[, give {choices}]',

  // What was asked for
  'no-input': 'Give a file, a folder or a pattern, as in: wenju articles -o dataset',
  'no-output': 'Give an output folder with -o',
  'output-is-stdout':
    'Give a folder with -o: only one article, read from stdin with -, goes to stdout; for many see wenju pipe',
  'stdin-once': 'Leave out --watch: stdin is read once',
  'stdin-alone': 'Give - alone: it reads one article from stdin',
  'stdin-too-large': 'Split the article or raise --max-bytes: stdin has more than {limit} bytes',
  'unknown-table': 'Give one of {names}: there is no table "{table}"',
  'unknown-encoding': 'Give utf-8, gb18030, big5, utf-16le or utf-16be with --encoding: "{encoding}" is not known',
  'unreadable-dictionary': 'Check --dictionary: cannot read "{path}", {reason}',
  'broken-dictionary': 'Correct the user dictionary "{path}": {reason}[, line {line}]',
  'unreadable-lexicon': 'Check the lexicon: cannot read "{path}", {reason}',
  'lexicon-no-columns':
    'Begin "{path}" with a line that names its columns, tabs between, word and class among them: line {line} does not',
  'lexicon-bad-column': 'Correct line {line} of "{path}": there is no column "{given}", the columns are {choices}',
  'lexicon-repeated-column': 'Keep one column "{given}" in "{path}": line {line} names it twice',
  'lexicon-bad-choice': 'Correct line {line} of "{path}": there is no {column} "{given}", give {choices}',
  'lexicon-similar-choice':
    'Correct line {line} of "{path}": there is no {column} "{given}", did you mean "{similar}"?',
  'lexicon-bad-cell': 'Correct line {line} of "{path}": there are blanks too many in "{given}", its {column}',
  'lexicon-bad-currency':
    'Correct line {line} of "{path}": "{given}" is no code of a currency, give three capitals as in ISO 4217',
  'lexicon-missing-cell': 'Complete line {line} of "{path}": it has no {column}',
  'lexicon-needless-cell': 'Correct line {line} of "{path}": leave out {column}, a word of class {class} has none',
  'lexicon-short-name': 'Correct line {line} of "{path}": a word of class {class} has two characters or more',
  'repeated-word': 'Keep one line of "{word}": line {line} of "{path}" repeats {earlier}',
  'unreadable-metadata': 'Give a CSV table with --metadata: cannot read "{path}", {reason}',
  'no-dataset': 'Give the folder of a dataset with tables in jsonl: "{path}" has no {file}',
  'broken-row': 'Make the dataset again: line {line} of "{path}" is no row',
  'missing-rows': 'Make the dataset again: "{path}" lacks rows that another table names',
  'unreadable-ignored': 'Check --ignore: cannot read "{path}", {reason}',
  'ignored-no-reason': 'Complete line {line} of "{path}": an id or an equation, a tab, and why it is ignored',
  'metadata-without-path': 'Add a column "path" to "{path}": it names the input of each row',

  // The inputs
  'missing-input': 'Check the path: there is no file or folder "{path}"',
  'no-match': 'Check the pattern: "{pattern}" matches no file',
  'unreadable-input': 'Allow reading of "{path}": {reason}',
  'no-articles': 'Put articles into "{inputs}": it holds none[, but {unread}, which are not read]',
  'no-article-read': 'See to the inputs: none of them gave an article, and "{output}" stays as it is',
  'would-shrink':
    'Check the inputs, or give --allow-shrink: "{output}" would fall from {before} articles to {after}, and stays as it is',
  'cut-input': 'See to what feeds the lines: they end in the middle of line {line}',

  // The output folder
  'output-is-root': 'Give a folder of its own with -o: "{output}" is the root folder',
  'output-is-file': 'Give a folder with -o: "{output}" is a file',
  'output-leads-nowhere': 'Give a folder with -o: "{output}" is a link that leads nowhere',
  'foreign-manifest':
    'Give a new folder with -o, or restore its manifest.jsonl: Wenju did not write the one in "{output}"',
  'file-in-the-way': 'Move "{path}" away: Wenju did not write it, and needs its name in "{output}"',
  'mounted-folder':
    'Give another folder with -o, or unmount "{path}": folders are exchanged as a whole, and "{output}" holds a file system of its own',
  'garbled-name': 'Rename "{path}": its name is no UTF-8, so it cannot stay in the output folder',
  'foreign-output': 'Give an empty or a new folder with -o: "{output}" holds files that Wenju did not write',
  'unwritable-output': 'Give an output folder that can be written, with room beside it: "{output}" cannot, {reason}',
  'output-busy': 'Wait for the other run: "{output}" is being written by process {pid}',
  'output-busy-elsewhere':
    'Wait for the other run: "{output}" is being written by process {pid} on {host}, or remove "{lock}" if it is gone',
  'broken-lock': 'Remove "{lock}" when no run is working: it is not the file of a lock',
  'unreadable-lock': 'Allow reading of "{lock}", or remove it when no run is working: {reason}',
  'blocked-workplace': 'Move "{path}" away: a run works in a folder of that name',
  stopped: 'Run the same command again to go on from here: it was stopped',
  'lost-lock': 'Run again: the lock of "{output}" was taken away while this run was working',
  'too-many-files': 'Raise the limit of open files (ulimit -n) or give fewer --jobs: {reason}',
  'disk-full': 'Free some space and run again: cannot write the output, {reason}',

  // The processes that work
  'slow-start': 'Free the machine and run again: a process did not start',
  'no-memory': 'Free some memory or give fewer --jobs: a process ended before it could start ({reason})',
  'broken-start': '{reason}',
} satisfies Readonly<Record<string, string>>

export type RefusalCode = keyof typeof refusals
