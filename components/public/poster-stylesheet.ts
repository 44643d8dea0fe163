import { SHEET, type as sizes } from "@/domain/disclosure/poster/measure";

/**
 * The A4 sheet for the village board: black on white, nothing below 14 pt. Sizes come from the measures by which sheets are cut.
 * A sheet that turns out longer than a page continues on the next; nothing is ever cut off.
 */
export const posterStylesheet = `
*{box-sizing:border-box}
@page{size:A4;margin:12mm 15mm}
body{margin:0;color:#000;background:#fff;font-family:"Noto Sans CJK SC","Noto Sans SC","Microsoft YaHei","PingFang SC",sans-serif;font-size:${sizes.body.size}pt;line-height:${sizes.body.line}pt;overflow-wrap:break-word;word-wrap:break-word}
.symbols{position:absolute}
.tools{padding:12px;border-bottom:2px solid #000;font-size:18px;line-height:1.7}
.big .tools{font-size:24px}
.tools a{display:inline-block;padding:8px 12px 8px 0;min-height:44px;color:#0a3a75}
.big .tools a{min-height:60px;padding:10px 14px 10px 0}
.tools p{margin:4px 0}
.sheet{position:relative;max-width:${SHEET.width}pt;margin:0 auto;padding:0 0 118pt}
.tools h1{font-size:24px;line-height:1.4;margin:0}
.title{font-size:${sizes.title.size}pt;line-height:${sizes.title.line}pt;margin:0 0 6pt;text-align:center}
h3{font-size:${sizes.heading.size}pt;line-height:${sizes.heading.line}pt;margin:10pt 0 4pt}
p{margin:0 0 ${sizes.body.after}pt}
.meta{text-align:center;border-bottom:2pt solid #000;padding-bottom:6pt;margin-bottom:8pt}
.run{font-size:14pt;line-height:20pt;border-bottom:1pt solid #000;padding-bottom:5pt;margin-bottom:8pt}
.item{padding-left:22pt;text-indent:-16pt}
table{border-collapse:collapse;width:100%;table-layout:fixed;font-size:${sizes.table.size}pt;line-height:${sizes.table.line}pt;margin:0 0 ${sizes.table.after}pt}
th,td{border:1pt solid #000;padding:3.5pt 4pt;text-align:left;vertical-align:top}
th{font-weight:700}
.n{text-align:right;font-variant-numeric:tabular-nums}
tr,.title,h3,.foot{page-break-inside:avoid}
.mark{border:2pt solid #000;padding:2pt 8pt;margin:0 0 6pt;font-weight:700}
.foot{position:absolute;left:0;right:0;bottom:0;height:104pt;border-top:2pt solid #000;padding:5pt 92pt 0 0;font-size:14pt;line-height:20pt}
.foot p{margin:0}
.foot b{font-size:18pt;letter-spacing:1pt}
.qr{position:absolute;right:0;top:5pt;width:86pt;height:86pt}
.no{position:absolute;right:0;bottom:-2pt;width:86pt;text-align:center;line-height:16pt}
@media screen{.sheet{border:1px solid #000;margin:16px auto;padding:20px 20px 150px;max-width:740px}.foot{left:20px;right:20px}}
@media screen and (max-width:700px){.foot{position:static;height:auto;padding:8px 0}.qr,.no{position:static;display:block}.sheet{border-width:1px 0;padding:12px}table{font-size:18px;table-layout:auto}.n{white-space:nowrap}.sheet{overflow-x:auto}}
@media print{.tools{display:none}.sheet{min-height:${SHEET.height}pt;page-break-after:always}.sheet:last-child{page-break-after:auto}}
`.trim();
