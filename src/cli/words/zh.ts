import { summaryInChinese } from '../../report/summary.ts'
import type { Words } from './words.ts'

const number = (value: number): string => value.toLocaleString('en')

export const chinese: Words = {
  program: '把中文文章变成数据集：每个数字出自原文何处、账是否对得上，一目了然',
  commands: {
    extract: '处理文件、文件夹、通配模式和合集，把各张表写入一个文件夹',
    pipe: '从标准输入逐行读取 JSON 文章，按原顺序逐行写出 JSON 结果',
    checks: '列出数据集中对不上的数字、文章之间的矛盾和转载',
    schema: '打印一张表、全部表或配置文件的 JSON Schema',
    completion: '打印命令行补全脚本',
    help: '打印某个命令的帮助',
  },
  arguments: {
    paths:
      '.txt、.md、.html、.srt、.vtt、.docx、.odt、.epub、.pdf、文件夹、通配模式、.jsonl、.json、.csv、.tsv、.xlsx、.gz、.zip、.tar.gz；- 表示从标准输入读一篇文章',
    dataset: '一次运行写出的文件夹',
    table: 'documents、figures 等表名，或 config',
    shell: 'bash、zsh 或 fish',
  },
  options: {
    'allow-shrink': '新结果的文章不足原来十分之一时，也照样替换',
    bom: '在 CSV 文件开头加上 Excel 需要的字节顺序标记',
    check: '什么也不写；输出与输入不相符时以 1 退出',
    color: '消息是否着色；遵从 NO_COLOR 和 FORCE_COLOR',
    config: '从这个文件读取选项，代替 wenju.config.json 或 .yaml',
    debug: '打印每个数量、时间和名称所依据的规则、每个数字的链接过程，以及错误的来处',
    dictionary: '补充给结巴分词的词：每行一个“词 [词频] [词性]”',
    'dry-run': '什么也不写，只说明会处理、沿用和移除哪些输入',
    encoding: '所有文件都按这种编码读取：utf-8、gb18030、big5、utf-16le、utf-16be',
    'fail-on': '有核算不符且未被忽略时以 3 退出',
    force: '全部重新处理',
    format: '写出哪些格式',
    help: '打印帮助',
    'id-field': '合集中编号所在的列',
    ignore: '已知不符的核算：每行一个编号或算式，制表符后写理由',
    jobs: '同时工作的进程数；不写时每个处理器核心一个，内存不足时减少',
    json: '每行一个 JSON 对象',
    lang: '消息和帮助使用的语言；不写时随系统区域设置',
    lexicon: '自己的词表：单位、量词、名称、指标等，可给多次',
    log: '在标准错误上输出供程序读取的事件',
    map: '合集或元数据表的某一列代表什么，如 日期=date；可给多次',
    'max-bytes': '一篇文章的长度上限',
    metadata: 'CSV 表，有 path 列，另有 title、subtitle、agency、place、date、authors、url 中的任意几列',
    'no-config': '不读取配置文件',
    output: '输出文件夹',
    quiet: '只打印错误',
    'reference-date': '文章没有日期时，“去年”等从这一天算起',
    'safe-csv': "在会被电子表格当作公式执行的 CSV 单元格前加 '",
    split: '把一个 .txt 分成多篇文章：lines 一行一篇，blank 以空行分开，或每篇开头所符合的正则表达式',
    strict: '有文件没有读取也算出错，以 1 退出',
    'text-field': '合集中正文所在的列',
    timeout: '处理一篇文章的处理器时间上限，以秒计',
    version: '打印版本',
    watch: '持续运行，输入一有变化就重新处理',
  },
  help: {
    terms: {
      'Usage:': '用法：',
      'Arguments:': '参数：',
      'Options:': '选项：',
      'Global Options:': '通用选项：',
      'Commands:': '命令：',
      '[options]': '[选项]',
      '[command]': '[命令]',
    },
    notes: (choices, fallback) => {
      const notes = [...(choices === null ? [] : [choices]), ...(fallback === null ? [] : [`默认 ${fallback}`])]
      return notes.length === 0 ? '' : `（${notes.join('；')}）`
    },
    examples: [
      ['wenju articles -o dataset', '一个文件夹，连同其下各级文件夹'],
      ["wenju 'news/**/2023-*.txt' -o dataset", '通配模式，要加引号'],
      ['wenju news.jsonl.gz -o dataset --format csv --bom', '一个合集，写成 Excel 能打开的 CSV'],
      ['wenju articles -o dataset --metadata meta.csv', '另用一张表给出日期和标题'],
      ['wenju articles -o dataset --dry-run', '先看看会做什么'],
      ['cat article.txt | wenju -', '一篇文章，以 JSON 写到标准输出'],
    ],
    examplesTitle: '示例：',
    withoutCommand: '不写命令时：',
  },
  summary: summaryInChinese,
  progress: {
    line: (inputs, speed, figures, issues, left) =>
      [
        `已处理 ${inputs} 个输入`,
        ...(speed === null ? [] : [speed]),
        `${figures} 个数字`,
        `${issues} 条提示`,
        ...(left === null ? [] : [`还需 ${left}`]),
      ].join('，'),
    seconds: count => `${count} 秒`,
    minutes: count => `${count} 分钟`,
    hours: (hours, minutes) => `${hours} 小时 ${minutes} 分钟`,
  },
  plan: ({ process, reuse, fail, leave, remove }, output) =>
    `正式运行会在“${output}”中处理 ${number(process)} 个输入，沿用 ${number(reuse)} 个，失败 ${number(fail)} 个，不读 ${number(leave)} 个，移除 ${number(remove)} 个；这次什么也没有写`,
  checks: {
    alarm: ({ measure, equation, printed, likely }) =>
      `${measure === '' ? '' : `${measure}：`}${equation}${likely === null ? '' : `，${printed} 可能是 ${likely} 之误`}`,
    allowed: (lower, upper) => `按印出的位数应为 ${lower === upper ? lower : `${lower} 至 ${upper}`}`,
    conflict: ({ measure, time, place, holder, values }) =>
      `${[measure, ...new Set([holder, place, time])].filter(it => it !== null).join('，')}：${values.join(' 与 ')}`,
    reprint: ({ document, original, similarity }) =>
      `${document} 是 ${original} 的转载（${Math.round(100 * similarity)}%）`,
    found: (alarms, conflicts, reprints, ignored) =>
      `${number(alarms)} 条不符，${ignored === 0 ? '' : `${number(ignored)} 条已忽略，`}${number(conflicts)} 条矛盾，${number(reprints)} 篇转载`,
  },
  stale: {
    head: output => `请不带 --check 再运行一次：“${output}”与输入不相符`,
    otherwise: '：有输入已经不在，或者它是用别的选项、别的版本做出来的',
    more: count => `另有 ${number(count)} 个`,
  },
  report: message => `请加上 --debug 重新运行，并把问题反馈给我们：${message}`,
}
