/** Descriptions of tables and columns in Chinese, by the English ones of `schemas.ts`. */
export const descriptionsInChinese: Readonly<Record<string, string>> = {
  // Tables
  'One row an article, with its text': '每篇文章一行，附全文',
  'Title, headings, paragraphs, questions, list items and table rows of a document':
    '文章的标题、小标题、段落、问题、列表项和表格行',
  'Enumerated points (一是…, 首先…), also inside running text, and articles of law (条) with their paragraphs (款)':
    '逐条列举的要点（一是……、首先……），夹在段落中的也算；另有法规的条及其各款',
  'One row a question, with its answer': '每个问题一行，附回答',
  'Sentences of a document': '文章中的句子',
  'Dates, periods and times of day': '日期、时段和时刻',
  'Every place where a named entity is named': '命名实体的每一处提及',
  'Named entities of a document': '文章中的命名实体',
  'Numeric expressions that say how much or how many, with what they measure': '说明多少的数字，以及它度量的是什么',
  'The words that give a figure its entity, property, whole, base, period and place: one row a stretch of text':
    '数字的对象、指标、整体、基期、时期和地点各出自哪些字词：每一段原文一行',
  'Arithmetic tried between figures': '数字之间做过的核算',
  'Cells of tables that hold something: with row and column the table can be laid out again':
    '表格中有内容的单元格：按行号和列号可还原表格',
  'The ledger: every numeral of the text and what became of it': '总账：文中的每个数词及其去向',
  'What two articles of a run state differently, by a slip. A reprint counts only where it prints another number; `extract` and `wenju pipe`, which have no other articles, give none':
    '同一次运行的两篇文章因笔误而说法不一之处。转载只有数字与原文不同时才算；`extract` 和 `wenju pipe` 只看一篇文章，没有这类行',

  // Shared columns
  'Document it stands in': '所在文章',
  'Block it stands in': '所在的块',
  'Sentence it stands in; null outside every sentence': '所在句子；不在任何句子里时为空',
  'Place in the document, from 1': '在文章中的次序，从 1 起',
  'Offset of the first character in `documents.text`, in code points, from 0':
    '首字符在 `documents.text` 中的偏移量，按码点计，从 0 起',
  'Offset just past the last character, in code points': '末字符之后的偏移量，按码点计',
  'The characters from `start` to `end`, as printed': '从 `start` 到 `end` 的原文',
  'OntoNotes type': 'OntoNotes 类型',

  // documents
  'Path as given, relative to the input folder, `/` between parts': '相对于输入文件夹的路径，以 `/` 分隔',
  'Place of the article in its file, from 1': '在文件中是第几篇，从 1 起',
  'Title of the article': '文章标题',
  'Where `title` was found; `meta` where the page does not print it':
    '`title` 的来源；`meta` 表示网页正文没有印出标题，取自网页的头部',
  'Subtitle of the article': '文章副标题',
  'News agency or outlet: 新华社': '通讯社或媒体：新华社',
  'Place of the dateline: 北京': '电头中的地点：北京',
  'Date of the article, EDTF, at the precision known': '文章日期，EDTF 格式，精度以所知为限',
  'Where `date` was found; a year that is not printed there is that of another source, of the text or of the reference date':
    '`date` 的来源；该处没有写出的年份取自其他来源、正文或参考日期',
  'Day that relative times were resolved against, EDTF': '推算相对时间所依据的日期，EDTF 格式',
  'What an official document is filed under (索引号, 发文字号), a JSON object by the names printed':
    '公文所附的索引号、发文字号等，按原文名称写成 JSON 对象',
  'Names from the byline': '署名中的姓名',
  'Format of its file: `txt`, `md`, `html`, `docx` …, that of the collection for a row: `csv`, `xlsx`':
    '所在文件的格式：`txt`、`md`、`html`、`docx` 等；集合中的一行则为集合的格式：`csv`、`xlsx`',
  'Media type of its file: `text/plain`, `text/html`, `text/csv` …':
    '所在文件的媒体类型：`text/plain`、`text/html`、`text/csv` 等',
  'First article of the run that has its text, whole or nearly: it is a reprint of that one, or shortened. Null in what `extract` and `wenju pipe` give, which have no other articles':
    '同一次运行中最先有这段文字的文章：本文是它的转载，全文或节选；不是转载时为空。`extract` 和 `wenju pipe` 只看一篇文章，一律为空',
  'How much of the shorter text the longer one has, from 0 to 1, estimated; null where `duplicate_of` is':
    '两篇中较短一篇的文字有多少出现在较长的一篇里，0 到 1，估计值；`duplicate_of` 为空时为空',
  'Web address of the article, as its page, its front matter, its row or the metadata say':
    '文章的网址，取自网页、文件头、合集的行或元数据表',
  'Encoding its file was read as: `utf-8`, `gb18030`, `big5`, `utf-16le`, `utf-16be`; null for a PDF':
    '读取所在文件时的编码：`utf-8`、`gb18030`、`big5`、`utf-16le`、`utf-16be`；PDF 为空',
  'Simplified (Hans) or traditional (Hant) characters': '简体（Hans）或繁体（Hant）',
  'SHA-256 of the bytes it was read from, lower-case hex': '原始字节的 SHA-256，小写十六进制',
  'Length of `text` in code points': '`text` 的长度，按码点计',
  'The article as read, one block a line; every offset counts in it': '读出的全文，每块一行；所有偏移量都以它为准',

  // blocks, points, qa
  'What the block is': '块的种类',
  'Depth of a heading or list item, from 1': '小标题或列表项的层级，从 1 起',
  'Heading or question above it': '上一级的小标题或问题',
  'Who asks or answers, as printed': '提问人或回答人，照原文',
  'Page of the PDF where it begins, from 1': '在 PDF 中起始的页码，从 1 起',
  'Sheet of the workbook where it stands': '所在工作簿的工作表',
  'Cell of that sheet: `C9`': '工作表中的单元格：`C9`',
  'Line of the file where it begins, from 1': '在文件中起始的行号，从 1 起',
  'Block where it begins': '起始的块',
  'Point it belongs to': '所属的上一级要点',
  'Number its marker gives it, or its place among the paragraphs of its article':
    '标记给出的序号，或在本条各款中的次序',
  'Marker as printed: 一是; null for a paragraph of an article of law (款), which has none':
    '原文中的标记：一是；款没有标记，为空',
  'Who asks, as printed': '提问人，照原文',
  'The question, without its marker': '问题，不含标记',
  'Who answers, as printed': '回答人，照原文',
  'The answer, one block a line; null when it was not answered': '回答，每块一行；没有回答时为空',
  'Block of the question': '问题所在的块',
  'Blocks of the answer, in order': '回答所在的各块，按顺序',

  // times, mentions, entities
  'Value in EDTF (ISO 8601-2) at the precision printed; null when it cannot be placed on the calendar':
    'EDTF（ISO 8601-2）值，精度照原文；无法落到日历上时为空',
  'False where a part was taken from context, or of a day only its year is known':
    '有一部分取自上下文，或只知某日的年份时为假',
  'Entity it names': '所指的实体',
  'Longest form in the document': '文中最长的写法',
  'Other forms in the document': '文中的其他写法',
  'How often it is named': '被提及的次数',

  // figures
  'The number in `unit`, 万 and 亿 multiplied out; null for a range, a score and what no float can hold':
    '以 `unit` 计的数值，万、亿已乘入；范围、比分和浮点数装不下的为空',
  'Lower bound of a range or an approximate number': '范围或约数的下限',
  'Upper bound of a range or an approximate number': '范围或约数的上限',
  '`value` as a decimal string, digit for digit': '`value` 的十进制写法，逐位准确',
  'Printed precision as a power of ten of `value`: 27.0% → 1, 3.2亿 → -7':
    '原文精度，以 `value` 的小数位数表示：27.0% → 1，3.2亿 → -7',
  'How the number is bounded or blurred; null when exact': '数字怎样限定或取约；确数为空',
  'Unit or classifier as printed, without multiplier': '原文中的单位或量词，不含万、亿',
  'Denominator of a rate as printed: 平方米': '比率的分母，照原文：平方米',
  'UCUM, ISO 4217, or braces around a classifier: `m2`, `CNY`, `{名}`':
    'UCUM、ISO 4217 代码，或加花括号的量词：`m2`、`CNY`、`{名}`',
  '`value` in `base_unit_code`, to compare 斤 with 吨 and 亩 with 公顷; null where `value` is':
    '换算为 `base_unit_code` 的 `value`，便于比较斤与吨、亩与公顷；`value` 为空时为空',
  'Unit that quantities of the kind are compared in: `kg`, `m2`, `CNY/kg`; money keeps its currency':
    '同类数量比较时所用的单位：`kg`、`m2`、`CNY/kg`；金额保持原币种',
  'What kind of quantity it is': '量的种类',
  'How much there is, a part of a whole, a rise or fall, a rank, or a bound that defines a group':
    '总量、占比、增减、位次，或用来划定一类对象的界限',
  'Direction of a change: 下降3.2% is 3.2 and down, a printed -3.2% is -3.2 and down':
    '增减的方向：下降3.2% 的值为 3.2，方向为 down；印成 -3.2% 的，值为 -3.2，方向为 down',
  'What is counted or measured': '计数或度量的对象',
  'Property measured, when named: 平均年龄': '度量的指标，原文写明时才有：平均年龄',
  'Entity and property as one name: 社会消费品零售总额': '对象与指标连成的名称：社会消费品零售总额',
  'Indicator that the measure is by another or the same name, of a table of some 450: `retail_sales`, `net_profit_parent`; also of its growth rate. Null where it is none of them, or narrower by a word':
    '度量对应的标准指标代码（约 450 个）：`retail_sales`、`net_profit_parent`，其增速也用同一代码；不属于其中任何一个、或范围更窄时为空',
  'Name that its compiler gives the indicator: 归母净利润 → 归属于母公司股东的净利润':
    '指标的规范名称：归母净利润 → 归属于母公司股东的净利润',
  'The body, person or place whose figure it is, as printed: the company of a result, the city of a GDP':
    '该数字属于谁（机构、人或地方），照原文：业绩所属的公司、GDP 所属的城市',
  'Entity that the holder is; null where it is none': '归属者对应的实体；不是实体时为空',
  'What a share is a share of': '占比所对应的整体',
  'Figure that states the size of the whole': '说明整体大小的数字',
  'What a change is compared with, as printed: 上年': '增减与什么相比，照原文：上年',
  'Figure that states the size of the base': '说明基期大小的数字',
  'Stated as fact, as aim, or as estimate': '是事实、目标还是估计',
  'Period it speaks of, EDTF': '所说的时期，EDTF 格式',
  'Place it speaks of, as printed': '所说的地点，照原文',
  'Outcome of the checks it takes part in; null when there is none': '所参与核算的结果；没有核算时为空',
  'Where it stands in its clause, which settles or suggests its relation: `changed`, `occupied`; `table` in a table':
    '在分句中所处的位置，关系由此确定或推知：`changed`（增减动词之后）、`occupied`（占之后）等；表格中为 `table`',
  'Whether relation and measure (entity and property), and the whole of a share, beat what else they could be by a clear margin: in news that was not learned from, relation and measure are right in 92 of 100 figures where `high`, which two of three are, and in 65 where `low`; not measured for tables':
    '关系和所度量的对象、指标（占比还有其整体）是否明显胜过其他可能：在未参与学习的新闻中，`high`（占三分之二）的数字每 100 个有 92 个关系和度量都对，`low` 的有 65 个；表格未作测量',
  'Fields that were taken from context, not from its own clause': '取自上下文、而非本分句的字段',

  // arguments
  'Figure it is an argument of': '所属的数字',
  'Which field it gives; `period` gives `time`; `part` of a share and `level` after a change are figures':
    '给出哪个字段；`period` 给出的是 `time`；占比的 `part`（部分）和变化后的 `level`（水平）是数字',
  'Where it was found: `left` of the number, `subject`, `earlier_clause`, `occupied` …':
    '在哪里找到：数字左边（`left`）、主语（`subject`）、前一分句（`earlier_clause`）、占的宾语（`occupied`）等',
  'False where it was carried from outside the clause; of a period or a place, from outside the sentence':
    '承自本分句之外时为假；时期和地点以本句为界',
  'Of what is inconsistent: the one printed number that would make it right; null where none is, or several':
    '不符时：改成它即可相符的唯一印刷数字；没有或不止一个时为空',
  'Figure that is likely misprinted, and should be `likely`': '可能印错的数字，应为 `likely`',
  'Figure that states its size, where one does': '说明其大小的数字（若有）',

  // cells
  'Place of its table in the document, from 1': '所在表格是文章中的第几张，从 1 起',
  'Row it stands in': '所在的行',
  'Row of the table, from 1': '在表格中的行号，从 1 起',
  'Column of the table, from 1': '在表格中的列号，从 1 起',
  'Whether it names columns, titles rows, names its row, its unit or its number, or says something of it':
    '在表格中的作用：列标题、以下各行的小标题、行标题、本行的单位、行的序号或内容',
  'Title of the table, as printed': '表格的标题，照原文',
  'The row above that titles its own: 分三大门类': '上方的小标题行：分三大门类',
  'What names its row, as printed': '行标题，照原文',
  'What names its column, top to bottom, as printed': '列标题，自上而下，照原文',
  'Unit of its figure with the multiplier that the table gives it: 万元': '数字的单位，连同表格给出的倍数：万元',
  'Figure it holds; null where it holds none, as – and 不适用': '单元格里的数字；没有数字（如 –、不适用）时为空',

  // checks, numerals
  'Which arithmetic was tried: `sum` in prose, `total` in a table, `chain` over the figures of several years':
    '核算的种类：`sum` 为正文中的合计，`total` 为表格中的合计，`chain` 牵涉几个年份的数字',
  'How the text claims it: `share_of` 占…的, `of_which` 其中, `side_by_side` parts of one whole with their shares, `from_to` 由…增至…, `more_than` 比…增加, `amount_and_rate` 增加…，增长…, `times_of` 是…的…倍, `year_before` over a level in another sentence, `year_on_year` rates of the years between two levels, `per_year` 年均, `together` 合计, `parts` 男 and 女, `list` amounts beside their total, `rest` 其余, `balance` 收入, 支出 and 结余, `mean` 人均, `price` price × quantity, `same` said twice, `table_…` by a table':
    '原文以何种说法给出这笔账：`share_of` 占……的，`of_which` 其中，`side_by_side` 同一总体的各部分连同占比，`from_to` 由……增至……，`more_than` 比……增加，`amount_and_rate` 增加……、增长……，`times_of` 是……的……倍，`year_before` 上年数在另一句，`year_on_year` 两个年份之间各年的增速，`per_year` 年均，`together` 合计，`parts` 男与女等，`list` 并列各数与其总数，`rest` 其余，`balance` 收入、支出与结余，`mean` 人均等平均数，`price` 单价乘数量，`same` 同一数说了两遍，`table_…` 见于表格',
  'Whether the printed digits allow the stated result': '按原文的数位，所述结果是否成立',
  'How sure it is that the text means it: printed in one passage, one operand linked from elsewhere, or found by searching (never inconsistent)':
    '有多大把握是原文之意：一处写明，有一个运算数承自别处，或试算而得（不会不一致）',
  'Figures it relates: operands first, the stated result last': '涉及的数字：运算数在前，所述结果在后',
  'The arithmetic in words: 771 ÷ 2296 = 33.58% ≈ 33.6%': '写成算式：771 ÷ 2296 = 33.58% ≈ 33.6%',
  'Result as the text states it': '原文所述的结果',
  'Least result that the printed digits of the operands allow': '运算数的原文数位所允许的最小结果',
  'Greatest result that the printed digits of the operands allow': '运算数的原文数位所允许的最大结果',
  'Value as a decimal string; null where it has none': '十进制写法的值；没有值时为空',
  'What the numeral turned out to be': '数词的身份',
  'Row it went to: a figure, a time, a mention or a point': '归入的行：数字、时间、提及或要点',

  // conflicts
  'What is measured, as the first names it': '度量的是什么，照第一篇的叫法',
  'Unit of the figures: UCUM, ISO 4217, or braces around a classifier': '数字的单位：UCUM、ISO 4217 或花括号里的量词',
  'Period they speak of, EDTF; of a moment, up to its last day: `../2022-12-31`':
    '所说的时期，EDTF；时点写作截至其最后一日：`../2022-12-31`',
  'Place they speak of, as printed': '所说的地点，照原文',
  'The body, person or place whose figures they are, as printed; null where it is no named entity':
    '数字归谁所有：机构、人或地方，照原文；不是命名实体时为空',
  'How sure it is that both speak of one thing: their own clauses say all of it, or another gives period, place or holder':
    '两处说的是同一件事，有多大把握：各自的小句说全了，或时期、地点、归属者出自别处',
  'What the articles state, as printed': '两篇文章的说法，照原文',
  'Figures that state it, in the order of the dataset': '写出这一数值的数字，按数据集中的次序',
  'Documents of these figures': '这些数字所在的文章',
}

/** A description in Chinese; the example of an id stays as it is. */
export function inChinese(description: string): string {
  const id = /^Stable id: (.*)$/.exec(description)
  return id === null ? (descriptionsInChinese[description] ?? description) : `稳定的编号：${id[1]}`
}
