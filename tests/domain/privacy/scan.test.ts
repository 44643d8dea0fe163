import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { identityCheckDigit, isIdentityNumber } from "@/domain/privacy/identity-number";
import { maskText, scanText } from "@/domain/privacy/scan";
import { birthdayPattern, wordPatterns } from "@/domain/privacy/words";
import { around, bankCard, disguised, grouped, identityNumber, joining, mobile, oldIdentityNumber } from "./people";

const kindsIn = (text: string, offices: readonly string[] = []) => scanText(text, "正文第1段", offices).map((finding) => finding.kind);

describe("identity numbers", () => {
  it.each([
    ["999999197407224357", true],
    ["999999197407224358", false], // check digit
    ["999999197402304357", false], // 30 February
    ["099999197407224357", false],
    ["99999919740722435", false],
  ])("%s is valid: %s", (number, valid) => expect(isIdentityNumber(number)).toBe(valid));

  it("accepts X in both cases as the check digit", () => {
    const first17 = [...Array(1000).keys()].map((n) => `99999919740722${String(n).padStart(3, "0")}`).find((body) => identityCheckDigit(body) === "X")!;
    expect(kindsIn(`${first17}X`)).toEqual(["identity"]);
    expect(kindsIn(`${first17}ｘ`)).toEqual(["identity"]);
    expect(kindsIn(`${first17} X，男`)).toEqual(["identity"]);
    expect(kindsIn(`${first17}Xing`)).not.toContain("identity");
  });

  it("are found whatever their spelling and separators", () => {
    fc.assert(fc.property(disguised(identityNumber), around, (number, [before, after]) => kindsIn(before + number + after).includes("identity")), { numRuns: 1000 });
  });

  it("are found in the middle of a longer string of digits, and what follows is found too", () => {
    expect(kindsIn("99999919740722435713000000012")).toEqual(["identity", "mobile"]);
    expect(maskText("99999919740722435713000000012")).toBe("999***********4357130****0012");
  });

  it("warns of a mistyped one", () => {
    expect(scanText("999999197407224350", "标题").map(({ kind, level }) => [kind, level])).toEqual([["identity_mistyped", "warn"]]);
  });

  it("finds the old ones", () => {
    fc.assert(fc.property(oldIdentityNumber, (number) => kindsIn(`身份证${number}`).includes("identity_old") || kindsIn(`身份证${number}`).includes("mobile")));
    expect(kindsIn("999999 740722 435")).toEqual(["identity_old"]);
    expect(kindsIn("101010740722435")).toEqual([]); // no such region
  });
});

describe("mobiles and cards", () => {
  it("finds mobiles as people write them", () => {
    const written = fc.oneof(
      mobile,
      disguised(mobile, joining),
      grouped(mobile, [[3, 4, 4], [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]], [" ", "-", ".", "·", "　", "－", "\u200b"]),
    );
    fc.assert(fc.property(written, around.filter(([before]) => !/[0-9]/.test(before!)), (number, [before, after]) => kindsIn(before + number + after).includes("mobile")), { numRuns: 500 });
  });

  it("finds bank cards as people write them", () => {
    const written = fc.oneof(bankCard, grouped(bankCard, [[4, 4, 4, 4, 4], [6, 13]], [" ", "-", "　", "\u200b"]));
    // by chance a card holds a mobile or an identity number; it is stopped all the same
    fc.assert(fc.property(written, (number) => scanText(`汇入 ${number}，请核`, "").some((finding) => finding.level === "block")), { numRuns: 500 });
    fc.assert(fc.property(bankCard.filter((card) => card.length === 19), (card) => kindsIn(card).includes("bank_card") || kindsIn(card).includes("identity")));
  });

  it.each<[string, string[]]>([
    ["电话+86 130 0000 0012", ["mobile"]],
    ["008613000000012", ["mobile"]],
    ["1.13000000012", ["mobile"]],
    ["联系电话 1300 00 000 12", ["mobile"]],
    ["开户账号：270123456789012", ["bank_card"]], // a passbook has no check digit
    ["zhangsan@example.com", ["email"]],
    ["ｚｈａｎｇ＠ｅｘａｍｐｌｅ．ｃｏｍ", ["email"]],
    ["13000000012@example.com", ["email"]],
    ["某A·12345", ["plate"]],
    ["车辆甘A12345、甘A·D12345、甘A1234挂", ["plate", "plate", "plate"]],
    ["新 a－1 2 3 4 5", ["plate"]],
  ])("%s", (text, kinds) => expect(kindsIn(text)).toEqual(kinds));

  it("lets registered office numbers pass, however they are written", () => {
    expect(kindsIn("请拨 130-0000-0012", ["13000000012"])).toEqual([]);
    expect(kindsIn("请拨 +8613000000012", ["130 0000 0012"])).toEqual([]);
    expect(kindsIn("来信 office@example.com", ["Office@example.com"])).toEqual([]);
    expect(kindsIn("请拨 13000000013", ["13000000012"])).toEqual(["mobile"]);
  });
});

