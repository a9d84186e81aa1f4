import type { Written } from './articles.ts'
import { bodyOf, dashed, han, type Layout, links, slashed, two } from './layouts.ts'

const OTHERS = [
  '东湖绿道全线贯通 周末客流翻番',
  '一图读懂：灵活就业人员怎样参保',
  '三条公交线路下月起调整',
  '青年科学家：把冷板凳坐热',
  '今年第七号台风生成',
  '从一碗面看小城夜经济',
]
const CHANNELS = ['首页', '要闻', '时政', '理论', '地方', '民生', '文旅', '评论', '数据', '服务']
const RIGHTS =
  '<p>网站声明 | 网站地图 | 隐私政策 | 联系方式</p><p>主管单位：某市委宣传部　备案号：苏ICP备12000001号-1　苏公网安备 32010002010001号</p>'
const REPLIES = [
  '顶楼主，写得很详细，收藏了慢慢看。',
  '楼上说得对，我们这边也是这样，就是停车还是不方便。',
  '请问这个数字是哪一年的？官方有没有公布过明细？',
]

const image = (a: Written): string =>
  `<figure><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="https://img.example.cn/${a.date[0]}/1.jpg" alt="配图" loading="lazy"><noscript><img src="https://img.example.cn/1.jpg" alt="配图"></noscript></figure>`

