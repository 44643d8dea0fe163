/** The archive's own pages: plain HTML without script, which any browser opens from a disk. Everything that was typed is escaped. */
import type { Cell } from "../ledgers/column";

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Markup that is finished; only made here. */
export type Html = { readonly html: string };
const made = (html: string): Html => ({ html });
const all = (parts: readonly Html[]) => parts.map(({ html }) => html).join("\n");

export const heading = (text: string): Html => made(`<h2>${escapeHtml(text)}</h2>`);
export const paragraph = (text: string, look?: "bold" | "right" | "center"): Html => made(`<p${look ? ` class="${look}"` : ""}>${escapeHtml(text)}</p>`);
export const bullets = (items: readonly string[]): Html => made(`<ul>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join("")}</ul>`);
export const links = (items: readonly { href: string; text: string }[]): Html =>
  made(`<ul>${items.map(({ href, text }) => `<li><a href="${escapeHtml(encodeURI(href))}">${escapeHtml(text)}</a></li>`).join("")}</ul>`);

const row = (cells: readonly Cell[], tag: "th" | "td") => `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(String(cell ?? ""))}</${tag}>`).join("")}</tr>`;

export function table(heads: readonly string[], rows: readonly (readonly Cell[])[]): Html {
  return made(`<table><thead>${row(heads, "th")}</thead><tbody>${rows.map((cells) => row(cells, "td")).join("\n")}</tbody></table>`);
}

/** Heading and value, line by line, as on the paper form. */
export function facts(rows: readonly (readonly [string, string])[]): Html {
  return made(`<table>${rows.map(([name, value]) => `<tr><th scope="row">${escapeHtml(name)}</th><td>${escapeHtml(value)}</td></tr>`).join("\n")}</table>`);
}

const css = `body{font:16px/1.6 serif;max-width:60em;margin:1em auto;padding:0 1em;color:#111}h1{font-size:1.5em}h2{font-size:1.2em}
table{border-collapse:collapse;width:100%;margin:.5em 0}th,td{border:1px solid #666;padding:.2em .4em;text-align:left;vertical-align:top;white-space:pre-line;overflow-wrap:anywhere}
th[scope=row]{width:8em}.bold{font-weight:bold}.right{text-align:right}.center{text-align:center}p,li{white-space:pre-line;overflow-wrap:anywhere}@media print{a{color:inherit;text-decoration:none}}`;

/** A whole document. */
export function htmlPage(title: string, parts: readonly Html[]): string {
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title><style>${css}</style></head>
<body><h1>${escapeHtml(title)}</h1>
${all(parts)}
</body></html>
`;
}
