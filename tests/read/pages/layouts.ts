import type { Written } from './articles.ts'

/** A page as a site lays it out, and what it prints of the source; `null` where it names none. */
export interface Layout {
  readonly name: string
  readonly page: (article: Written) => string
  readonly source?: (article: Written) => string | null
}

export const two = (value: number): string => String(value).padStart(2, '0')
export const dashed = ({ date: [y, m, d] }: Written): string => `${y}-${two(m)}-${two(d)}`
export const han = ({ date: [y, m, d] }: Written): string => `${y}年${two(m)}月${two(d)}日`
export const slashed = ({ date: [y, m, d] }: Written): string => `${y}/${m}/${d}`

/** The body with each paragraph in a tag; headings, entries and rows in theirs. */
export function bodyOf(
  { body }: Written,
  wrap: (text: string) => string = text => `<p>${text}</p>`,
  heading: (text: string) => string = text => `<h2>${text}</h2>`,
): string {
  const out: string[] = []
  let inList = false
  for (const line of body) {
    const isEntry = line.startsWith('* ')
    if (isEntry !== inList) out.push(isEntry ? '<ul>' : '</ul>')
    inList = isEntry
    if (isEntry) out.push(`<li>${line.slice(2)}</li>`)
    else if (line.startsWith('## ')) out.push(heading(line.slice(3)))
    else out.push(wrap(line))
  }
  return out.join('\n') + (inList ? '</ul>' : '')
}

const NAV = [
  '首页',
  '新闻',
  '国内',
  '国际',
  '财经',
  '体育',
  '娱乐',
  '科技',
  '汽车',
  '房产',
  '教育',
  '健康',
  '视频',
  '图片',
]
export const links = (names: readonly string[], tag = 'li'): string =>
  names.map((name, i) => `<${tag}><a href="/c/${i}.html">${name}</a></${tag}>`).join('')
const OTHERS = [
  '南湾港集装箱吞吐量再创新高',
  '三部门：今年继续实施购机补贴',
  '全国青少年围棋赛落幕 小将夺冠',
  '专家解读：为什么今年夏天格外热',
  '夜市经济升温，多地延长营业时间',
  '老旧小区加装电梯有了新办法',
]
const SUMMARIES = OTHERS.map(
  title =>
    `<div class="card"><a href="/x.html"><h3>${title}</h3></a><p>记者从有关部门获悉，这项工作今年进展顺利，预计年底前全部完成，市民可登录网站查询。</p></div>`,
).join('')
const COMMENTS = [
  '说得好，支持一下，希望越来越好！',
  '我家就在附近，确实变化很大，每天都能看到。',
  '数据从哪里来的？能不能给个出处，谢谢。',
]
const FOOT =
  '<p>关于我们 | 联系我们 | 招聘信息 | 法律声明</p><p>互联网新闻信息服务许可证 32120170001　苏ICP备05000001号　Copyright © 2000-2024 All Rights Reserved</p><p>未经授权，不得转载或以其他方式使用本网站的内容，违者必究。</p>'

