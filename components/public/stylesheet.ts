/**
 * The villagers' one stylesheet: hand-written, inlined, for browsers of the Chrome 61 generation (no layers, no flex gap, no
 * clamp), at least 7:1 contrast, no style attributes anywhere. `.big` is 长者模式: type, spacing and targets, never content.
 */
export const stylesheet = `
*{box-sizing:border-box}
html{font-size:18px;-webkit-text-size-adjust:100%}
html.big{font-size:24px}
body{margin:0;color:#1b1b1b;background:#fff;font-family:-apple-system,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif;line-height:1.7;overflow-wrap:break-word;word-wrap:break-word}
a{color:#0a3a75}
a:focus,button:focus,input:focus,select:focus,textarea:focus,summary:focus{outline:3px solid #0a3a75;outline-offset:2px}
h1{font-size:1.45rem;line-height:1.4;margin:1.2rem 0 .6rem}
h2{font-size:1.15rem;line-height:1.5;margin:1.6rem 0 .5rem;padding-left:.6rem;border-left:5px solid #8f1414}
h3{font-size:1rem;margin:1.2rem 0 .3rem}
p{margin:.5rem 0;max-width:40em}
.skip{position:absolute;left:-999rem}
.skip:focus{left:.5rem;top:.5rem;background:#fff;padding:.6rem;z-index:9}
.bar{border-bottom:4px solid #8f1414;padding:.4rem 0}
.wrap{max-width:46rem;margin:0 auto;padding:0 .9rem}
.wide .wrap{max-width:62rem}
.bar .name{font-weight:700;font-size:1.15rem;text-decoration:none;color:#8f1414;display:inline-block;padding:.5rem 0}
.nav{margin:.1rem -.4rem 0;padding:0;list-style:none}
.nav li{display:inline-block}
.nav a{display:inline-block;padding:.45rem .4rem;min-height:44px}
.big .nav a{min-height:60px;padding:.6rem .5rem;margin:0 .3rem .3rem 0}
.note,.demo{background:#f3f1ec;border-left:5px solid #6b6256;padding:.6rem .8rem;margin:.8rem 0}
.warn{background:#fdf3e3;border-left:5px solid #8a4b00;padding:.6rem .8rem;margin:.8rem 0}
.bad{background:#fbeaea;border-left:5px solid #8f1414;padding:.6rem .8rem;margin:.8rem 0}
.good{background:#eaf4ec;border-left:5px solid #14532d;padding:.6rem .8rem;margin:.8rem 0}
.small{font-size:.9rem;color:#3d3a36}
.big .small{font-size:1rem}
.list{list-style:none;margin:0;padding:0}
.list>li{border-bottom:1px solid #c9c4ba;padding:.1rem 0}
.list>li>a{display:block;padding:.55rem .2rem;min-height:44px}
.big .list>li>a{padding:.8rem .2rem;min-height:60px}
.list .small{display:block}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;margin:.6rem 0}
caption{text-align:left;font-weight:700;padding:.3rem 0}
th,td{border:1px solid #8d877c;padding:.35rem .5rem;text-align:left;vertical-align:top}
th{background:#f3f1ec}
td.n,th.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
tr.sum td,tr.sum th{font-weight:700;background:#f9f8f5}
.tag{display:inline-block;border:1px solid #1b1b1b;border-radius:3px;padding:0 .4rem;font-size:.9rem;white-space:nowrap}
.tag.good{background:#eaf4ec;border-color:#14532d;color:#0f3d21;margin:0}
.tag.bad{background:#fbeaea;border-color:#8f1414;color:#6d0f0f;margin:0}
.tag.warn{background:#fdf3e3;border-color:#8a4b00;color:#5e3300;margin:0}
form{margin:.8rem 0}
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
button,.button{display:inline-block;font:inherit;font-weight:700;color:#fff;background:#8f1414;border:2px solid #8f1414;border-radius:4px;padding:.55rem 1.4rem;min-height:48px;text-decoration:none;cursor:pointer;margin:.6rem .6rem .2rem 0}
.button.plain,button.plain{color:#1b1b1b;background:#fff;border-color:#4a453e}
.big button,.big .button{min-height:60px;padding:.8rem 1.6rem}
.error{color:#8f1414;font-weight:700}
.said{white-space:pre-line}
.receipt{font:700 1.9rem/1.5 Consolas,Menlo,monospace;letter-spacing:.06em;border:3px solid #1b1b1b;padding:.6rem .8rem;display:inline-block}
.big .receipt{font-size:1.5rem;padding:.6rem .5rem}
.foot{border-top:1px solid #8d877c;margin-top:2rem;padding:.8rem 0 2rem}
.foot a{display:inline-block;padding:.35rem .8rem .35rem 0;min-height:44px}
.big .foot a{min-height:60px}
svg{max-width:100%;height:auto}
@media (max-width:360px){html{font-size:17px}html.big{font-size:23px}}
@media print{.nav,.foot,.skip,form,.noprint{display:none}body{font-size:14pt}a{color:#000;text-decoration:none}tr,li,p,h2{page-break-inside:avoid}}
`.trim();
