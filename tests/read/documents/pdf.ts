import iconv from 'iconv-lite'

/** A line of text on a page; in points, from the bottom left. */
export interface PdfText {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
}

interface Options {
  /** How its one font, which is not embedded, codes characters; half-width ones are half as wide. */
  readonly encoding?: string
  /** Degrees that pages are turned. */
  readonly rotate?: number
  /** More entries of the catalog. */
  readonly catalog?: string
}

/** A PDF with these texts on its pages. */
export function pdfOf(pages: readonly (readonly PdfText[])[], options: Options = {}): Buffer {
  const { encoding = 'UniGB-UCS2-H', rotate = 0, catalog = '' } = options
  const ordering = /CNS|B5/.test(encoding) ? 'CNS1' : 'GB1'
  const widths = ordering === 'GB1' ? '[1 95 500 814 939 500]' : '[1 95 500]'
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${6 + 2 * i} 0 R`).join(' ')}] >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /${encoding} /DescendantFonts [4 0 R] >>`,
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 2 >> /FontDescriptor 5 0 R /DW 1000 /W ${widths} >>`,
    '<< /Type /FontDescriptor /FontName /SimSun /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 859 /Descent -141 /CapHeight 683 /StemV 80 >>',
  ]
  for (const [i, texts] of pages.entries()) {
    const content = texts.map(
      ({ text, x, y, size }) => `BT /F ${size} Tf ${x} ${y} Td <${coded(text, encoding).toString('hex')}> Tj ET`,
    )
    const stream = content.join('\n')
    objects.push(
      `<< /Type /Page /Parent 2 0 R /Rotate ${rotate} /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${7 + 2 * i} 0 R >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    )
  }
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const offset = file.length
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const start = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}

function coded(text: string, encoding: string): Buffer {
  if (/^GB/.test(encoding)) return iconv.encode(text, 'gb18030')
  if (/B5/.test(encoding)) return iconv.encode(text, 'big5')
  return iconv.encode(text, 'utf-16be')
}
