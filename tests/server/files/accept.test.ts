import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import sharp from "sharp";
import { passGate } from "@/domain/privacy/gate";
import { acceptFile, type AcceptedFile } from "@/server/files/accept";
import { FileRefusal } from "@/server/files/refusal";
import { compoundFile, dataFolder, hugePng, limits, objectStream, pdf, photo, program, upload, withParts, wordDocument, workbook } from "./making";

const data = dataFolder();
const accept = (name: string, bytes: Uint8Array | string, officeContacts: string[] = []) =>
  acceptFile(upload(name, bytes, { formToken: "t" }), { dataDir: data.path, limits, officeContacts, mayKeep: () => {} });
const stored = (file: AcceptedFile) => path.join(data.path, "files", file.digest.slice(0, 2), file.digest.slice(2));
const found = (file: AcceptedFile) => file.findings.map(({ kind, where }) => `${kind} ${where}`);

describe("good files", () => {
  it("a photo is made anew: no metadata, upright, small, its time and hash kept for the record", async () => {
    const original = await (await photo(1, 2600, 1800)).jpeg().withExif({ IFD0: { Make: "Phone" }, IFD2: { DateTimeOriginal: "2026:09:30 08:15:20" }, IFD3: { GPSLatitudeRef: "N" } }).withMetadata({ orientation: 6 }).toBuffer();
    const file = await accept("路灯维修 现场.JPG", original);
    expect(file).toMatchObject({ name: "路灯维修 现场.JPG", mime: "image/jpeg", needsImageConfirmation: true });
    expect(file.picture).toMatchObject({ width: 1385, height: 2000, takenAt: "2026-09-30T08:15:20" });
    expect(file.picture?.hashes?.hash).toMatch(/^[0-9a-f]{16}$/);
    const kept = await readFile(stored(file));
    expect(createHash("sha256").update(kept).digest("hex")).toBe(file.digest);
    expect(file.sentDigest).toBe(createHash("sha256").update(original).digest("hex"));
    expect(await sharp(kept).metadata()).not.toHaveProperty("exif");
    expect(kept.includes("Phone")).toBe(false);
    expect(await data.files()).toEqual([path.relative(data.path, stored(file))]);
  });

  it("a webp becomes a jpeg, with its name", async () => {
    const file = await accept("照片.webp", await (await photo(2)).webp().toBuffer());
    expect(file).toMatchObject({ name: "照片.jpg", mime: "image/jpeg" });
  });

  it("a transparent png stays a png", async () => {
    const bytes = await (await photo(2, 100, 100)).ensureAlpha(0.5).png().toBuffer();
    expect(await accept("章.png", bytes)).toMatchObject({ name: "章.png", mime: "image/png" });
  });

  it("a spreadsheet is kept as it came; the gate hears what was found where, masked", async () => {
    const bytes = await workbook({ 人员: [["姓名", "备注"], ["牛某", "身份证 999999197407224357"]], 电话: [["负责人", 13000000012], ["办公室", 13000000099]] });
    const file = await accept("名单.xlsx", bytes, ["130-0000-0099"]);
    expect(file).toMatchObject({ digest: file.sentDigest, needsImageConfirmation: false });
    expect(found(file)).toEqual(["identity 附件 名单.xlsx 表“人员”第2行", "mobile 附件 名单.xlsx 表“电话”第1行"]);
    expect(JSON.stringify(file)).not.toContain("19740722");
    const gate = { texts: [], attachmentFindings: file.findings, acknowledgements: [], overrides: [], officeContacts: [], amountIsPublic: false };
    expect(passGate(gate).blocks.map(({ kind }) => kind)).toEqual(["identity", "mobile"]);
  });

  it("a name with personal data is found too", async () => {
    expect(found(await accept("13000000012.xlsx", await workbook({ 表: [["甲"]] })))).toEqual(["mobile 附件 130****0012.xlsx 文件名"]);
  });

  it("the finance sheet raises nothing", async () => {
    const file = await accept("石桥社区 第三季度.xlsx", await readFile(path.join(import.meta.dirname, "../../fixtures/finance-2026-q3.xlsx")));
    expect(file.findings).toEqual([]);
  });

  it("a document is kept as it came, with pictures to be looked at", async () => {
    const file = await accept("通知.docx", withParts(await wordDocument({ body: ["x"] }), { "word/media/image1.png": "x" }));
    expect(file).toMatchObject({ name: "通知.docx", needsImageConfirmation: true, digest: file.sentDigest });
  });

  it("a PDF's pages are read; one without text must be looked at", async () => {
    const file = await accept("公示.pdf", pdf({ pages: ["ID 999999197407224357", "second page"] }));
    expect(found(file)).toEqual(["identity 附件 公示.pdf 第1页"]);
    expect(file.needsImageConfirmation).toBe(false);
    expect((await accept("扫描件.pdf", pdf({ pages: ["text", ""] }))).needsImageConfirmation).toBe(true);
  });

  it("the same bytes are kept once", async () => {
    const bytes = await workbook({ 表: [["甲"]] });
    const [first, second] = [await accept("甲.xlsx", bytes), await accept("乙.xlsx", bytes)];
    expect(second.digest).toBe(first.digest);
    expect(await data.files()).toHaveLength(1);
  });
});