/** Pages as they are saved, beside the twenty layouts: what bodies print around a text, what others do to a page. */
export const SHAPES: readonly Layout[] = [
  {
    name: 'a document of a government under its record',
    page: a => `<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><meta name="SiteName" content="中国政府网"><meta name="ArticleTitle" content="${a.title}"><meta name="PubDate" content="${dashed(a)}"><meta name="ContentSource" content="${a.source}"><title>${a.title}__2024年第12号公报_中国政府网</title></head><body>
<div class="header"><div class="logo"><a>中国政府网</a></div><div class="nav"><ul>${links(CHANNELS)}</ul></div></div><div class="BreadcrumbNav">首页 &gt; <a>信息公开</a> &gt; <a>文件</a></div>
<div class="wrap"><table class="bd1" width="100%"><tbody><tr><td><b>索&nbsp;引&nbsp;号：</b></td><td>000014349/${a.date[0]}-00${a.date[1]}31</td><td><b>主题分类：</b></td><td>综合政务\\其他</td></tr><tr><td><b>发文机关：</b></td><td>${a.source}</td><td><b>成文日期：</b></td><td>${han(a)}</td></tr><tr><td><b>标　　题：</b></td><td colspan="3">${a.title}</td></tr><tr><td><b>发文字号：</b></td><td>某政办发〔${a.date[0]}〕7号</td><td><b>发布日期：</b></td><td>${han(a)}</td></tr></tbody></table>
<table class="content" width="100%"><tbody><tr><td class="b12c" id="UCAP-CONTENT"><h1 style="text-align:center">${a.title}</h1>${bodyOf(
      a,
      t => `<p style="text-indent:2em">${t}</p>`,
      t => `<p style="text-indent:2em"><span style="font-family:黑体">${t}</span></p>`,
    )}</td></tr></tbody></table></div>
<div class="footer">${RIGHTS}</div></body></html>`,
  },
  {
    name: 'an article of WeChat with pictures that load later',
    page: a => `<!DOCTYPE html><html class=""><head><meta charset="utf-8"><meta property="og:title" content="${a.title}"><meta property="og:url" content="https://mp.weixin.qq.com/s/x"><meta property="og:article:author" content="${a.author}"><title>${a.title}</title></head><body id="activity-detail" class="zh_CN wx_wap_page mm_appmsg">
<div class="rich_media_inner"><div id="page-content" class="rich_media_area_primary"><div id="img-content"><h1 class="rich_media_title" id="activity-name"><span class="js_title_inner">${a.title}</span></h1><div id="meta_content" class="rich_media_meta_list"><span id="copyright_logo" class="wx_tap_link">原创</span><span class="rich_media_meta rich_media_meta_text">${a.author || '编辑部'}</span><span class="rich_media_meta rich_media_meta_nickname" id="profileBt"><a id="js_name">${a.source}</a></span><em id="publish_time">${dashed(a)} ${a.time}</em><em id="js_ip_wording">江苏</em></div>
<div class="rich_media_content js_underline_content" id="js_content" style="visibility: hidden; opacity: 0;"><section style="text-align:center"><strong>点击上方蓝字关注我们</strong></section><section>${image(a)}</section>${bodyOf(
      a,
      t => `<section data-role="paragraph"><section><p><span leaf="">${t}</span></p></section></section>`,
      t =>
        `<section data-role="title"><section><section><strong><span leaf="">${t}</span></strong></section></section></section>`,
    )}<section><p style="text-align:center"><span>—END—</span></p></section></div></div>
<div class="rich_media_tool_area"><div class="read_area">阅读 2345</div><a class="media_tool_meta">阅读原文</a></div></div></div><div class="qr_code_pc"><p>微信扫一扫可打开此内容，<br>使用完整服务</p></div><script>var createTime = '${dashed(a)} ${a.time}'; var ct = "${Date.UTC(a.date[0], a.date[1] - 1, a.date[2], 2) / 1000}";</script></body></html>`,
  },
  {
    name: 'a mobile page whose text is folded',
    page: a => `<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${a.title}_手机版</title></head><body><header class="m-top"><a>返回</a><span>资讯</span><a>菜单</a></header>
<div class="m-art"><h1 class="m-art__tit">${a.title}</h1><div class="m-art__info"><span>${a.source}</span><span>${dashed(a)} ${a.time}</span></div><div class="m-art__cont fold" style="max-height:900px;overflow:hidden">${bodyOf(a, t => `<p>${t}</p>`)}</div><div class="m-art__more" role="button">点击展开全文</div></div>
<div class="m-share"><span>微信</span><span>朋友圈</span><span>微博</span></div><div class="m-rec"><div class="m-rec__hd">相关推荐</div>${OTHERS.map(t => `<a class="m-rec__it"><p>${t}</p><span>3评论</span></a>`).join('')}</div><footer class="m-ft">${RIGHTS}</footer></body></html>`,
  },
  {
    name: 'a thread of a forum',
    page: a => `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${a.title} - ${a.source} - 青禾论坛</title></head><body><div id="hd"><div class="wp"><h2><a>青禾论坛</a></h2><div id="nv"><ul>${links(CHANNELS)}</ul></div></div></div><div id="pt" class="bm"><a>论坛</a> &rsaquo; <a>本地新闻</a> &rsaquo; 帖子</div>
<div id="postlist"><table class="ptitle"><tr><td class="plc"><h1 class="ts"><span id="thread_subject">${a.title}</span></h1></td></tr></table>
<div id="post_1"><table class="plhin"><tr><td class="pls"><div class="authi"><a>${a.author || '版主'}</a></div><p>主题 32 帖子 418</p></td><td class="plc"><div class="pi"><em>发表于 ${dashed(a)} ${a.time}</em> 来源：${a.source} <a>只看该作者</a></div><div class="t_fsz"><div class="t_f" id="postmessage_1">${bodyOf(
      a,
      t => `${t}<br>\n<br>`,
      t => `<strong>${t}</strong><br>`,
    )}</div></div></td></tr></table></div>
<div class="comment-list">${REPLIES.map((r, i) => `<div class="reply"><span>${i + 2}楼</span><p>${r}</p></div>`).join('')}</div></div><div id="ft">${RIGHTS}</div></body></html>`,
  },
  {
    name: 'an AMP page',
    page: a => `<!doctype html><html ⚡ lang="zh-Hans"><head><meta charset="utf-8"><script async src="https://cdn.ampproject.org/v0.js"></script><title>${a.title}</title><link rel="canonical" href="https://news.example.cn/${slashed(a)}/1.html"><script type="application/ld+json">{"@context":"http://schema.org","@type":"NewsArticle","headline":"${a.title}","datePublished":"${dashed(a)}T${a.time}:00+08:00","publisher":{"@type":"Organization","name":"${a.source}"}}</script><style amp-boilerplate>body{visibility:hidden}</style><noscript><style amp-boilerplate>body{visibility:visible}</style></noscript></head>
<body><amp-sidebar id="sidebar" layout="nodisplay"><ul>${links(CHANNELS)}</ul></amp-sidebar><header><a>${a.source}</a></header><main><article><h1>${a.title}</h1><p class="meta"><time datetime="${dashed(a)}">${han(a)} ${a.time}</time></p><amp-img src="a.jpg" width="900" height="600" alt="图"></amp-img>${bodyOf(a)}</article><amp-ad width="300" height="250" type="x"></amp-ad><section class="related-articles"><h3>更多新闻</h3><ul>${links(OTHERS)}</ul></section></main><footer>${RIGHTS}</footer></body></html>`,
  },
  {
    name: 'XHTML 1.0 with empty elements of its own',
    page: a => `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">\n<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="zh-CN"><head><title>${a.title}</title><script type="text/javascript" src="/js/base.js"/><link rel="stylesheet" href="/css/base.css"/></head><body><div id="top"/><a name="start"/><div id="menu"><ul>${links(CHANNELS)}</ul></div>
<div id="main"><h1>${a.title}</h1><p class="info">来源：${a.source}　日期：${han(a)}</p><div class="pic"/><div class="zw">${bodyOf(a)}</div></div><textarea/><div id="foot">${RIGHTS}</div></body></html>`,
  },
  {
    name: 'a page as a browser dumps it',
    page: a => `<!DOCTYPE html>\n<!-- saved from url=(0058)https://www.example.cn/html/${a.date[0]}/${two(a.date[1])}/${two(a.date[2])}/c1.html -->\n<html lang="zh-CN" data-reactroot="" class="js flexbox webp"><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"><style>.a{color:red}</style><title>${a.title}-${a.source}</title><style data-styled="active">.css-1{margin:0}</style></head><body data-new-gr-c-s-check-loaded="14.1"><div id="app"><div class="css-nav1"><div><a href="https://www.example.cn/">首页</a></div>${links(CHANNELS, 'div')}</div>
<div class="css-main"><div class="css-head"><h1 class="css-h1">${a.title}</h1><div class="css-info"><span>${dashed(a)} ${a.time}</span><span>来源：${a.source}</span><button type="button">收藏</button></div></div><div class="css-text">${bodyOf(a, t => `<p><font style="vertical-align: inherit;"><font style="vertical-align: inherit;">${t}</font></font></p>`)}</div></div></div>
<div id="immersive-translate-popup" style="all: initial"></div><div class="layui-layer-move" style="display: none;"></div><iframe src="./c1_files/saved_resource.html" style="display: none;"></iframe><div id="cookie-banner"><p>本网站使用必要的技术以提供服务，继续浏览即表示您同意。</p></div><script src="./c1_files/a.js"></script></body></html>`,
  },
  {
    name: 'a page made for the printer',
    page: a =>
      `<html><head><meta charset="utf-8"><title>打印 - ${a.title}</title></head><body onload="window.print()"><p align="center"><a href="javascript:window.print()">打印本页</a> <a href="javascript:window.close()">关闭</a></p><h2 align="center">${a.title}</h2><p align="center">${a.source}　${han(a)}</p><hr size="1">${bodyOf(
        a,
        t => `<p>　　${t}</p>`,
        t => `<p><b>${t}</b></p>`,
      )}<hr size="1"><p align="right">版权所有 ${a.source}</p></body></html>`,
  },
  {
    name: 'answers to a question, the first of them the article',
    page: a => `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${a.title} - 问答</title><meta property="og:title" content="${a.title}"></head><body><header role="banner" class="AppHeader"><nav><ul>${links(CHANNELS)}</ul></nav></header><main class="App-main"><div class="QuestionHeader"><h1 class="QuestionHeader-title">${a.title}</h1><div>关注者 128　被浏览 5.6万</div></div>
<div class="AnswerCard"><div class="ContentItem AnswerItem"><div class="AuthorInfo"><span>来源：${a.source}</span></div><div class="RichContent"><div class="RichContent-inner"><span class="RichText">${bodyOf(a, t => `<p data-pid="x">${t}</p>`)}</span></div><div class="ContentItem-time">发布于 ${dashed(a)} ${a.time}・江苏</div></div></div></div>
<div class="Comments-container">${REPLIES.map(r => `<div class="CommentItem"><b>网友</b><p>${r}</p></div>`).join('')}</div></main></body></html>`,
  },
  {
    name: 'a page with a rail of words that articles have too',
    page: a => `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${a.title}</title></head><body><div class="site-header"><ul class="channel">${links(CHANNELS)}</ul></div><div class="position-box"><a>首页</a> › <a>要闻</a></div><div class="hot-article"><div class="hot-title"><h1>${a.title}</h1></div><div class="hot-info">${dashed(a)}　来源：${a.source}</div><div class="hot-content">${bodyOf(a)}</div></div>
<div class="rank"><h3>点击排行</h3><ol>${links(OTHERS)}</ol></div><div class="recommend"><h3>猜你喜欢</h3><ul>${links(OTHERS)}</ul></div><div class="bottom">${RIGHTS}</div></body></html>`,
  },
  {
    name: 'comments and sections of odd shape between the paragraphs',
    page: a =>
      `<!DOCTYPE html><html><head><meta charset="gb2312"><meta charset="utf-8"><title>${a.title}</title></head><body><!--><div class="nav">${links(CHANNELS)}</div><!---><div class="content"><h1>${a.title}</h1><div class="sub">发布时间：${dashed(a)} 来源：${a.source}</div><!--[if lt IE 9]><p>请升级浏览器。</p><![endif]--><![if !IE]>${bodyOf(a, t => `<!-- p --><p>${t}</p><!--/p--!>`)}<![endif]></div><div class="footer">${RIGHTS}</div></body></html>`,
  },
  {
    name: 'a bilingual shell with the date in English',
    page: a =>
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${a.title} | ${a.source}</title><meta property="og:site_name" content="${a.source}"><meta property="article:published_time" content="${dashed(a)}T${a.time}:00+08:00"></head><body><div class="skip-link"><a href="#main">Skip to content</a></div><header class="masthead"><nav>${links(['News', 'Stories', 'People', 'Contact'])}</nav></header><main id="main"><h1>${a.title}</h1><p class="byline">By <span>${a.author || 'Staff'}</span></p><div class="prose">${bodyOf(a)}</div></main><section aria-label="newsletter" class="newsletter"><p>Subscribe to our newsletter. You can unsubscribe at any time, see our privacy policy.</p></section><footer><p>© 2024 All rights reserved.</p></footer></body></html>`,
  },
  {
    name: 'a mail of a newsletter in nested tables',
    page: a =>
      `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>${a.title}</title></head><body><div style="display:none">预览文字</div><table width="100%"><tr><td align="center"><table width="600"><tr><td><img src="logo.png" alt=""></td></tr><tr><td style="font-size:24px"><h1>${a.title}</h1></td></tr><tr><td>来源：${a.source}　${han(a)}</td></tr><tr><td><table width="560"><tr><td>${bodyOf(a, t => `<p style="margin:0 0 16px">${t}</p>`)}</td></tr></table></td></tr><tr><td class="footer"><p>您收到这封邮件，是因为订阅了我们的周报。<a>退订</a></p></td></tr></table></td></tr></table></body></html>`,
  },
  {
    name: 'a page that splits its text over pages',
    page: a =>
      `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${a.title}_某网</title></head><body><div class="nav">${links(CHANNELS)}</div><div class="article"><h1>${a.title}</h1><div class="info"><span>${han(a)} ${a.time}</span><span>来源：${a.source}</span></div><div class="text">${bodyOf(a, t => `<p>　　${t}</p>`)}</div><div class="pages"><a>上一页</a><b>1</b><a>2</a><a>3</a><a>下一页</a><span>共3页</span></div></div><div class="sidebar"><h3>本周热门</h3><ul>${links(OTHERS)}</ul></div><div class="footer">${RIGHTS}</div></body></html>`,
  },
  {
    name: 'a page without a head, in capitals',
    page: a =>
      `<BODY><CENTER><H1>${a.title}</H1>${a.source} ${dashed(a)}</CENTER><HR>${bodyOf(
        a,
        t => `<P>${t}`,
        t => `<H3>${t}</H3>`,
      )}<HR><ADDRESS>webmaster@example.cn</ADDRESS></BODY>`,
  },
  {
    name: 'a client-side page with its text twice',
    page: a =>
      `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${a.title}</title><meta name="publishdate" content="${dashed(a)}"><meta name="source" content="${a.source}"></head><body><noscript><p>请启用脚本后浏览本页，否则部分内容无法显示。</p></noscript><div id="root"><div class="wrap"><div class="hd">${links(CHANNELS, 'span')}</div><div class="detail"><div class="detail-title">${a.title}</div><div class="detail-body">${bodyOf(a, t => `<div class="p">${t}</div>`)}</div></div></div></div><script>window.__INITIAL_STATE__={"content":"${a.body.map(t => `<p>${t}<\\/p>`).join('')}"}</script><template><p>${a.body[0]}</p></template></body></html>`,
  },
  {
    name: 'an encyclopaedic page with a box of facts and notes',
    page: a =>
      `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${a.title}</title></head><body><div class="nav">${links(CHANNELS)}</div><div class="lemma"><h1>${a.title}</h1><p class="from">${han(a)}　来源：${a.source}</p>${bodyOf(a, t => `<div class="para">${t}<sup>[1]</sup></div>`).replaceAll('<sup>[1]</sup>', '')}</div><div class="reference"><ul>${links(['参考资料一', '参考资料二'])}</ul></div><div class="footer">${RIGHTS}</div></body></html>`,
  },
  {
    name: 'an old page with a frame of menus and a centred date',
    page: a =>
      `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>${a.title}</title></head><body><iframe src="top.html" width=100% /><table width="778"><tr><td width="150">${links(CHANNELS, 'div')}</td><td><p align="center"><font size="5">${a.title}</font></p><p align="center">${a.source}　${a.date[0]}-${a.date[1]}-${a.date[2]}</p><p>${bodyOf(
        a,
        t => `　　${t}</p><p>`,
        t => `<b>${t}</b></p><p>`,
      )}</p></td></tr></table><p align="center">${RIGHTS}</p></body></html>`,
  },
]
