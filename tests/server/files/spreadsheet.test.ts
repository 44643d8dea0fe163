import { writeFile } from "node:fs/promises";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import writeWorkbook from "write-excel-file/node";
import { readSpreadsheet, writeSpreadsheet, type Sheet } from "@/server/files/spreadsheet";
import { dataFolder, withParts, workbook } from "./making";

const data = dataFolder();

async function read(bytes: Uint8Array): Promise<Sheet[]> {
  const file = path.join(data.path, "表.xlsx");
  await writeFile(file, bytes);
  return readSpreadsheet({ path: file, kind: "xlsx" });
}

describe("reading", () => {
  it("gives the finance sheet as it is: numbers as numbers, days as texts", async () => {
    const sheets = await readSpreadsheet({ path: path.join(import.meta.dirname, "../../fixtures/finance-2026-q3.xlsx"), kind: "xlsx" });
    expect(sheets.map(({ name }) => name)).toEqual(["收支明细", "收支总表"]);
    expect(sheets[0]!.rows[2]).toEqual(["2026-07-06", "记-001", "收入", "租赁收入", "沿街仓房三季度租金", "石桥粮油加工有限公司", "牛耘嘉", 60000, null]);
    expect(sheets[1]!.rows.at(-3)).toEqual(["期末余额", 250531.2]);
  });

  it("leaves blanks in texts alone and reads real dates and times", async () => {
    const date = (value: string) => ({ value: new Date(value), type: Date, format: "yyyy-mm-dd" });
    const bytes = await writeWorkbook([{ data: [[" 前后 ", date("2026-10-05T00:00:00Z")], [true, date("2026-10-05T12:30:00Z")]], sheet: "表" }]).toBuffer();
    expect((await read(bytes))[0]!.rows).toEqual([[" 前后 ", "2026-10-05"], [true, "2026-10-05 12:30:00"]]);
  });

  it("names a formula that came to nothing instead of reading it as an empty cell", async () => {
    const broken = (error: string) => (xml: string) => xml.replace(/<c r="B2"[^>]*>.*?<\/c>/, `<c r="B2" t="e"><v>${error}</v></c>`);
    const bytes = await workbook({ 名册: [["姓名", "入党日期"], ["甲", 1998], ["乙", 1999]] });
    for (const error of ["#REF!", "#N/A"]) await expect(read(withParts(bytes, { "xl/worksheets/sheet1.xml": broken(error) }))).rejects.toThrow("单元格 B2 是算不出结果的公式");
    expect((await read(bytes))[0]!.rows[1]).toEqual(["甲", 1998]);
  });

  it("wants an xlsx", async () => {
    await expect(readSpreadsheet({ path: "x", kind: "pdf" })).rejects.toMatchObject({ code: "kind" });
    await expect(read(Buffer.from("no archive"))).rejects.toMatchObject({ code: "disguised" });
  });
});

describe("writing", () => {
  it("comes back as it was", async () => {
    const rows = [["科目", "金额"], ["租赁收入", 60000], ["利息", 126.3], ["", null], [" 空格 ", -20]];
    const back = await read(await writeSpreadsheet([{ name: "收支", rows }, { name: "另一张", rows: [["甲"]] }]));
    expect(back.map(({ name }) => name)).toEqual(["收支", "另一张"]);
    expect(back[0]!.rows).toEqual([["科目", "金额"], ["租赁收入", 60000], ["利息", 126.3], [null, null], [" 空格 ", -20]]);
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1"])("%j becomes a text for good, numbers stay numbers", async (text) => {
    expect((await read(await writeSpreadsheet([{ name: "表", rows: [[text, -1]] }])))[0]!.rows).toEqual([[`'${text}`, -1]]);
  });

  it("writes no formula at all", async () => {
    const parts = unzipSync(new Uint8Array(await writeSpreadsheet([{ name: "a/b:c", rows: [["=HYPERLINK(1)", 2]] }])));
    expect(strFromU8(parts["xl/worksheets/sheet1.xml"]!)).not.toContain("<f>");
  });

  it("a sheet for paper: what it is above the table, which keeps its head, and on its side", async () => {
    const bytes = await writeSpreadsheet([{ name: "台账", lead: ["清河镇整改台账", "2026年10月12日导出，共 1 件"], rows: [["序号"], [1]] }]);
    expect((await read(bytes))[0]!.rows).toEqual([["清河镇整改台账"], ["2026年10月12日导出，共 1 件"], ["序号"], [1]]);
    const sheet = strFromU8(unzipSync(new Uint8Array(bytes))["xl/worksheets/sheet1.xml"]!);
    expect(sheet).toContain('ySplit="3"');
    expect(sheet).toContain('orientation="landscape"');
  });
});
