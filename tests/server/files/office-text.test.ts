import { describe, expect, it } from "vitest";
import { officeTexts } from "@/server/files/office-text";
import { withParts, wordDocument, workbook } from "./making";

const lines = async (bytes: Buffer, kind: "xlsx" | "docx") => (await officeTexts(bytes, kind)).texts.map(({ where, text }) => `${where}：${text}`);

describe("texts of a document", () => {
  it("are its paragraphs with runs joined, header, footer and footnotes", async () => {
    const bytes = await wordDocument({ body: ["身份证999999197407224357", "第二段"], header: "页眉文字", footer: "页脚文字", footnote: "脚注文字" });
    expect(await lines(bytes, "docx")).toEqual(expect.arrayContaining(["第1段：身份证999999197407224357", "第2段：第二段", "页眉：页眉文字", "页脚：页脚文字", "脚注：脚注文字"]));
  });

  it("include what does not show: deleted words, comments, properties, picture descriptions, addresses of links", async () => {
    const bytes = withParts(await wordDocument({ body: ["x"] }), {
      "word/document.xml": (xml) => xml.replace("</w:body>", '<w:p><w:del><w:r><w:delText>删去的话</w:delText></w:r></w:del></w:p><w:p><wp:docPr descr="图片说明"/></w:p></w:body>'),
      "word/comments.xml": '<w:comments xmlns:w="w"><w:comment><w:p><w:r><w:t>批注的话 &#x7532;&amp;乙</w:t></w:r></w:p></w:comment></w:comments>',
      "docProps/core.xml": '<x xmlns:dc="d"><dc:title>标题的话</dc:title><dc:creator>作者的话</dc:creator></x>',
      "word/_rels/document.xml.rels": (xml) => xml.replace("</Relationships>", '<Relationship Id="rX" Type="x/hyperlink" Target="mailto:a@example.com" TargetMode="External"/></Relationships>'),
    });
    expect(await lines(bytes, "docx")).toEqual(expect.arrayContaining(["第2段：删去的话", "第3段：图片说明", "批注：批注的话 甲&乙", "文件属性：标题的话", "文件属性：作者的话", "链接：mailto:a@example.com"]));
  });
});

describe("texts of a spreadsheet", () => {
  it("are its rows, cells divided by a bar so that two cells never make one number", async () => {
    expect(await lines(await workbook({ 人员: [["牛某", 13000000012, 60000.5], ["1300000", "0012"]] }), "xlsx")).toEqual(expect.arrayContaining(["工作表名：人员", "表“人员”第1行：牛某 | 13000000012 | 60000.5", "表“人员”第2行：1300000 | 0012 | "]));
  });

  it("include what does not show: left-over strings, comments, formulas, page headers, sheet names", async () => {
    const bytes = withParts(await workbook({ 表: [["甲"]] }), {
      "xl/sharedStrings.xml": (xml) => xml.replace("</sst>", "<si><r><t>留下</t></r><r><t>的话</t></r></si></sst>"),
      "xl/comments1.xml": '<comments><comment><text><r><t>批注的话</t></r></text><p/></comment></comments>',
      "xl/worksheets/sheet1.xml": (xml) => xml.replace("</sheetData>", '</sheetData><headerFooter><oddHeader>页眉的话</oddHeader></headerFooter><dataValidation prompt="提示的话"><formula1>"公式的话"</formula1></dataValidation>'),
    });
    const found = await lines(bytes, "xlsx");
    expect(found).toEqual(expect.arrayContaining(["没有显示的单元格文字：留下的话", "批注：批注的话", "公式、页眉页脚或提示：页眉的话", '公式、页眉页脚或提示："公式的话"', "公式、页眉页脚或提示：提示的话"]));
    expect(found.filter((line) => line.endsWith("：甲"))).toHaveLength(1); // a string that is shown is not reported twice
  });
});
