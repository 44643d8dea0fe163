import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { broadcastScript, readingSeconds, type BroadcastInput } from "@/domain/disclosure/broadcast";
import { spokenStatement } from "@/domain/disclosure/finance/summary";
import { defaultSettings } from "@/domain/settings";
import { thirdQuarter } from "../finance/sample";

const pace = defaultSettings();
const finance: BroadcastInput = {
  communityName: "石桥社区", title: "石桥社区集体经济组织收支公开（F02—F05）", periodWords: "2026年第三季度", ...spokenStatement(thirdQuarter),
  publicityEnd: "2026-10-22", whereToAsk: "村委会办公室，电话 0000-8812345", silentNames: [],
};
const short: BroadcastInput = { ...finance, title: "本期无救灾救助事项", keyLine: "本季度没有救灾救助款物", details: [] };
const count = (text: string, part: string) => text.split(part).length - 1;

describe("the third quarter of 石桥", () => {
  const script = broadcastScript(finance, pace);
  it("lasts 60 to 90 seconds", () => {
    expect(script).toMatchObject({ length: "fits", leftOut: [] });
    expect(script.seconds).toBe(Math.ceil(script.characters / 4));
    expect(script.seconds).toBeGreaterThanOrEqual(60);
    expect(script.seconds).toBeLessThanOrEqual(90);
  });
  it("says the amounts in words and the key line twice", () => {
    expect(count(script.text, "集体账上还有二十五万零五百三十一元二角")).toBe(2);
    expect(script.text).toContain("再说一遍，到九月底，");
    expect(script.text).toContain("本期收入十三万八千一百二十六元三角。本期支出七万四千零一十五元六角。");
  });
  it("says until when, and where to ask", () => {
    expect(script.text).toContain("公示到二零二六年十月二十二日为止。");
    expect(script.text).toContain("有疑问请问村委会办公室，电话零零零零，八八一二三四五。");
  });
  it("has no symbol and no code in it", () => expect(script.text).toMatch(/^[\u4e00-\u9fff，。、]+$/));
});

test("a short notice is said twice", () => {
  const script = broadcastScript(short, pace);
  expect(script.text).toContain("下面再播送一遍。");
  expect(count(script.text, "本季度没有救灾救助款物")).toBe(4);
  expect(script.length).toBe("short");
});

test("without a publicity period nothing is said about its end", () => {
  expect(broadcastScript({ ...finance, publicityEnd: null }, pace).text).not.toContain("公示到");
});

test("details that do not fit are left out from the end, and named", () => {
  const details = Array.from({ length: 12 }, (_, i) => `第${i + 1}件事情说的是一件需要大家都知道的公开事项`);
  const script = broadcastScript({ ...finance, details }, pace);
  expect(script.length).toBe("fits");
  expect(script.leftOut.length).toBeGreaterThan(0);
  expect(script.leftOut).toEqual(details.slice(-script.leftOut.length).map((line) => ({ line, because: "time" })));
  expect(script.text).toContain("第一件事情");
});

test("a script that cannot be cut any more says that it is long", () => {
  expect(broadcastScript({ ...finance, keyLine: "很长的一句话，".repeat(40) }, pace).length).toBe("long");
});

test("the rate of reading is a setting", () => {
  expect(readingSeconds("一二三四，五六七八。", pace)).toBe(2);
  expect(readingSeconds("一二三四，五六七八九。", pace)).toBe(3);
  expect(readingSeconds("一二三四，五六七八。", { ...pace, broadcast_chars_per_second: 8 })).toBe(1);
});

describe("names on a list (§10.3 禁播)", () => {
  const names = ["王耘嘉", "欧阳汀野", "李某"];
  it("a line that names somebody is not said; in the title the name is masked", () => {
    const script = broadcastScript({ ...finance, title: "关于王 耘嘉低保的公示", details: ["低保对象王耘嘉三人户", "共新增两户"], silentNames: names }, pace);
    expect(script.leftOut).toEqual([{ line: "低保对象王耘嘉三人户", because: "name" }]);
    expect(script.text).toContain("关于某某低保的公示");
    expect(script.text).toContain("共新增两户");
  });
  it("no piece of a longer name is left when a shorter one is inside it", () => {
    expect(broadcastScript({ ...finance, title: "关于王耘嘉的公示", silentNames: ["王耘", "王耘嘉"] }, pace).text).toContain("关于某某的公示");
  });
  it("are said nowhere, wherever they were written", () => {
    const text = fc.array(fc.oneof(fc.constantFrom(...names, "王 耘嘉", "欧阳·汀野", "，", "。", "12户", "（王耘嘉）"), fc.string()), { maxLength: 8 }).map((parts) => parts.join(""));
    const input = fc.record({ communityName: text, title: text, periodWords: text, keyLine: text, details: fc.array(text, { maxLength: 4 }), whereToAsk: text });
    fc.assert(fc.property(input, (parts) => {
      const { text: said } = broadcastScript({ ...finance, ...parts, silentNames: names }, pace);
      for (const name of names) expect(said).not.toContain(name);
    }));
  });
});

test("whatever is written: short sentences of characters and pauses, within the time or said to be long", () => {
  const text = fc.oneof(fc.string(), fc.constantFrom("支出1,234.50元，占3%", "见F02", "一二三，四五六", "2026年"), fc.string({ unit: fc.constantFrom(..."一二三，。、;1%(") }));
  fc.assert(fc.property(fc.record({ title: text, keyLine: text, details: fc.array(text, { maxLength: 30 }) }), (parts) => {
    const script = broadcastScript({ ...finance, ...parts }, pace);
    for (const sentence of script.sentences) expect(sentence).toMatch(/^[\u4e00-\u9fff]+(?:[，、][\u4e00-\u9fff]+)*。$/);
    for (const sentence of script.sentences) expect(sentence.length <= 31 || !sentence.includes("，")).toBe(true);
    expect(script.length === "long" || script.seconds <= 90).toBe(true);
    expect(script.sentences.join("")).toBe(script.text);
  }));
});
