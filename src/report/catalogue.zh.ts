/** `catalogue.ts` in Chinese, with the same codes and parameters. */
export const catalogueInChinese: Readonly<Record<string, string>> = {
  'missing-file': '请检查路径：没有“{name}”这个文件或文件夹',
  'unreadable-file': '请允许读取“{name}”：{reason}',
  'not-a-file': '请指定文件或文件夹：“{name}”是{kind}',
  'link-loop': '请删除链接“{name}”：它指回了自己的上级文件夹',
  'earlier-dataset': '无需处理：“{name}”是文据写出的数据集，没有读取',
  'unknown-format': '请先把“{name}”转换成 .txt 或 .md：不读取这类文件（{extension}）',
  'too-large': '请拆分“{name}”或调大 --max-bytes：它超过 {limit} 字节',
  'duplicate-id': '请给“{name}”改名：它的编号“{id}”已被前面的文章占用',

  'empty-file': '请填入内容或删除该文件：里面没有文字',
  'too-nested': '请减少文章的嵌套：引用或列表套得太深，已按纯文本读取',
  'binary-file': '请先把文件转换成编码统一的文本：它是二进制文件，或者已成乱码',
  'replacement-character': '请用 --encoding 指定正确的编码，或修复文件：按 {encoding} 读取会丢失字符（{count} 个）',
  'mixed-encodings':
    '请把文件转换成同一种编码：整体是 {encoding}，但有的行是 {other}（第 {lines} 行）；丢失字符 {count} 个',
  'broken-front-matter': '请改正两条 --- 之间的文件头：{reason}',
  'repeated-field': '请只保留一个{field}：它出现了不止一次，以最后一个为准',
  'bad-field': '请把{field}写成文字：它是{kind}',
  'bad-date': '请把{field}写成 2022-09-26、2022-09 或 2022：“{value}”不是日期',

  'doubtful-encoding': '请检查 --encoding：按 {encoding} 读取没有汉字，文件看起来是 {likely}',
  'running-head': '无需处理：“{text}”在每页重复出现，已略去',

  'ambiguous-range': '请核对范围“{text}”：前一个数可能与后一个数共用万或亿，也可能不共用',
  'share-mismatch': '请核对占比：{equation}',
  'change-mismatch': '请核对增减：{equation}',
  'sum-mismatch': '请核对合计：{equation}',
  'difference-mismatch': '请核对差额：{equation}',
  'per-unit-mismatch': '请核对平均数：{equation}',
  'repeat-mismatch': '请核对同一指标的两个数值：{equation}',

  rule: '无需处理：“{text}”按规则“{rule}”识别为 {kind}',

  'broken-row': '请改正这一行：{reason}',
  'missing-text': '请用 --text-field 指明正文所在的列：这一行没有“{field}”',
  'broken-collection': '请改正“{name}”：{reason}',
  'broken-archive': '请重新打包“{name}”：{reason}',
  'unsafe-member': '请把“{name}”从压缩包中去掉：它指向文件夹之外',
  'archive-bomb': '如果信任“{name}”，请自行解压：解开后超过 {limit} 字节',

  'timed-out': '请查看这篇文章或调大 --timeout：处理超过 {seconds} 秒',
  'worker-died': '请查看这篇文章：处理它的进程意外结束（{reason}）',
  'internal-error': '请把这条信息连同文章反馈给我们：{reason}',
  'unmatched-metadata': '请检查元数据的 path 列：有 {count} 行没有对应的输入文件（“{names}”）',
}

/** What parameters say in words: kinds of files, and reasons of the operating system. */
export const termsInChinese: Readonly<Record<string, string>> = {
  pipe: '管道',
  socket: '套接字',
  folder: '文件夹',
  device: '设备',
  'no extension': '没有扩展名',
  'a list': '列表',
  'an object': '对象',
  'no such file or directory': '没有这个文件或文件夹',
  'permission denied': '没有权限',
  'operation not permitted': '操作不被允许',
  'not a directory': '不是文件夹',
  'illegal operation on a directory': '是文件夹，不是文件',
  'no space left on device': '磁盘已满',
  'disk quota exceeded': '超出磁盘配额',
  'read-only file system': '文件系统只读',
  'i/o error': '读写出错',
  'too many open files': '打开的文件过多',
  'too many symbolic links encountered': '符号链接层数过多',
  'name too long': '名称过长',
  'it is no JSON object': '不是 JSON 对象',
  'it is not UTF-8': '不是 UTF-8',
}
