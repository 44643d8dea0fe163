import "server-only";
/** What travels in an archive so that a laptop without network can check it: a sheet of words, a page, a command. They know nothing of this site. */

/** `verify.mjs`: every file by its digest, the list by the seal, the seal by its key. Ends with 0 only when all of it holds. */
const command = `// node verify.mjs [KEY]  –  checks the folder it lies in; KEY is the public key printed on the site's /chain page.
import { createHash, createPublicKey, verify } from "node:crypto";
import { createReadStream, existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const problems = [];
const sha256 = async (path) => {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest("hex");
};
const walk = (folder) => readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)]));
const canonical = (value) =>
  Array.isArray(value) ? "[" + value.map(canonical).join(",") + "]"
  : value && typeof value === "object" ? "{" + Object.keys(value).sort().map((key) => JSON.stringify(key) + ":" + canonical(value[key])).join(",") + "}"
  : JSON.stringify(value);
const read = (name) => {
  try { return JSON.parse(readFileSync(join(here, name), "utf8")); } catch { problems.push((existsSync(join(here, name)) ? "读不懂：" : "缺少：") + name); return null; }
};

const manifest = read("manifest.json");
const seal = read("seal.json");
if (manifest) {
  const kept = new Map(manifest.files.map((file) => [file.path, file]));
  const found = new Map();
  for (const path of walk(here)) found.set(relative(here, path).split(sep).join("/"), path);
  for (const [path, file] of kept) {
    if (!found.has(path)) problems.push("缺少：" + path + "（" + file.title + "）");
    else if ((await sha256(found.get(path))) !== file.sha256) problems.push("被改动：" + path + "（" + file.title + "）");
  }
  for (const path of found.keys()) if (!kept.has(path) && path !== "manifest.json" && path !== "seal.json") problems.push("多出：" + path);
}
if (manifest && seal) {
  const key = createPublicKey({ key: Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), Buffer.from(seal.publicKey, "hex")]), format: "der", type: "spki" });
  if (!verify(null, Buffer.from(canonical(seal.body)), key, Buffer.from(seal.signature, "hex"))) problems.push("封签不对：seal.json");
  if ((await sha256(join(here, "manifest.json"))) !== seal.body.manifest) problems.push("被改动：manifest.json（和封签对不上）");
  if (process.argv[2] && process.argv[2].toLowerCase() !== seal.publicKey) problems.push("公钥不对：封签不是用您给的公钥签的");
  console.log(seal.body.branchName + " " + seal.body.year + "年年度归档，" + seal.body.madeAt + " 由 " + seal.body.madeBy + " 办理");
  console.log("内容摘要：" + seal.body.manifest);
  console.log("封签公钥：" + seal.publicKey + (process.argv[2] ? "" : "（请和网站“防篡改记录”页面上的对一对）"));
}
for (const problem of problems) console.log(problem);
console.log(problems.length === 0 ? "完好：" + manifest.files.length + " 个文件都和归档时一样。" : "有 " + problems.length + " 处不对。");
process.exitCode = problems.length === 0 ? 0 : 1;
`;

/** `验证.html`: the same digests in a browser, from the disk; nothing is sent anywhere (the policy forbids it). */
const page = `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>验证归档</title><style>body{font:16px/1.6 serif;max-width:50em;margin:1em auto;padding:0 1em}pre,textarea{white-space:pre-wrap;overflow-wrap:anywhere;width:100%}</style></head>
<body><h1>验证归档</h1>
<p>请先把压缩包解开。然后点下面，选中解开后的整个文件夹。不用联网，文件不会传到任何地方。</p>
<p><label>归档文件夹 <input id="folder" type="file" webkitdirectory multiple></label></p>
<pre id="says" role="status">还没有选择文件夹。</pre>
<p><label for="list">文件清单：粘贴到网站“年度归档”页面，可以和网站登记的再核对一次</label></p><textarea id="list" rows="8" readonly></textarea>
<script>
const hex = (bytes) => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
document.getElementById("folder").addEventListener("change", async (event) => {
  const says = document.getElementById("says"), problems = [], found = new Map();
  try {
    for (const file of event.target.files) {
      const path = (file.webkitRelativePath || file.name).split("/").slice(1).join("/") || file.name;
      says.textContent = "正在核对 " + path;
      found.set(path, { digest: hex(await crypto.subtle.digest("SHA-256", await file.arrayBuffer())), file });
    }
    document.getElementById("list").value = [...found].map(([path, { digest }]) => digest + "  " + path).join("\\n");
    if (!found.has("manifest.json")) throw new Error("缺少 manifest.json：请选解开后的整个文件夹");
    const manifest = JSON.parse(await found.get("manifest.json").file.text());
    const kept = new Map(manifest.files.map((file) => [file.path, file]));
    for (const [path, { sha256, title }] of kept) {
      if (!found.has(path)) problems.push("缺少：" + path + "（" + title + "）");
      else if (found.get(path).digest !== sha256) problems.push("被改动：" + path + "（" + title + "）");
    }
    for (const path of found.keys()) if (!kept.has(path) && path !== "manifest.json" && path !== "seal.json") problems.push("多出：" + path);
    const seal = found.has("seal.json") ? JSON.parse(await found.get("seal.json").file.text()) : null;
    if (!seal) problems.push("缺少：seal.json");
    else if (seal.body.manifest !== found.get("manifest.json").digest) problems.push("被改动：manifest.json（和封签对不上）");
    says.textContent = (problems.length ? problems.join("\\n") + "\\n有 " + problems.length + " 处不对。" : "完好：" + kept.size + " 个文件都和清单上一样。")
      + "\\n内容摘要：" + found.get("manifest.json").digest + "\\n清单本身是不是真的，请把内容摘要填到网站“验真伪”页面核对；封签用 verify.mjs 核对。";
  } catch (error) { says.textContent = "没有核对完：" + error.message; }
});
</script></body></html>
`;

const words = `这个归档怎样核对

里面有什么：打开 index.html，用任何浏览器都能看，不用联网。

怎样知道没有被改动（任选一种）：
一、用浏览器：把压缩包解开，打开“验证.html”，选中解开后的整个文件夹。
二、用命令：装有 Node.js 的电脑上，在解开后的文件夹里运行  node verify.mjs
    哪个文件被改动、缺少、多出，都会逐个说出来。
    后面加上网站“防篡改记录”页面（/chain）印着的公钥，就能核对封签是不是本站的：node verify.mjs 公钥
三、用网站：在“验真伪”页面（/verify）填内容摘要，或者压缩包的 SHA-256，
    网站会说这是哪个支部哪一年的归档、哪天办理。

manifest.json 是每个文件的 SHA-256；seal.json 是封签：谁在什么时候归档、
当时防篡改记录的链头、已公布的链头，用 Ed25519 签名。
`;

/** By name in the archive. */
export const verifyTools: readonly { path: string; title: string; text: string }[] = [
  { path: "验证.txt", title: "怎样核对（先看这里）", text: words },
  { path: "验证.html", title: "用浏览器核对", text: page },
  { path: "verify.mjs", title: "用命令核对（Node.js）", text: command },
];