describe("what is no personal number", () => {
  it.each([
    "办公电话 0943-6123456，监督电话 12388",
    "记-001 2026-07-06 沿街仓房三季度租金 60000.00",
    "15 001 2026-07-06 租赁收入 60000.00 186420.50",
    "18600.00 4385.60 39750.00 9860.00 1420.00 74015.60",
    "1860.00 438.56 1380.00 000.00",
    "6200 6200 6200 6200",
    "13800 4385 39750 9860 1420 74015",
    "2026093000010001239", // passes the card check, but begins with a day
    "8999999 19740722 43571", // digits of an identity number across the borders of other numbers
    "15.123456789", // a decimal number
    "新ABCDEF、甘ABC12345、京A-1 2",
    "发票号码：13912345678",
    "统一社会信用代码 91620123MA7ABCDE1X",
    "合同编号：6222020000000000",
    "2026-07-06 2026-08-06 2026-09-30",
    "2026.7.6—2026.9.30 共 87 天",
    "130****0012 999***********123X ****5678 某A·***12 ***@example.com",
    "中发〔2026〕15 号、第 18 页、经度 104.138000001",
    "G30高速、S101线、甘A区",
    "a@b、@所有人、邮箱：（略）",
  ])("%s", (text) => expect(kindsIn(text)).toEqual([]));
});

describe("words", () => {
  it.each<[string, string[]]>([
    ["资助困境儿童3名", ["minor"]],
    ["学生姓名", ["minor"]],
    ["李某，16岁，三年级", ["minor", "minor"]],
    ["开展未成年人保护宣传，六一儿童节慰问，60岁以上老人", []],
    ["因患有糖尿病住院，已手术", ["illness", "illness"]],
    ["⼉童", ["minor"]], // a PDF often has the radical for the character
    ["残 疾 等 级", ["illness"]], // a PDF puts blanks between characters
    ["发放残疾人两项补贴，缴纳大病保险", []],
    ["石桥社区三组12号", ["address"]],
    ["清河路8号3单元301室", ["address"]],
    ["门牌号", ["address"]],
    ["3号机井、5号路、2号楼外墙、9月15号三楼开会、活动室3间、温室3栋", []],
    ["1968年5月21日出生", ["birthday"]],
    ["出生日期", ["birthday"]],
    ["民族：汉", ["belief"]],
    ["民族团结进步", []],
  ])("%s", (text, kinds) => {
    const findings = scanText(text, "正文第1段");
    expect(findings.map((finding) => finding.kind)).toEqual(kinds);
    expect(findings.every((finding) => finding.level === "warn")).toBe(true);
  });

  it("suggests a month for a birthday", () => {
    expect(scanText("出生：1968年5月21日", "标题").map((finding) => finding.suggestion)).toEqual(["1968-05"]);
  });
});

describe("findings", () => {
  it("name place and stretch, and never repeat the value", () => {
    const text = "收款人：牛某，999 999 1974 0722 4357，电话13000000012";
    const findings = scanText(text, "附件 13000000012.xlsx 第2行");
    expect(findings.map(({ start, end }) => text.slice(start, end))).toEqual(["999 999 1974 0722 4357", "13000000012"]);
    for (const finding of findings) {
      expect(finding.where).toBe("附件 130****0012.xlsx 第2行");
      expect(JSON.stringify(finding)).not.toMatch(/9740722|13000000012|0722 4357/);
    }
  });

  it("never find again what is masked", () => {
    const piece = fc.oneof(identityNumber, mobile, bankCard, oldIdentityNumber, disguised(identityNumber), fc.constantFrom("某A12345", "a@example.com", " ", "-", "、", "2026-07-06", "卡号", "电话"), fc.string({ maxLength: 3 }));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const masked = maskText(pieces.join(""));
        expect(scanText(masked, "").filter((finding) => finding.level === "block")).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("hostile text", () => {
  const sources = [...wordPatterns.map(({ pattern }) => pattern), birthdayPattern].map((pattern) => pattern.source);

  it("meets no pattern with an unbounded repeat", () => {
    for (const source of sources) expect(source.replace(/\[[^\]]*\]/g, "[]")).not.toMatch(/[*+]|\{[0-9]+,\}/);
  });

  it.each(["1", "13", "9 ", "1.", "1-", "9999991974072243", "a", "a@", "@", "a.", "@a.", "甘A1", "甘A 1 ", "1号", "1号1", "十", "残疾", "出生1968-05-2", "出生", "\u200b", "𝟏", "2026-07-06 ", "1 2026-07-06-", "信仰信仰", "\ud800"])(
    "100 KB of %j come to an end",
    (unit) => {
      const text = unit.repeat(Math.ceil(100_000 / unit.length));
      expect(Array.isArray(scanText(text, "正文"))).toBe(true);
    },
  );
});
