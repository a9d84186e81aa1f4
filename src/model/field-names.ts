import type { Metadata } from './source.ts'

/** What the fields of an article are called, in front matter and above a plain text; lower case. */
const NAMES: Readonly<Record<keyof Metadata, readonly string[]>> = {
  title: ['title', 'headline', '标题', '題目', '题目', '標題'],
  subtitle: ['subtitle', '副标题', '副標題'],
  agency: ['agency', 'source', 'publisher', '来源', '來源', '发文单位', '发布单位', '发布机构', '发文机关', '媒体'],
  place: ['place', '地点', '地點'],
  date: [
    'date',
    'published',
    'publish_date',
    'publishdate',
    'published_at',
    'pubdate',
    'pub_date',
    'datepublished',
    'publish_time',
    'publishtime',
    'published_time',
    'publishedat',
    'pub_time',
    'pubtime',
    '日期',
    '時間',
    '时间',
    '发布日期',
    '发布时间',
    '發布日期',
    '發布時間',
    '發佈日期',
    '發佈時間',
    '发表时间',
    '发表日期',
    '发文时间',
    '发文日期',
    '发稿时间',
    '刊发日期',
    '出版日期',
    '见报日期',
    '成文日期',
    '印发日期',
    '添加时间',
  ],
  authors: ['author', 'authors', '作者', '记者', '記者'],
  url: [
    'url',
    'link',
    '链接',
    '鏈接',
    '連結',
    '网址',
    '網址',
    '原文链接',
    '文章链接',
    '新闻链接',
    '网页链接',
    '链接地址',
    '原文地址',
  ],
}

const FIELDS: ReadonlyMap<string, keyof Metadata> = new Map(
  Object.entries(NAMES).flatMap(([field, names]) => names.map(name => [name, field as keyof Metadata] as const)),
)

/** The field that a key names: `发布时间` → `date`. */
export const fieldNamed = (key: string): keyof Metadata | undefined => FIELDS.get(key.trim().toLowerCase())
