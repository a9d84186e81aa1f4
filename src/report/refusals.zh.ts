import type { RefusalCode } from './refusals.ts'

/** `refusals.ts` in Chinese, with the same parameters. */
export const refusalsInChinese: Readonly<Record<RefusalCode, string>> = {
  'no-output': '请用 -o 指定输出文件夹',
  'stdin-alone': '请单独使用 -：它从标准输入读取一篇文章',
  'stdin-too-large': '请拆分文章或调大 --max-bytes：标准输入超过 {limit} 字节',
  'unknown-table': '请从 {names} 中选一张表：没有名为“{table}”的表',
  'unknown-encoding': '请用 --encoding 指定 utf-8、gb18030、big5、utf-16le 或 utf-16be：不认识“{encoding}”',
  'unreadable-dictionary': '请检查 --dictionary：无法读取“{path}”，{reason}',
  'unreadable-metadata': '请用 --metadata 指定一张 CSV 表：无法读取“{path}”，{reason}',
  'metadata-without-path': '请给“{path}”加上 path 列：每一行靠它对应到输入文件',

  'missing-input': '请检查路径：没有“{path}”这个文件或文件夹',
  'no-match': '请检查通配模式：没有与“{pattern}”匹配的文件',
  'unreadable-input': '请允许读取“{path}”：{reason}',
  'no-articles': '请把 .txt 或 .md 文件放进“{inputs}”：里面没有文章',
  'no-article-read': '请检查输入：没有一个给出文章，“{output}”保持原样',
  'would-shrink': '请检查输入，或加上 --allow-shrink：“{output}”会从 {before} 篇文章减到 {after} 篇，现保持原样',

  'output-is-root': '请用 -o 另指定一个文件夹：“{output}”是根目录',
  'output-is-file': '请用 -o 指定文件夹：“{output}”是文件',
  'output-leads-nowhere': '请用 -o 指定文件夹：“{output}”是一个不通的链接',
  'foreign-manifest': '请用 -o 指定新文件夹，或恢复原来的 manifest.jsonl：“{output}”里的那个不是文据写的',
  'file-in-the-way': '请移走“{path}”：它不是文据写的，而“{output}”里要用这个名字',
  'mounted-folder': '请用 -o 另指定文件夹，或卸载“{path}”：文件夹是整个交换的，而“{output}”里挂载了别的文件系统',
  'garbled-name': '请给“{path}”改名：文件名不是 UTF-8，无法留在输出文件夹里',
  'foreign-output': '请用 -o 指定空文件夹或新文件夹：“{output}”里有不是文据写出的文件',
  'unwritable-output': '请指定可以写入、旁边也有空间的输出文件夹：“{output}”不行，{reason}',
  'output-busy': '请等另一次运行结束：进程 {pid} 正在写“{output}”',
  'output-busy-elsewhere': '请等另一次运行结束：{host} 上的进程 {pid} 正在写“{output}”；该进程若已不在，请删除“{lock}”',
  'broken-lock': '没有运行时请删除“{lock}”：它不是锁文件',
  'unreadable-lock': '请允许读取“{lock}”，没有运行时也可删除：{reason}',
  'blocked-workplace': '请移走“{path}”：运行时要用这个名字的文件夹',
  'lost-lock': '请重新运行：运行期间“{output}”的锁被拿走了',
  'too-many-files': '请调大可打开文件数（ulimit -n）或调小 --jobs：{reason}',
  'disk-full': '请腾出空间后重新运行：无法写出结果，{reason}',

  'slow-start': '请减轻机器负担后重新运行：工作进程没有启动',
  'no-memory': '请腾出内存或调小 --jobs：工作进程还没启动就结束了（{reason}）',
  'broken-start': '{reason}',
}