export const LAYOUTS: readonly Layout[] = [
  {
    name: 'a portal with post_body',
    page: a => `<!DOCTYPE html><html id="ne_wrap"><head><meta charset="utf-8"><title>${a.title}|就业|经济_门户新闻</title>
<meta property="og:title" content="${a.title}"><meta property="article:published_time" content="${dashed(a)}T${a.time}:00+08:00"><meta name="author" content="门户"></head>
<body><div class="ntes-nav"><ul>${links(NAV)}</ul></div><div class="container clearfix" id="container"><div class="post_main"><h1 class="post_title">${a.title}</h1>
<div class="post_info">${dashed(a)} ${a.time}:45　来源: <a href="#" id="ne_article_source">${a.source}</a><span class="post_info_loc">江苏</span> <a class="post_jubao" href="#">举报</a></div>
<div class="post_share"><a>0</a><div>分享至</div><p>用微信扫码二维码</p><p>分享至好友和朋友圈</p></div>
<div class="post_body">${bodyOf(
      a,
      t => `<p id="x">　　${t}</p>`,
      t => `<p><strong>${t}</strong></p>`,
    )}</div>
<div class="post_statement">特别声明：以上内容(如有图片或视频亦包括在内)为自媒体平台用户上传并发布，本平台仅提供信息存储服务。</div>
<div class="post_next"><h2>相关推荐</h2>${SUMMARIES}</div></div>
<div class="post_side"><h3>热点新闻</h3><ul>${links(OTHERS)}</ul></div></div><div class="N-nav-bottom">${FOOT}</div>
<script>window.x = {a: "<p>不是正文</p>"}</script></body></html>`,
  },
  {
    name: 'a portal with date-source',
    page: a => `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${a.title}_门户财经_门户网</title><meta name="mediaid" content="${a.source}"></head><body>
<div class="sina-header"><div class="path">${links(NAV, 'span')}</div></div><div class="main-content w1240"><h1 class="main-title">${a.title}</h1>
<div class="top-bar-wrap"><div class="date-source"><span class="date">${han(a)} ${a.time}</span> <a class="source" href="#">${a.source}</a></div></div>
<div class="article-content clearfix"><div class="article-content-left"><div class="article" id="artibody"><div class="img_wrapper"><img src="a.jpg"><span class="img_descr"></span></div>
${bodyOf(
  a,
  t => `<p cms-style="font-L">　　${t}</p>`,
  t => `<p><font>${t}</font></p>`,
)}
<p class="article-editor">责任编辑：${a.editor || '值班'} </p></div><div class="article-bottom"><div class="keywords">文章关键词：<a>经济</a><a>就业</a></div></div>
<div class="page-tools"><a>我要反馈</a><a>保存网页</a></div></div><div class="article-content-right"><h2>24小时热榜</h2>${links(OTHERS)}</div></div></div>
<div class="footer">${FOOT}</div></body></html>`,
  },
  {
    name: 'a party paper with rm_txt_con',
    page: a => `<html><head><meta http-equiv="content-type" content="text/html;charset=UTF-8"><meta name="publishdate" content="${dashed(a)}"><meta name="source" content="来源：${a.source}"><title>${a.title}--地方--某网</title></head>
<body><div class="pos_re header"><div class="w1000">${links(NAV, 'span')}</div></div><div class="layout rm_txt cf"><div class="col col-1 fl"><h1>${a.title}</h1><div class="author cf">记者 ${a.author || '本网'}</div>
<div class="col-1-1 fl">${han(a)}${a.time}&nbsp;|&nbsp;来源：<a href="#" target="_blank">${a.source}</a></div><div class="share_box">分享到：<a></a></div>
<div class="rm_txt_con cf">${bodyOf(
      a,
      t => `<p style="text-indent: 2em;">\n\t${t}</p>`,
      t => `<p>\n\t<strong>${t}</strong></p>`,
    )}
<div class="zdfy clearfix"></div><center><table border="0"><tr><td></td></tr></table></center><div class="edit cf">(责编：${a.editor || '本网'}、王某)</div></div>
<div class="bza cf"><p>关注公众号：人民日报财经</p></div><div class="rm_relevant cf"><h2>相关新闻</h2><ul>${links(OTHERS)}</ul></div></div>
<div class="col col-2 fr"><h2>热门排行</h2><ul>${links(OTHERS)}</ul></div></div><div class="footer">${FOOT}</div></body></html>`,
  },
  {
    name: 'an agency with split date',
    page: a => `<!DOCTYPE HTML><html><head><meta charset="utf-8"/><title>${a.title}-某华网</title></head><body><div class="domPC"><div class="header domPC"><div class="header-top clearfix"><div class="header-nav left"><ul>${links(NAV)}</ul></div></div>
<div class="header-cont clearfix"><div class="header-time left"><span class="year"><em> ${a.date[0]}</em></span><span class="day"><em>${two(a.date[1])}</em>/<em>${two(a.date[2])}</em></span><span class="time">${a.time}:08</span></div><div class="source">来源：${a.source}</div>
<div class="head-line clearfix"><h1><span class="title">${a.title}</span></h1></div></div></div></div>
<div class="main clearfix"><div class="main-left left"><div id="detailContent"><div id="detail">${bodyOf(a, t => `<p>　　${t}</p>`)}</div><div id="articleEdit"><span class="tiyi1"><a>【纠错】</a></span> <span class="editor"> 【责任编辑:${a.editor || '值班'}】 </span></div></div><div class="nextpage clearfix"></div>
<div class="bookList"><div class="title">阅读下一篇：</div><ul>${links(OTHERS)}</ul></div></div></div><div class="foot">${FOOT}</div></body></html>`,
  },
  {
    name: 'a policy of a government, with a table of its numbers',
    page: a => `<!DOCTYPE html><html><head><meta charset="UTF-8"><meta name="SiteName" content="某省人民政府"><meta name="ArticleTitle" content="${a.title}"><meta name="PubDate" content="${dashed(a)} ${a.time}"><meta name="ContentSource" content="${a.source}"><title>${a.title}_政策文件_某省人民政府</title></head>
<body><div class="header"><div class="crumbs">当前位置：<a>首页</a> &gt; <a>政策</a> &gt; <a>文件</a></div></div><div class="policyLibraryOverview"><table class="bd1"><tbody><tr><td><b>索 引 号：</b></td><td>000014349/2024-00031</td><td><b>主题分类：</b></td><td>水利、水务</td></tr>
<tr><td><b>发文机关：</b></td><td>${a.source}</td><td><b>成文日期：</b></td><td>${han(a)}</td></tr></tbody></table>
<div class="share"><div class="bdsharebuttonbox">分享：</div></div><div class="title">${a.title}</div>
<div class="pages_content" id="UCAP-CONTENT"><div class="view TRS_UEDITOR trs_paper_default">${bodyOf(
      a,
      t => `<p style="text-indent: 2em; text-align: justify;"><span style="font-family: 仿宋">${t}</span></p>`,
      t => `<p style="text-align:center"><strong>${t}</strong></p>`,
    )}</div></div>
<div class="related"><h4>相关稿件</h4><ul>${links(OTHERS)}</ul></div></div><div class="footer"><p>主办单位：某省人民政府办公厅　网站标识码3200000001</p>${FOOT}</div></body></html>`,
  },
  {
    name: 'a city government with buttons in the line of the source',
    page: a => `<html><head><meta charset="utf-8"><title>某市人民政府 部门动态 ${a.title}</title></head><body><form id="aspnetForm"><div class="top"><a>设为首页</a><a>加入收藏</a></div><div class="menu"><ul>${links(['网站首页', '走进某市', '政务公开', '办事服务', '互动交流'])}</ul></div>
<div class="wzdh">您现在的位置：<a>网站首页</a> >> <a>政务公开</a> >> <a>部门动态</a></div><div class="con"><h2 class="bt">${a.title}</h2>
<div class="xxsx">发布时间：${dashed(a)} ${a.time}　来源：${a.source}　浏览次数：<span id="hits">1286</span>　字体：[<a>大</a> <a>中</a> <a>小</a>]　<a>打印</a></div>
<div id="zoom">${bodyOf(
      a,
      t => `<p class="MsoNormal"><span>${t.slice(0, 7)}</span><span lang="EN-US">${t.slice(7)}</span></p>`,
      t => `<p><b>${t}</b></p>`,
    )}</div>
<div class="page"><p>上一篇：<a>关于公布新一批名单的公告</a></p><p>下一篇：<a>市领导调研重点项目建设情况</a></p></div><div>【<a>打印本页</a>】【<a>关闭窗口</a>】</div></div>
<div class="bottom">主办：某市人民政府　承办：某市大数据局　备案号：浙ICP备05000002号</div></form></body></html>`,
  },
  {
    name: 'WeChat',
    page: a => `<!DOCTYPE html><html><head><meta charset="utf-8"><meta property="og:title" content="${a.title}" /><meta property="og:url" content="http://mp.weixin.qq.com/s?__biz=MzA3&mid=265" /><meta property="og:site_name" content="微信公众平台" /><title></title></head>
<body id="activity-detail"><div id="js_article" class="rich_media"><div id="img-content" class="rich_media_wrp"><h1 class="rich_media_title" id="activity-name">\n\n${a.title}\n</h1>
<div id="meta_content" class="rich_media_meta_list"><span class="rich_media_meta rich_media_meta_text">${a.author || '小编'}</span> <span class="rich_media_meta rich_media_meta_nickname" id="profileBt"><a href="javascript:void(0);" id="js_name">\n ${a.source} </a></span> <em id="publish_time" class="rich_media_meta rich_media_meta_text"></em></div>
<div class="rich_media_content js_underline_content" id="js_content" style="visibility: hidden; opacity: 0; "><section><section><p><span>${'点击蓝字，关注我们'}</span></p></section></section>
${bodyOf(
  a,
  t => `<section style="margin: 8px"><p><span style="font-size: 15px;">${t}</span></p></section>`,
  t => `<section><strong>${t}</strong></section>`,
)}<p><br></p></div>
<div class="rich_media_tool" id="js_tags_preview_toast"><div>阅读原文</div><div>阅读 10万+</div></div></div></div><div class="rich_media_area_extra"><p>预览时标签不可点</p><div class="weui-dialog">微信扫一扫<br>关注该公众号</div></div>
<script>var ct = "${Math.floor(Date.UTC(a.date[0], a.date[1] - 1, a.date[2], 1) / 1000)}"; var msg_title = '${a.title}'.html(false);</script></body></html>`,
  },
  {
    name: "a company's press room in an English shell",
    page: a => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${a.title} - News - Xinghai Heavy Industries</title><meta property="og:site_name" content="${a.source}"><link rel="canonical" href="https://www.example.com/cn/news/${dashed(a)}-release.html"></head><body>
<header class="site-header"><a class="logo">Xinghai</a><nav><ul>${links(['Home', 'About Us', 'Products', 'Investors', 'News', 'Careers', 'Contact'])}</ul></nav></header>
<main><div class="crumb"><a>Home</a> / <a>News</a> / Detail</div><div class="news-detail"><div class="news-tit">${a.title}</div><div class="news-time">${slashed(a)}</div>
<div class="news-txt">${bodyOf(
      a,
      t => `<div>${t}</div><div><br></div>`,
      t => `<div><b>${t}</b></div>`,
    )}</div><div class="share">Share: <a>Facebook</a> <a>LinkedIn</a> <a>WeChat</a></div><a class="back">Back to list</a>
<div class="more"><h3>More News</h3>${SUMMARIES}</div></div></main>
<footer><div>Contact us: info@example.com</div><p>This website uses cookies to improve your experience. By continuing you agree to our policy.</p><p>Copyright © 2024 Xinghai Heavy Industries. All rights reserved.</p></footer></body></html>`,
  },
  {
    name: 'old tables, fonts and line breaks, nothing closed',
    page: a => `<HTML><HEAD><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=utf-8"><TITLE>${a.title}</TITLE></HEAD><BODY BGCOLOR=#FFFFFF><TABLE WIDTH=760 ALIGN=center><TR><TD COLSPAN=2><IMG SRC=logo.gif><TR><TD BGCOLOR=#CCCCCC>${links(NAV, 'font')}
<TR><TD WIDTH=560 VALIGN=top><TABLE WIDTH=100%><TR><TD ALIGN=center><FONT SIZE=5><B>${a.title}</B></FONT><TR><TD ALIGN=center><FONT COLOR=gray>来源：${a.source}　${han(a)}　作者：${a.author || '佚名'}</FONT><TR><TD><FONT SIZE=3>
${bodyOf(
  a,
  t => `　　${t}<BR><BR>`,
  t => `　　<B>${t}</B><BR><BR>`,
)}</FONT></TABLE><TD WIDTH=200 VALIGN=top><TABLE><TR><TD>最新消息<TR><TD>${links(OTHERS, 'font')}</TABLE></TABLE>
<TABLE WIDTH=760 ALIGN=center><TR><TD ALIGN=center>版权所有 某某信息网　京ICP证000001号</TABLE></BODY></HTML>`,
  },
  {
    name: 'a blog with comments',
    page: a => `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="UTF-8"><title>${a.title} – ${a.source}</title><meta property="og:site_name" content="${a.source}"><meta property="article:published_time" content="${dashed(a)}T01:15:00+00:00"></head>
<body class="single post-template-default"><div id="page" class="site"><header id="masthead" class="site-header"><p class="site-title"><a>${a.source}</a></p><nav class="main-navigation"><ul>${links(['首页', '归档', '关于', '留言'])}</ul></nav></header>
<div id="content" class="site-content"><main><article class="post hentry category-news"><header class="entry-header"><h1 class="entry-title">${a.title}</h1><div class="entry-meta">发布于 <time datetime="${dashed(a)}">${han(a)}</time> 由 <a>${a.author || '管理员'}</a></div></header>
<div class="entry-content">${bodyOf(a)}</div><footer class="entry-footer">分类：<a>未分类</a> 标签：<a>生活</a></footer></article><nav class="navigation post-navigation"><h2>文章导航</h2><a>上一篇文章</a></nav>
<div id="comments" class="comments-area"><h2>《${a.title}》有3个想法</h2><ol>${COMMENTS.map((c, i) => `<li class="comment"><b>访客${i}</b><p>${c}${c}</p></li>`).join('')}</ol><form><p>您的电子邮箱地址不会被公开。必填项已用 * 标注，请放心填写。</p></form></div></main>
<aside id="secondary" class="widget-area"><section class="widget"><h2>近期文章</h2><ul>${links(OTHERS)}</ul></section></aside></div><footer id="colophon">自豪地采用 WordPress</footer></div></body></html>`,
  },
  {
    name: 'an e-paper with the list of its page',
    page: a => `<html><head><meta charset="utf-8"><title>${a.source}数字报-${a.title}</title></head><body><table width="100%"><tr><td valign="top"><div id="ozoom-list"><table><tr><td><div>第05版：要闻</div></td></tr><tr><td><ul>${links([...OTHERS, a.title])}</ul></td></tr></table></div></td>
<td valign="top"><div class="lai"><span>${a.date[0]}年${two(a.date[1])}月${two(a.date[2])}日 星期二</span><b>${a.source}</b></div><div class="text_c"><h3></h3><h1>${a.title}</h1><h2></h2><h4>本报记者　${a.author || '本报'}</h4><div class="lai">《${a.source}》（ ${han(a)}　 05 版）</div>
<div id="ozoom" style="zoom:100%"><founder-content>${bodyOf(
      a,
      t => `<P>　　${t}</P>`,
      t => `<P><B>${t}</B></P>`,
    )}</founder-content></div></div><div class="bot">上一篇　<a>下一篇</a>　返回目录　放大+　缩小-　全文复制</div></td></tr></table></body></html>`,
  },
  {
    name: 'hashed classes and JSON-LD',
    page: a => `<!DOCTYPE html><html><head><meta charSet="utf-8"/><title>${a.title} | ${a.source}</title><script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"${a.title}","datePublished":"${dashed(a)}T${a.time}:00+08:00","author":{"@type":"Person","name":"${a.author}"},"publisher":{"@type":"Organization","name":"${a.source}"}}</script></head>
<body><div id="__next"><div class="css-1a2b3c"><div class="css-9zx8y7">${links(NAV, 'span')}</div></div><div class="css-k3j2h1"><div class="css-abc123"><div class="css-t1t1e0">${a.title}</div><div class="css-meta00"><span>${a.author}</span><span>${a.date[1]}月${a.date[2]}日</span></div>
<div class="css-b0dy00">${bodyOf(
      a,
      t => `<div class="css-p4r4g0"><span data-text="true">${t}</span></div>`,
      t => `<div class="css-h34d00"><span>${t}</span></div>`,
    )}</div></div><div class="css-r1ght0"><div>热门文章</div>${SUMMARIES}</div></div><div class="css-f00t3r">© 2024 某某科技有限公司</div></div>
<script id="__NEXT_DATA__" type="application/json">{"props":{"html":"<p>重复的正文</p>"}}</script></body></html>`,
  },
  {
    name: 'a stock site with a digest and a disclaimer',
    page: a => `<html><head><meta charset="utf-8"><title>${a.title}_ 股票网</title></head><body><div class="topbox"><div class="nav">${links(NAV, 'a')}</div></div><div class="main"><div class="contentwrap"><div class="title">${a.title}</div>
<div class="infos"><div class="item">${han(a)} ${a.time}</div><div class="item">作者：${a.author || '本站'}</div><div class="item">来源：${a.source}</div><div class="item"><a>编辑：东方</a></div></div>
<div class="txtinfos" id="ContentBody">${bodyOf(
      a,
      t => `<p>　　${t}</p>`,
      t => `<p><strong>${t}</strong></p>`,
    )}<p class="em_media">（文章来源：${a.source}）</p></div>
<div class="res-edit">责任编辑：${a.editor || '91'}</div><div class="statement">郑重声明：本站发布此信息的目的在于传播更多信息，与本网站立场无关，不保证该信息的准确性、真实性、完整性。风险自担。</div></div>
<div class="zwright"><h3>点击排行</h3><ul>${links(OTHERS)}</ul></div></div><div class="footer">${FOOT}</div></body></html>`,
  },
  {
    name: 'a social feed with comments below',
    page: a => `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${a.title}</title></head><body><div id="root"><div class="article-detail-container"><div class="ttp-header"><div class="logo">头条</div><div class="search"><input></div></div>
<div class="main"><div class="article-content"><h1>${a.title}</h1><div class="article-meta"><span>${dashed(a)} ${a.time}</span><span class="dot">·</span><span class="name"><a>${a.source}</a></span></div><article class="syl-article-base">${bodyOf(
      a,
      t => `<p data-track="1">${t}</p>`,
      t => `<h1 class="pgc-h-arrow-right">${t}</h1>`,
    )}</article></div>
<div class="detail-action"><span>收藏</span><span>举报</span></div><div class="comment-container"><div class="title">评论 3</div>${COMMENTS.map(c => `<div class="comment-info"><a>用户</a><p>${c}${c}${c}</p><span>回复</span></div>`).join('')}</div></div>
<div class="right-sidebar"><div class="profile-info">1.2万粉丝</div><div class="hot-board">热榜${links(OTHERS, 'div')}</div></div></div></div></body></html>`,
  },
  {
    name: 'a university with vsb',
    page: a => `<HTML><HEAD><META charset="utf-8"><TITLE>${a.title}-某某大学新闻网</TITLE><META Name="keywords" Content="某某大学新闻网" /></HEAD><BODY><div class="head"><ul class="nav">${links(['学校主页', '综合新闻', '媒体报道'])}</ul></div><div class="position">当前位置: <a>首页</a> >> <a>综合新闻</a> >> 正文</div>
<form name="_newscontent_fromname"><div class="content"><div class="content-title"><h3>${a.title}</h3><i>发布日期：${han(a)} ${a.time}&nbsp;&nbsp;作者：${a.author || '宣传部'}&nbsp;&nbsp;来源：${a.source}&nbsp;&nbsp;点击：[<span>1024</span>]</i></div>
<div id="vsb_content_2"><div class="v_news_content">${bodyOf(
      a,
      t => `<p style="text-indent: 32px">${t}</p>`,
      t => `<p><strong>${t}</strong></p>`,
    )}</div></div><p align="right">【<a>关闭</a>】</p><p>上一条：<a>学校召开教学工作会议</a></p><p>下一条：<a>校友返校日活动举行</a></p></div></form>
<div class="foot"><p>地址：某市学府路1号　邮编：210000</p></div></BODY></HTML>`,
  },
  {
    name: 'an association with definition lists',
    page: a => `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${a.title}</title><meta name="description" content="摘要"></head><body><div class="wrap"><div id="header"><h1>某某行业协会</h1><div class="menu">${links(NAV, 'a')}</div></div>
<div id="main"><div class="left"><dl><dt>通知公告</dt>${OTHERS.map(t => `<dd><a>${t}</a></dd>`).join('')}</dl></div><div class="right"><div class="arc"><h2 class="arc-title">${a.title}</h2><dl class="arc-info"><dt>来源：</dt><dd>${a.source}</dd><dt>时间：</dt><dd>${dashed(a)}</dd></dl>
<div class="arc-body">${bodyOf(
      a,
      t => `${t}<br/><br/>`,
      t => `<b>${t}</b><br/>`,
    )}</div></div></div></div><div id="footer">${FOOT}</div></div></body></html>`,
  },
  {
    name: 'a mobile page with a player and an app banner',
    page: a => `<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${a.title}</title></head><body><div class="app-download"><p>打开客户端，阅读体验更佳，还有海量精彩内容等你发现。</p><a>立即打开</a></div><section class="art_head"><h1 class="art_title">${a.title}</h1><p class="art_meta"><span class="src">${a.source}</span> <time>${dashed(a)} ${a.time}</time></p></section>
<audio controls>您的浏览器不支持播放。</audio><section class="art_pic_card art_content">${bodyOf(
      a,
      t => `<p class="art_p">${t}</p>`,
      t => `<h2 class="art_h2">${t}</h2>`,
    )}</section><a class="unfold">展开全文</a><section class="recommend"><h2>猜你喜欢</h2>${SUMMARIES}</section><section class="hot"><h2>热门评论</h2>${COMMENTS.map(c => `<p>${c}${c}</p>`).join('')}</section></body></html>`,
  },
  {
    name: 'a broadcaster whose body is one pre-formatted run',
    page: a => `<html><head><meta charset="utf-8"><title>${a.title}_新闻频道_某视网(tv.example.cn)</title></head><body><div class="nav_wrapper">${links(NAV)}</div><div class="cnt_bd"><h1>${a.title}</h1><span class="info"><i>来源：<a>${a.source}</a> ${han(a)} ${a.time}</i></span><div class="function"><span>A-</span><span>A+</span><a>打印</a></div>
<pre>${bodyOf(
      a,
      t => `    ${t}`,
      t => `    ${t}`,
    ).replaceAll(
      /<\/?ul>|<\/?li>/g,
      '',
    )}</pre><div class="relate">编辑推荐：${links(OTHERS, 'p')}</div></div><div class="copyright">${FOOT}</div></body></html>`,
  },
  {
    name: 'a saved page of a news client, text in spans',
    page: a => `<!DOCTYPE html>\n<!-- saved from url=(0058)https://news.example.cn/html/${a.date[0]}/${two(a.date[1])}/${two(a.date[2])}/content_1.html -->\n<html><head><meta charset="utf-8"><title>${a.title}</title><link rel="stylesheet" href="./x_files/a.css"></head><body><div class="box-nav">${links(NAV, 'span')}</div><div class="g-content"><div class="m-title-box"><h1 class="u-title">${a.title}</h1><div class="m-con-time"><span class="m-con-source">来源：${a.source}</span><span class="m-con-date">${dashed(a)} ${a.time}</span></div></div>
<div class="u-mainText">${bodyOf(
      a,
      t => `<p>${[...t].map((c, i) => (i % 9 === 0 ? `<span>${c}</span>` : c)).join('')}</p>`,
      t => `<p>${t}</p>`,
    )}<!-- 广告 --><div class="ad-box">【广告】新车上市，现在预约试驾，即可获赠千元礼包一份，数量有限先到先得！</div></div><div class="m-zbTool">[ 责编：${a.editor || '本网'} ]</div></div><div class="m-fenxiang">分享到：</div><div class="g-footer">${FOOT}</div></body></html>`,
  },
  {
    name: 'a magazine with captions and a long table of contents',
    page: a => `<!doctype html><html><head><meta charset="utf-8"><meta property="og:type" content="article"><meta property="og:title" content="${a.title}"><meta name="author" content="${a.author}"><title>${a.title}丨${a.source}</title></head><body><div class="page"><div class="toc"><h2>本期目录</h2><ol>${links([...OTHERS, ...OTHERS])}</ol></div><div class="story"><div class="kicker">特写</div><h1>${a.title}</h1><div class="byline">文/${a.author || '本刊'}　${han(a)}　来源：${a.source}</div>
${bodyOf(
  a,
  t => `<p>${t}</p>`,
  t => `<h3>${t}</h3>`,
)}<div class="subscribe"><p>订阅本刊，全年五十二期，随刊赠送电子版，现在下单享受八折优惠。</p></div></div></div><div class="footer">${FOOT}</div></body></html>`,
  },
]
