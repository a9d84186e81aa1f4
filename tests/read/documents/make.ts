import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ARTICLES, type Name, type Piece } from './articles.ts'

// Makes the files here again, by the programs that people make such files with: `npx tsx tests/read/documents/make.ts`,
// with LibreOffice, pandoc, Chromium, wkhtmltopdf, qpdf, Droid Sans Fallback and reportlab (Python) on the machine.
// It is run once: what a program of another version writes is another file.

const HERE = fileURLToPath(new URL('.', import.meta.url))
const work = mkdtempSync(join(tmpdir(), 'wenju-documents-'))
process.on('exit', () => rmSync(work, { recursive: true, force: true }))

const at = (name: string): string => join(work, name)
const write = (name: string, text: string): string => {
  writeFileSync(at(name), text)
  return at(name)
}
const run = (program: string, ...args: string[]): void => {
  execFileSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'], cwd: work, timeout: 120_000 })
}

const pieces = (name: Name): readonly Piece[] => ARTICLES[name]

/** Of a page of the web. */
function htmlOf(name: Name, style: string, before = ''): string {
  const body = pieces(name).map(it => {
    if (it.kind === 'title') return `<h1>${it.text}</h1>`
    if (it.kind === 'heading') return `<h2>${it.text}</h2>`
    if (it.kind !== 'table') return `<p>${it.text}</p>`
    return `<table>${it.rows.map(cells => `<tr>${cells.map(cell => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`
  })
  const font =
    'body{font-family:"Droid Sans Fallback";font-size:12pt;line-height:1.6}td{border:1px solid;padding:2px 12px}'
  return `<!doctype html><html lang="zh"><meta charset="utf-8"><title>${name}</title><style>${font}${style}</style><body>${before}${body.join('\n')}</body></html>`
}

function markdownOf(name: Name, about = ''): string {
  const [first] = pieces(name).filter(it => it.kind === 'title')
  const body = pieces(name).flatMap(it => {
    if (it.kind === 'title') return []
    if (it.kind === 'heading') return [`# ${it.text}`]
    if (it.kind !== 'table') return [it.text]
    const [head, ...rows] = it.rows.map(cells => `| ${cells.join(' | ')} |`)
    return [[head, `|${it.rows[0]!.map(() => '---|').join('')}`, ...rows].join('\n')]
  })
  return `---\ntitle: ${(first as { text: string }).text}\n${about}lang: zh-CN\n---\n\n${body.join('\n\n')}\n`
}

/** A flat document of OpenDocument (ISO 26300), as LibreOffice reads it: heads, numbers of pages, columns of text. */
function flatOf(name: Name, { columns = 1, head = '' }: { columns?: number; head?: string } = {}): string {
  const p = (style: string, text: string): string => `<text:p text:style-name="${style}">${text}</text:p>`
  const parts = pieces(name).map(it => {
    if (it.kind === 'title') return `<text:h text:outline-level="1" text:style-name="Titel">${it.text}</text:h>`
    if (it.kind === 'heading') return `<text:h text:outline-level="2" text:style-name="Head">${it.text}</text:h>`
    if (it.kind !== 'table')
      return p(
        /文件$|号$/.test(it.text) ? 'Middle' : /^云岭市人民政府$|^2024年3月5日$/.test(it.text) ? 'Right' : 'Body',
        it.text,
      )
    const rows = it.rows.map(
      cells =>
        `<table:table-row>${cells.map(cell => `<table:table-cell>${p('Cell', cell)}</table:table-cell>`).join('')}</table:table-row>`,
    )
    return `<table:table><table:table-column table:number-columns-repeated="${it.rows[0]!.length}"/>${rows.join('')}</table:table>`
  })
  const isApart = columns > 1
  const body = isApart
    ? `${parts[0]}<text:section text:style-name="Columns" text:name="s">${parts.slice(1).join('')}</text:section>`
    : parts.join('')
  const style = (id: string, paragraph: string, text: string): string =>
    `<style:style style:name="${id}" style:family="paragraph"><style:paragraph-properties ${paragraph}/><style:text-properties style:font-name="F" style:font-name-asian="F" ${text}/></style:style>`
  const size = (points: number): string => `fo:font-size="${points}pt" style:font-size-asian="${points}pt"`
  const header = head === '' ? '' : `<style:header>${p('Small', head)}</style:header>`
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="F" svg:font-family="Droid Sans Fallback"/></office:font-face-decls>
<office:styles>${style('Titel', 'fo:text-align="center" fo:margin-bottom="0.5cm"', size(22))}${style('Head', 'fo:margin-top="0.3cm"', size(16))}${style('Body', 'fo:text-align="justify" fo:text-indent="0.85cm" fo:line-height="160%"', size(12))}${style('Middle', 'fo:text-align="center"', size(26))}${style('Right', 'fo:text-align="end"', size(12))}${style('Cell', '', size(12))}${style('Small', 'fo:text-align="center"', size(9))}</office:styles>
<office:automatic-styles><style:page-layout style:name="L"><style:page-layout-properties fo:page-width="${columns > 1 ? 19 : 12}cm" fo:page-height="${columns > 1 ? 26 : 16}cm" fo:margin="1.6cm"/><style:header-style/><style:footer-style/></style:page-layout><style:style style:name="Columns" style:family="section"><style:section-properties><style:columns fo:column-count="${columns}" fo:column-gap="0.8cm"/></style:section-properties></style:style></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L">${header}<style:footer>${p('Small', '— <text:page-number/> —')}</style:footer></style:master-page></office:master-styles>
<office:body><office:text>${body}</office:text></office:body></office:document>`
}

function office(source: string, format: string, name: string): void {
  const from = at(`${name}-source.${source.split('.').at(-1)}`)
  if (from !== source) copyFileSync(source, from)
  run(
    'soffice',
    `-env:UserInstallation=file://${at('office')}`,
    '--headless',
    '--convert-to',
    format,
    '--outdir',
    work,
    from,
  )
  const made = at(`${name}-source.${format}`)
  // a picture of the first page
  if (format === 'odt') run('zip', '-q', '-d', made, 'Thumbnails/*')
  keep(made, `${name}.${format}`)
}

function keep(file: string, name = basename(file)): void {
  copyFileSync(file, join(HERE, name))
  console.log(name, statSync(file).size)
}

const chromium = (page: string, name: string): void => {
  const written = at(`written-${name}`)
  run(
    'chromium',
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--no-pdf-header-footer',
    `--print-to-pdf=${written}`,
    page,
  )
  // packed tighter, else as written
  run('qpdf', '--recompress-flate', '--compression-level=9', '--object-streams=generate', written, at(name))
  keep(at(name))
}

// PDF
chromium(write('note.html', htmlOf('note', '')), 'note-chromium.pdf')
run('wkhtmltopdf', '-q', write('brief.html', htmlOf('brief', '')), at('brief-wkhtmltopdf.pdf'))
keep(at('brief-wkhtmltopdf.pdf'))
run(
  'wkhtmltopdf',
  '-q',
  write('notice.html', htmlOf('notice', 'p{text-indent:2em;margin:4px 0}')),
  at('notice-wkhtmltopdf.pdf'),
)
keep(at('notice-wkhtmltopdf.pdf'))
const brief = write('brief.fodt', flatOf('brief'))
const notice = write('notice.fodt', flatOf('notice', { head: '云岭市人民政府公报 2024年第3期' }))
const columns = write('columns.fodt', flatOf('columns', { columns: 2 }))
office(brief, 'pdf', 'brief-libreoffice')
office(notice, 'pdf', 'notice-libreoffice')
office(columns, 'pdf', 'columns-libreoffice')
run('qpdf', '--object-streams=generate', '--linearize', join(HERE, 'brief-libreoffice.pdf'), at('brief-qpdf.pdf'))
keep(at('brief-qpdf.pdf'))
run('qpdf', '--encrypt', '', 'owner', '256', '--', join(HERE, 'brief-libreoffice.pdf'), at('owned-qpdf.pdf'))
keep(at('owned-qpdf.pdf'))
run('qpdf', '--encrypt', 'user', 'owner', '256', '--', join(HERE, 'brief-libreoffice.pdf'), at('locked-qpdf.pdf'))
keep(at('locked-qpdf.pdf'))
// fonts that are not embedded, and a page that is a picture
const lines = pieces('brief').flatMap(it => (it.kind === 'table' ? [] : [it.text]))
writeFileSync(at('lines.json'), JSON.stringify(lines))
writeFileSync(at('works.json'), JSON.stringify(pieces('works')))
run(
  process.env.PYTHON ?? 'python3',
  '-c',
  `
import json
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table
from reportlab.pdfgen import canvas
from PIL import Image
pdfmetrics.registerFont(UnicodeCIDFont('STSong-Light'))
style = lambda size: ParagraphStyle('s', fontName='STSong-Light', fontSize=size, leading=size * 1.6, wordWrap='CJK', spaceAfter=6)
lines = json.load(open('lines.json'))
rows = ${JSON.stringify(pieces('brief').flatMap(it => (it.kind === 'table' ? it.rows : [])))}
table = Table(rows, style=[('FONT', (0, 0), (-1, -1), 'STSong-Light', 12)])
parts = [Paragraph(line, style(20 if i == 0 else 15 if i == 4 else 12)) for i, line in enumerate(lines)]
SimpleDocTemplate('brief-reportlab.pdf', pagesize=A4).build(parts[:4] + [table] + parts[4:])
works = json.load(open('works.json'))
from reportlab.lib import colors
cell = lambda text: Paragraph(text, style(9)) if len(text) > 8 and '（' not in text and '及' not in text else text
rows = [[cell(text) for text in row] for row in works[2]['rows']]
grid = [('FONT', (0, 0), (-1, -1), 'STSong-Light', 9), ('GRID', (0, 0), (-1, -1), 0.5, colors.black), ('VALIGN', (0, 0), (-1, -1), 'MIDDLE'), ('ALIGN', (3, 1), (4, -1), 'RIGHT')]
table = Table(rows, colWidths=[30, 80, 120, 80, 50], repeatRows=1, style=grid)
head, tail = works[0]['text'].split('2024')
middle = ParagraphStyle('t', parent=style(18), alignment=1)
first = ParagraphStyle('f', parent=style(10.5), firstLineIndent=21)
def edges(canvas, document):
    canvas.setFont('STSong-Light', 9)
    canvas.drawCentredString(210, 20, f'第 {document.page} 页')
    canvas.drawString(40, 570, '云岭市水务局')
parts = [Paragraph(head + '<br/>2024' + tail, middle), Paragraph(works[1]['text'], first), table, Paragraph(works[3]['text'], style(9)), Paragraph(works[4]['text'], first)]
SimpleDocTemplate('works-reportlab.pdf', pagesize=(420, 595), topMargin=50, bottomMargin=50, leftMargin=30, rightMargin=30).build(parts, onFirstPage=edges, onLaterPages=edges)
page = canvas.Canvas('watermark-reportlab.pdf', pagesize=A4)
page.setFont('STSong-Light', 12)
page.drawString(80, 700, '${(pieces('brief')[1] as { text: string }).text}')
page.rotate(35)
page.setFont('STSong-Light', 60)
page.drawString(300, 200, '内部资料')
page.save()
page = canvas.Canvas('scanned-reportlab.pdf', pagesize=A4)
Image.new('L', (40, 60), 200).save('scan.png')
page.drawImage('scan.png', 0, 0, 595, 842)
page.save()
`,
)
keep(at('brief-reportlab.pdf'))
keep(at('works-reportlab.pdf'))
keep(at('watermark-reportlab.pdf'))
keep(at('scanned-reportlab.pdf'))

// OpenDocument, Word, books, and what is not read
office(brief, 'odt', 'brief-libreoffice')
office(notice, 'odt', 'notice-libreoffice')
office(notice, 'docx', 'notice-libreoffice')
office(columns, 'docx', 'columns-libreoffice')
office(brief, 'rtf', 'brief-libreoffice')
office(brief, 'doc', 'brief-libreoffice')
office(brief, 'epub', 'brief-libreoffice')
run('pandoc', write('brief.md', markdownOf('brief')), '-o', at('brief-pandoc.odt'))
keep(at('brief-pandoc.odt'))
const of = (date: string): string => `date: ${date}\nauthor: 林小禾\n`
const FORMULAS =
  '# 水库\n\n库容为 $1.2\\times 10^{8}$ 立方米，占 $\\frac{1}{3}$，面积 $S=\\pi r^2$，边长 $\\sqrt{2}$，浓度 $30\\mu g/m^{3}$。\n\n' +
  '$$\\sum_{i=1}^{n} a_i = \\left(\\frac{n+1}{2}\\right)^{n+1}$$\n\n全市有学校42所[^1]。\n\n[^1]: 含村小。\n'
for (const name of ['formulas-pandoc.odt', 'formulas-pandoc.docx', 'formulas-pandoc.epub']) {
  run('pandoc', '--mathml', '--metadata', 'title=水库', write('formulas.md', FORMULAS), '-o', at(name))
  keep(at(name))
}
run('pandoc', write('brief-book.md', markdownOf('brief', of('2024-07-18'))), '-o', at('brief-pandoc.epub'))
keep(at('brief-pandoc.epub'))
run(
  'pandoc',
  write('notice-book.md', markdownOf('notice', of('2024-03-05'))),
  '-t',
  'epub2',
  '-o',
  at('notice-pandoc.epub'),
)
keep(at('notice-pandoc.epub'))
