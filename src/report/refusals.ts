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
  'lost-lock': 'Run again: the lock of "{output}" was taken away while this run was working',
  'too-many-files': 'Raise the limit of open files (ulimit -n) or give fewer --jobs: {reason}',
  'disk-full': 'Free some space and run again: cannot write the output, {reason}',

  // The processes that work
  'slow-start': 'Free the machine and run again: a process did not start',
  'no-memory': 'Free some memory or give fewer --jobs: a process ended before it could start ({reason})',
  'broken-start': '{reason}',
} satisfies Readonly<Record<string, string>>

export type RefusalCode = keyof typeof refusals
