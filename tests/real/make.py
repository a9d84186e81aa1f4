"""Makes the files of files/ by the libraries and programs that people make such files with.

    pip install openpyxl xlsxwriter python-docx odfpy ebooklib pandas duckdb srt webvtt-py Markdown docutils
    python tests/real/make.py        with pandoc and Chromium on the machine

It is run once: what another version writes is another file. Who made a file stands in its name.
"""

import codecs
import csv
import datetime
import gzip
import io
import json
import pathlib
import subprocess
import tarfile
import zipfile

import docutils.core
import docx
import duckdb
import ebooklib.epub
import markdown
import odf.opendocument
import odf.table
import odf.text
import openpyxl
import pandas
import srt
import webvtt
import xlsxwriter

HERE = pathlib.Path(__file__).parent
OUT = HERE / "files"
ARTICLES = json.loads((HERE / "articles.json").read_text("utf-8"))
NAMES = list(ARTICLES)


def lines_of(it):
    return [it["title"], it["printed"], *it["body"], it["heading"], it["close"]]


def rows_of(columns=("标题", "日期", "来源", "正文")):
    return [dict(zip(columns, (it["title"], it["date"], it["source"], "\n".join([*it["body"], it["close"]])))) for it in ARTICLES.values()]


def markdown_of(it):
    head, *rows = it["table"]
    table = ["| " + " | ".join(row) + " |" for row in (head, ["---"] * len(head), *rows)]
    return "\n\n".join([f"# {it['title']}", it["printed"], *it["body"], f"## {it['heading']}", it["close"], "\n".join(table)]) + "\n"


def pandoc(text, name, *args, source="gfm"):
    subprocess.run(["pandoc", "-f", source, "-o", OUT / name, *args], input=text.encode(), check=True)


def word(name, it):
    document = docx.Document()
    document.add_heading(it["title"], 0)
    for text in (it["printed"], *it["body"]):
        document.add_paragraph(text)
    document.add_heading(it["heading"], 1)
    document.add_paragraph(it["close"])
    table = document.add_table(rows=0, cols=3)
    for row in it["table"]:
        for cell, text in zip(table.add_row().cells, row):
            cell.text = text
    document.save(OUT / name)


def open_document(name, it):
    document = odf.opendocument.OpenDocumentText()
    add = document.text.addElement
    add(odf.text.H(outlinelevel=1, text=it["title"]))
    for text in (it["printed"], *it["body"]):
        add(odf.text.P(text=text))
    add(odf.text.H(outlinelevel=2, text=it["heading"]))
    add(odf.text.P(text=it["close"]))
    table = odf.table.Table(name="表1")
    table.addElement(odf.table.TableColumn(numbercolumnsrepeated=3))
    for row in it["table"]:
        line = odf.table.TableRow()
        for text in row:
            cell = odf.table.TableCell()
            cell.addElement(odf.text.P(text=text))
            line.addElement(cell)
        table.addElement(line)
    add(table)
    document.save(str(OUT / name))


def book(name, it):
    made = ebooklib.epub.EpubBook()
    made.set_identifier(name)
    made.set_title(it["title"])
    made.set_language("zh")
    made.add_author(it["author"])
    made.add_metadata("DC", "date", it["date"])
    chapter = ebooklib.epub.EpubHtml(title=it["title"], file_name="a.xhtml", lang="zh")
    chapter.content = f"<h1>{it['title']}</h1>" + "".join(f"<p>{text}</p>" for text in lines_of(it)[1:])
    made.add_item(chapter)
    made.toc = (chapter,)
    made.spine = ["nav", chapter]
    made.add_item(ebooklib.epub.EpubNcx())
    made.add_item(ebooklib.epub.EpubNav())
    ebooklib.epub.write_epub(str(OUT / name), made)


def workbooks():
    rows = rows_of()
    book = openpyxl.Workbook()
    book.active.append(list(rows[0]))
    for row in rows:
        book.active.append(list(row.values()))
    book.save(OUT / "rows-openpyxl.xlsx")
    made = xlsxwriter.Workbook(str(OUT / "rows-xlsxwriter.xlsx"))
    day = made.add_format({"num_format": "yyyy-mm-dd"})
    for name in NAMES:
        it = ARTICLES[name]
        sheet = made.add_worksheet(name)
        sheet.write_row(0, 0, ["标题", "日期", "正文"])
        sheet.write(1, 0, it["title"])
        sheet.write_datetime(1, 1, datetime.datetime.fromisoformat(it["date"]), day)
        sheet.write(1, 2, "\n".join([*it["body"], it["close"]]))
    made.close()
    pandas.DataFrame(rows).to_excel(OUT / "rows-pandas.xlsx", index=False)


