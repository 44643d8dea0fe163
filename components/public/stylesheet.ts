/**
 * The villagers' one stylesheet: hand-written, inlined, for browsers of the Chrome 61 generation (no layers, no flex gap, no
 * clamp, no :is), at least 7:1 contrast, no style attributes anywhere. `.big` is 长者模式: type, spacing and targets, never content.
 * Tables marked `stack` become one block per row where they would not fit, each value behind the name of its column.
 */
const stack = (where: string) => `
${where} thead{position:absolute;left:-999rem}
${where},${where} caption,${where} tbody,${where} tr,${where} th{display:block}
${where} tr{border-top:1px solid #8d877c;padding:.4rem 0}
${where} tbody{border-bottom:1px solid #8d877c}
${where} td,${where} th{border:0;padding:.05rem 0;background:none}
${where} td{display:grid;grid-template-columns:5.2em 1fr;grid-gap:.6em}
${where} td:before{content:attr(data-l);color:#3d3a36;font-weight:400}
${where} td.n{text-align:left}
${where} td:empty{display:none}`;

export const stylesheet = `
*{box-sizing:border-box}
html{font-size:18px;-webkit-text-size-adjust:100%}
html.big{font-size:24px}
body{margin:0;color:#1b1b1b;background:#fff;font-family:-apple-system,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif;line-height:1.7;overflow-wrap:break-word;word-wrap:break-word}
a{color:#0a3a75}
a:focus,button:focus,input:focus,select:focus,textarea:focus,summary:focus{outline:3px solid #0a3a75;outline-offset:2px}
h1{font-size:1.45rem;line-height:1.4;margin:1.1rem 0 .6rem}
h2{font-size:1.15rem;line-height:1.5;margin:1.9rem 0 .5rem;padding-bottom:.15rem;border-bottom:2px solid #4a453e}
h3{font-size:1rem;margin:1.2rem 0 .2rem}
p,dd,li{max-width:40em}
p,dd{margin:.5rem 0}
.skip{position:absolute;left:-999rem}
.skip:focus{left:.5rem;top:.5rem;background:#fff;padding:.6rem;z-index:9}
.wrap{max-width:46rem;margin:0 auto;padding:0 .9rem}
.wide .wrap{max-width:62rem}
.bar{border-top:6px solid #8f1414;border-bottom:1px solid #8d877c;padding:.3rem 0 .1rem}
.bar .wrap{position:relative}
.name{font-weight:700;font-size:1.15rem;text-decoration:none;color:#8f1414;display:inline-block;padding:.5rem 6.2rem .3rem 0}
.mode{position:absolute;right:.9rem;top:.35rem;padding:.35rem .7rem;min-height:44px;line-height:1.6;border:2px solid #4a453e;border-radius:4px;text-decoration:none;color:#1b1b1b}
.nav{margin:0 -.5rem;padding:0;list-style:none}
.nav li{display:inline-block}
.nav a{display:inline-block;padding:.45rem .5rem;min-height:44px}
.nav a[aria-current]{font-weight:700;color:#1b1b1b;text-decoration:none;border-bottom:4px solid #8f1414}
.big .nav a{min-height:60px;padding:.6rem .5rem;margin:0 .3rem .3rem 0}
.big .mode{min-height:60px;padding:.4rem .7rem}
.crumb{margin:.8rem 0 0}
.crumb+h1{margin-top:.2rem}
.note,.warn,.bad,.good,.demo{padding:.6rem .8rem;margin:.8rem auto;border-left:5px solid #6b6256;background:#f3f1ec;max-width:none}
.warn{background:#fdf3e3;border-color:#8a4b00}
.bad{background:#fbeaea;border-color:#8f1414}
.good{background:#eaf4ec;border-color:#14532d}
.note p,.warn p,.bad p,.good p{margin:.1rem 0}
.small{font-size:.9rem;color:#3d3a36}
.big .small,.big .hint,.big .tag{font-size:1rem}
.list{list-style:none;margin:0;padding:0}
.list>li{max-width:none}
.list>li{border-bottom:1px solid #c9c4ba;padding:.4rem 0}
.list>li>a{display:block;padding:.4rem 0;min-height:44px}
.big .list>li>a{padding:.6rem 0;min-height:60px}
.list .small{display:block}
.list>li>a+.small{margin-top:-.4rem}
.cols{list-style:none;margin:0 -.25rem;padding:0}
.cols li{max-width:none;display:inline-block;width:33.3%;padding:.25rem;vertical-align:top}
.cols a,.tile{display:block;border:2px solid #8d877c;border-radius:4px;padding:.5rem .3rem;min-height:48px;text-align:center;text-decoration:none;color:#0a3a75;background:#fff}
.big .cols a{min-height:60px;padding:.7rem .2rem}
.lead{display:block;border:2px solid #8f1414;border-radius:4px;padding:.7rem .9rem;margin:.8rem 0;text-decoration:none;color:#1b1b1b}
.lead b{color:#0a3a75;text-decoration:underline}
.facts{margin:.6rem 0;padding:0}
.facts div{display:grid;grid-template-columns:5.2em 1fr;grid-gap:.6em;border-bottom:1px solid #c9c4ba;padding:.3rem 0}
.facts dt{color:#3d3a36}
.facts dd{margin:0;min-width:0}
.go,.facts dd>a{display:inline-block;padding:.4rem 0;min-height:44px}
.big .go,.big .facts dd>a{padding:.6rem 0;min-height:60px}
.key{list-style:none;margin:.6rem -.25rem;padding:0}
.key li{display:inline-block;width:50%;padding:.25rem;vertical-align:top}
.key div{border:1px solid #8d877c;border-radius:4px;padding:.4rem .7rem}
.key b{display:block;font-size:1.2rem;font-variant-numeric:tabular-nums}
.bars{list-style:none;margin:.6rem 0;padding:0}
.bars li{margin:0 0 .7rem}
.bars svg{display:block;width:100%;height:1.3rem}
.now{fill:#8f1414}.then{fill:#8d877c}
.sample{width:1em;height:1em;vertical-align:-.1em;margin-right:.3em}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;margin:.6rem 0}
caption{text-align:left;font-weight:700;padding:.3rem 0}
th,td{border:1px solid #8d877c;padding:.35rem .5rem;text-align:left;vertical-align:top}
th{background:#f3f1ec}
tbody th{background:none}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}
td.n,th.d{white-space:nowrap}
tr.sum td,tr.sum th{font-weight:700;background:#f9f8f5}
.sub{display:block;font-size:.9rem;font-weight:400;color:#3d3a36;white-space:nowrap}
.big .sub{font-size:1rem}
.tag{display:inline-block;border:1px solid #1b1b1b;border-radius:3px;padding:0 .4rem;font-size:.9rem;white-space:nowrap}
.tag.good{border-color:#14532d;color:#0f3d21;margin:0}
.tag.bad{border-color:#8f1414;color:#6d0f0f;margin:0}
.tag.warn{border-color:#8a4b00;color:#5e3300;margin:0}
mark{background:#ffe9a8;color:#1b1b1b}
.code{font-family:Consolas,"DejaVu Sans Mono",monospace;letter-spacing:.12em;font-size:1.5rem;font-weight:700}
.digest{font-family:Consolas,"DejaVu Sans Mono",monospace;word-break:break-all;font-size:.9rem}
form{margin:.8rem 0}
input[type=search]{margin-right:.6rem}
label,legend{display:block;font-weight:700;margin:.9rem 0 .2rem}
fieldset{border:0;margin:.9rem 0 0;padding:0}
legend{padding:0}
.hint{font-size:.9rem;color:#3d3a36;margin:.1rem 0}
input[type=text],input[type=password],input[type=search],input[type=tel],input[type=date],select,textarea{font:inherit;color:inherit;width:100%;max-width:30em;padding:.55rem .6rem;min-height:48px;border:2px solid #4a453e;border-radius:4px;background:#fff}
.big input,.big select,.big textarea{min-height:60px}
textarea{min-height:8em}
.choice{display:block;font-weight:400;padding:.55rem 0;min-height:44px;margin:0}
.big .choice{min-height:60px}
.choice input{width:1.4em;height:1.4em;margin:0 .6em 0 0;vertical-align:middle}
button,.button{display:inline-block;font:inherit;font-weight:700;color:#fff;background:#8f1414;border:2px solid #8f1414;border-radius:4px;padding:.55rem 1.4rem;min-height:48px;text-decoration:none;cursor:pointer;margin:.4rem .6rem .4rem 0}
.button.plain,button.plain{color:#1b1b1b;background:#fff;border-color:#4a453e}
.big button,.big .button{min-height:60px;padding:.8rem 1.6rem}
.filter div{display:inline-block;width:32%;margin-right:1.3%;vertical-align:bottom}
.filter .words{display:block;width:auto;margin:0}
.error{color:#8f1414;font-weight:700}
.said{white-space:pre-line}
.receipt{font:700 1.9rem/1.5 Consolas,Menlo,monospace;letter-spacing:.06em;border:3px solid #1b1b1b;padding:.6rem .8rem;display:inline-block}
.big .receipt{font-size:1.5rem;padding:.6rem .5rem}
.foot{border-top:1px solid #8d877c;margin-top:2.5rem;padding:.8rem 0 2rem}
svg{max-width:100%}
@media (max-width:480px){.cols li{width:50%}.big .cols li,.big .key li{width:100%}.filter div{display:block;width:auto;margin:0}}
@media (min-width:700px){html.big{font-size:28px}.big .wrap{max-width:42rem}.big.wide .wrap{max-width:50rem}}
@media (max-width:360px){html{font-size:17px}html.big{font-size:23px}}
@media screen and (max-width:640px){${stack(".stack")}}
@media screen and (max-width:1000px){${stack(".big .stack")}}
@media print{.nav,.mode,.foot,.skip,.demo,form,.button,.noprint{display:none}html,html.big{font-size:14pt}body{line-height:1.5}a{color:#000;text-decoration:none}thead{display:table-header-group}tr,li,p,h2,h3{page-break-inside:avoid}h2,h3{page-break-after:avoid}.wrap,.wide .wrap{max-width:none;padding:0}}
`.trim().replace(/\n+/g, "\n");