const book = () => workbook({ 表: [["甲", 1]] });
const relationship = (target: string, type = "image") => `<Relationship Id="rX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`;

/** Name of the case, name of the file, its bytes, the code and a piece of the sentence. */
const hostile: [string, string, () => Promise<Uint8Array | string> | Uint8Array | string, string, RegExp][] = [
  ["nothing in it", "空.pdf", () => "", "empty", /空的/],
  ["a program called jpg", "照片.jpg", () => program, "disguised", /不要只改文件名/],
  ["a program", "安装.exe", () => program, "kind", /程序一律不收/],
  ["an svg with a script called png", "图.png", () => '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', "disguised", /内容却/],
  ["an svg", "图.svg", () => "<svg/>", "kind", /另存为 jpg/],
  ["html called pdf", "公示.pdf", () => "<html><script>alert(1)</script>", "disguised", /内容却/],
  ["a truncated jpeg", "照片.jpg", async () => (await (await photo(3)).jpeg().toBuffer()).subarray(0, 9_000), "unreadable", /没有传完整/],
  ["a jpeg with noise in it", "照片.jpg", async () => (await (await photo(3)).jpeg().toBuffer()).fill(0xff, 200, 4_000), "unreadable", /图片损坏/],
  ["a png of 100 000 x 100 000", "大图.png", () => hugePng(100_000, 100_000), "pixels", /百万像素/],
  ["a picture over the pixel limit", "大图.png", () => hugePng(4_000, 3_000), "pixels", /10 百万像素/],
  ["an old spreadsheet", "台账.xls", () => compoundFile("Workbook"), "kind", /另存为.+xlsx/],
  ["a WPS spreadsheet", "台账.et", () => "x", "kind", /另存为.+xlsx/],
  ["a WPS document", "通知.wps", () => "x", "kind", /另存为.+docx/],
  ["a text table in GBK", "台账.csv", () => new Uint8Array([0xd0, 0xd5, 0xc3, 0xfb]), "kind", /乱码.+另存为.+xlsx/],
  ["an iPhone photo", "照片.HEIC", () => "x", "kind", /兼容性最佳/],
  ["an old spreadsheet renamed", "台账.xlsx", () => compoundFile("Workbook"), "disguised", /旧格式/],
  ["a spreadsheet with a password", "台账.xlsx", () => compoundFile("EncryptedPackage"), "locked", /去掉密码/],
  ["a document called xlsx", "台账.xlsx", () => wordDocument({ body: ["x"] }), "disguised", /内容却/],
  ["an archive called xlsx", "台账.xlsx", () => withParts(new Uint8Array([80, 75, 5, 6, ...new Array(18).fill(0)]), { "a.txt": "x" }), "disguised", /另存为/],
  ["a spreadsheet with macros", "台账.xlsx", async () => withParts(await book(), { "xl/vbaProject.bin": "x" }), "active", /宏/],
  ["macros by content type", "台账.xlsx", async () => withParts(await book(), { "[Content_Types].xml": (xml) => xml.replace("spreadsheetml.sheet.main", "sheet.macroEnabled.main") }), "active", /宏/],
  ["links to other files", "台账.xlsx", async () => withParts(await book(), { "xl/externalLinks/externalLink1.xml": "<x/>" }), "active", /链接/],
  ["an embedded file", "通知.docx", async () => withParts(await wordDocument({ body: ["x"] }), { "word/embeddings/oleObject1.bin": "x" }), "embedded", /嵌了别的文件/],
  ["a remote template", "通知.docx", async () => withParts(await wordDocument({ body: ["x"] }), { "word/_rels/document.xml.rels": (xml) => xml.replace("</Relationships>", relationship("http://example.com/a.dotm", "attachedTemplate")) }), "active", /外部文件/],
  ["a link that runs a program", "通知.docx", async () => withParts(await wordDocument({ body: ["x"] }), { "word/_rels/document.xml.rels": (xml) => xml.replace("</Relationships>", relationship("file:///c:/x.exe", "hyperlink")) }), "active", /外部文件/],
  ["a document type with entities", "通知.docx", async () => withParts(await wordDocument({ body: ["x"] }), { "word/document.xml": (xml) => xml.replace("<w:document", '<!DOCTYPE x [<!ENTITY a "b">]><w:document') }), "unreadable", /另存一份/],
  ["a zip bomb", "台账.xlsx", async () => withParts(await book(), { "xl/worksheets/sheet9.xml": "0".repeat(30_000_000) }), "bomb", /太大/],
  ["many entries", "台账.xlsx", async () => withParts(await book(), Object.fromEntries(Array.from({ length: 2_100 }, (_, i) => [`xl/x${i}.xml`, ""]))), "bomb", /太大/],
  ["a cell in the far corner", "台账.xlsx", async () => withParts(await book(), { "xl/worksheets/sheet1.xml": (xml) => xml.replace(/r="B1"/, 'r="XFD1048576"') }), "too_much", /空行空列/],
  ["a path out of the archive", "台账.xlsx", async () => withParts(await book(), { "../../evil.xml": "x" }), "unreadable", /另存一份/],
  ["something behind the archive", "台账.xlsx", async () => Buffer.concat([await book(), Buffer.from("<script>")]), "unreadable", /另存一份/],
  ["a truncated spreadsheet", "台账.xlsx", async () => (await book()).subarray(0, 900), "unreadable", /另存一份|读不出来/],
  ["a PDF with a script", "公示.pdf", () => pdf({ pages: ["x"], catalog: "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>" }), "active", /脚本/],
  ["a script by another spelling", "公示.pdf", () => pdf({ pages: ["x"], catalog: "/OpenAction << /S /J#61vaScript /J#53 (1) >>" }), "active", /脚本/],
  ["a script in an object stream", "公示.pdf", () => pdf({ pages: ["x"], objects: [objectStream("<< /S /JavaScript /JS (1) >>")] }), "active", /脚本/],
  ["a script behind a false stream", "公示.pdf", () => pdf({ pages: ["x"], objects: ["<< /Length 0 >>\n% stream\n", "<< /S /Launch /F (cmd.exe) >>"] }), "active", /脚本|动作/],
  ["a PDF that starts a program", "公示.pdf", () => pdf({ pages: ["x"], catalog: "/OpenAction << /S /Launch /F (cmd.exe) >>" }), "active", /动作/],
  ["a PDF with a file inside", "公示.pdf", () => pdf({ pages: ["x"], catalog: "/Names << /EmbeddedFiles << /Names [] >> >>" }), "embedded", /附件/],
  ["a locked PDF", "公示.pdf", () => pdf({ pages: ["x"], trailer: "/Encrypt << /Filter /Standard >>" }), "locked", /密码/],
  ["a PDF with a web page behind it", "公示.pdf", () => Buffer.concat([pdf({ pages: ["x"] }), Buffer.from(`<html>${" ".repeat(2_000)}<script>`)]), "unreadable", /重新导出/],
  ["a PDF of nothing but openings", "公示.pdf", () => `%PDF-1.7\n${"stream\n".repeat(120_000)}%%EOF`, "bomb", /太复杂/],
  ["half a PDF", "公示.pdf", () => pdf({ pages: ["x"] }).subarray(0, 300), "unreadable", /重新导出/],
  ["a PDF that is only a head", "公示.pdf", () => "%PDF-1.7\n%%EOF", "unreadable", /另存为 PDF|重新导出/],
];

describe("hostile and broken files get a sentence and leave nothing on disk", () => {
  it.each(hostile)("%s", async (_case, name, bytes, code, sentence) => {
    const refusal = await accept(name, await bytes()).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(FileRefusal);
    expect(refusal).toMatchObject({ code, message: expect.stringMatching(sentence) });
    expect((refusal as FileRefusal).message).toMatch(/[\u4e00-\u9fff].*。$/);
    expect(await data.files()).toEqual([]);
  });

  it("a picture that is also a web page loses the page", async () => {
    const picture = await (await photo(4)).jpeg().toBuffer();
    const file = await accept("照片.jpg", Buffer.concat([picture, Buffer.from("<script>alert(1)</script>PK\u0003\u0004")]));
    expect((await readFile(stored(file))).includes("script")).toBe(false);
  });

  it("the form may refuse before the file is looked at", async () => {
    const refused = acceptFile(upload("照片.jpg", program), {
      dataDir: data.path,
      limits,
      officeContacts: [],
      mayKeep: () => {
        throw new Error("no permission");
      },
    });
    await expect(refused).rejects.toThrow("no permission");
    expect(await data.files()).toEqual([]);
  });
});