def comma_separated():
    rows = rows_of()

    def excel(encoding, **how):
        text = io.StringIO(newline="")
        writer = csv.DictWriter(text, list(rows[0]), dialect="excel", **how)
        writer.writeheader()
        writer.writerows(rows)
        return text.getvalue().encode(encoding)

    # as Excel of a Chinese Windows saves "CSV (comma delimited)", "CSV UTF-8" and "Unicode text"
    (OUT / "rows-excel-gbk.csv").write_bytes(excel("gbk"))
    (OUT / "rows-excel-utf8.csv").write_bytes(excel("utf-8-sig"))
    (OUT / "rows-excel-unicode.tsv").write_bytes(codecs.BOM_UTF16_LE + excel("utf-16-le", delimiter="\t"))
    frame = pandas.DataFrame(rows)
    frame.to_csv(OUT / "rows-pandas.csv", index=False)
    frame.to_csv(OUT / "rows-pandas-semicolons.csv", index=False, sep=";", encoding="gb18030")
    frame.to_csv(OUT / "rows-pandas-packed.csv.gz", index=False, compression={"method": "gzip", "mtime": 1})
    frame.to_csv(OUT / "rows-pandas-tabs.tsv", index=False, sep="\t", quoting=csv.QUOTE_ALL)
    frame = pandas.DataFrame(rows_of(("title", "date", "agency", "text")))
    frame.to_json(OUT / "rows-pandas.json", orient="records")
    frame.to_json(OUT / "rows-pandas-lines.jsonl", orient="records", lines=True, force_ascii=False)
    copy = "COPY (SELECT * FROM frame) TO '{}' ({})"
    for name, how in (
        ("rows-duckdb.csv", "HEADER"),
        ("rows-duckdb-tabs.tsv", "HEADER, DELIMITER '\t'"),
        ("rows-duckdb.json", "FORMAT json, ARRAY true"),
        ("rows-duckdb-lines.jsonl", "FORMAT json"),
    ):
        duckdb.sql(copy.format(OUT / name, how))
    wrapped = {"code": 0, "data": rows_of(("title", "date", "source", "content"))}
    (OUT / "rows-json-wrapped.json").write_text(json.dumps(wrapped, ensure_ascii=False, indent=2), "utf-8")
    packed = "".join(json.dumps(row) + "\n" for row in rows_of(("title", "date", "agency", "text")))
    (OUT / "rows-json-packed.jsonl.gz").write_bytes(gzip.compress(packed.encode(), mtime=1))


def texts():
    for (name, it), (kind, encoding, end) in zip(
        [*ARTICLES.items()] * 2,
        (
            ("notepad", "utf-8-sig", "\r\n"),
            ("notepad-ansi", "gbk", "\r\n"),
            ("notepad-unicode", "utf-16", "\r\n"),
            ("unix", "utf-8", "\n"),
            ("gb18030", "gb18030", "\n"),
            ("mac", "utf-8", "\r"),
        ),
    ):
        (OUT / f"{name}-{kind}.txt").write_bytes((end.join(lines_of(it)) + end).encode(encoding))
    (OUT / "bridge-gzip.txt.gz").write_bytes(gzip.compress("\n".join(lines_of(ARTICLES["bridge"])).encode(), mtime=1))
    it = ARTICLES["school"]
    cues = [
        srt.Subtitle(i + 1, datetime.timedelta(seconds=4 * i), datetime.timedelta(seconds=4 * i + 3), text)
        for i, text in enumerate([*it["body"], it["close"]])
    ]
    (OUT / "school-srt.srt").write_text(srt.compose(cues), "utf-8")
    made = webvtt.WebVTT()
    for i, text in enumerate([*ARTICLES["lake"]["body"], ARTICLES["lake"]["close"]]):
        made.captions.append(webvtt.Caption(f"00:00:{4 * i:02}.000", f"00:00:{4 * i + 3:02}.000", text))
    made.save(str(OUT / "lake-webvtt.vtt"))


def pages():
    head = '<html lang="zh"><head><meta charset="{}"><title>{}</title></head><body>{}</body></html>'
    it = ARTICLES["bridge"]
    body = markdown.markdown(markdown_of(it), extensions=["tables"])
    page = head.format("gb2312", it["title"], f'<div class="nav"><a href="/">首页</a> <a href="/n">新闻</a></div><div class="article">{body}</div>')
    (OUT / "bridge-markdown-gb2312.html").write_bytes(page.encode("gb18030"))
    it = ARTICLES["school"]
    marked = "\n".join([it["title"], "=" * 40, "", it["printed"], "", "\n\n".join(it["body"]), "", it["heading"], "-" * 40, "", it["close"], ""])
    (OUT / "school-docutils.html").write_bytes(docutils.core.publish_string(marked, writer="html5", settings_overrides={"embed_stylesheet": False}))
    it = ARTICLES["lake"]
    script = f"document.body.innerHTML = {json.dumps(markdown.markdown(markdown_of(it), extensions=['tables']), ensure_ascii=False)}"
    built = OUT / "built.html"
    built.write_text(head.format("utf-8", it["title"], f"<script>{script}</script>"), "utf-8")
    chromium = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom", built.as_uri()]
    (OUT / "lake-chromium.html").write_bytes(subprocess.run(chromium, check=True, capture_output=True).stdout)
    built.unlink()


def archives():
    with zipfile.ZipFile(OUT / "mixed-zipfile.zip", "w", zipfile.ZIP_DEFLATED) as made:
        for name in ("bridge-python-docx.docx", "school-notepad-ansi.txt", "rows-excel-gbk.csv"):
            made.write(OUT / name, f"稿件/{name}")
    with tarfile.open(OUT / "mixed-tarfile.tar.gz", "w:gz") as made:
        for name in ("lake-odfpy.odt", "lake-chromium.html"):
            made.add(OUT / name, name)


OUT.mkdir(exist_ok=True)
word("bridge-python-docx.docx", ARTICLES["bridge"])
for name, it in ARTICLES.items():
    open_document(f"{name}-odfpy.odt", it)
    book(f"{name}-ebooklib.epub", it)
    text = markdown_of(it)
    for ending in ("docx", "odt", "epub", "html"):
        pandoc(text, f"{name}-pandoc.{ending}", "-s", "--metadata", "lang=zh", *(["--metadata", f"title={it['title']}"] if ending in ("epub", "html") else []))
pandoc(markdown_of(ARTICLES["bridge"]), "bridge-pandoc.md", "-t", "gfm")
pandoc(markdown_of(ARTICLES["school"]), "school-pandoc-plain.txt", "-t", "plain", "--columns=60")
workbooks()
comma_separated()
texts()
pages()
archives()
