/** Why a run does not begin or cannot end, worded as `catalogue.ts` words issues. `{name}` is a parameter. */
export const refusals = {
  // What was asked for
  'no-output': 'Give an output folder with -o',
  'stdin-alone': 'Give - alone: it reads one article from stdin',
  'stdin-too-large': 'Split the article or raise --max-bytes: stdin has more than {limit} bytes',
  'unknown-table': 'Give one of {names}: there is no table "{table}"',
  'unknown-encoding': 'Give utf-8, gb18030, big5, utf-16le or utf-16be with --encoding: "{encoding}" is not known',
  'unreadable-dictionary': 'Check --dictionary: cannot read "{path}", {reason}',
  'unreadable-metadata': 'Give a CSV table with --metadata: cannot read "{path}", {reason}',
  'metadata-without-path': 'Add a column "path" to "{path}": it names the input of each row',

  // The inputs
  'missing-input': 'Check the path: there is no file or folder "{path}"',
  'no-match': 'Check the pattern: "{pattern}" matches no file',
  'unreadable-input': 'Allow reading of "{path}": {reason}',
  'no-articles': 'Put .txt or .md files into "{inputs}": it holds no article',
  'no-article-read': 'See to the inputs: none of them gave an article, and "{output}" stays as it is',
  'would-shrink':
    'Check the inputs, or give --allow-shrink: "{output}" would fall from {before} articles to {after}, and stays as it is',

  // The output folder
  'output-is-root': 'Give a folder of its own with -o: "{output}" is the root folder',
  'output-is-file': 'Give a folder with -o: "{output}" is a file',
  'foreign-output': 'Give an empty or a new folder with -o: "{output}" holds files that Wenju did not write',
  'unwritable-output': 'Give an output folder that can be written, with room beside it: "{output}" cannot, {reason}',
  'output-busy': 'Wait for the other run: "{output}" is being written by process {pid}',
  'output-busy-elsewhere':
    'Wait for the other run: "{output}" is being written by process {pid} on {host}, or remove "{lock}" if it is gone',
  'lost-lock': 'Run again: the lock of "{output}" was taken away while this run was working',
  'disk-full': 'Free some space and run again: cannot write the output, {reason}',

  // The processes that work
  'slow-start': 'Free the machine and run again: a process did not start in {seconds} s',
  'no-memory': 'Free some memory or give fewer --jobs: a process ended before it could start',
  'broken-start': '{reason}',
} satisfies Readonly<Record<string, string>>

export type RefusalCode = keyof typeof refusals
