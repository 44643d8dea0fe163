import { describe, expect, it } from "vitest";
import { isGateOpen, passGate, type GateInput, type Override } from "@/domain/privacy/gate";
import { financeRows } from "./finance-rows";

const input = (part: Partial<GateInput>): GateInput => ({ texts: [], acknowledgements: [], overrides: [], officeContacts: [], amountIsPublic: false, ...part });
const texts = (...lines: string[]) => lines.map((text, i) => ({ where: `正文第${i + 1}段`, text }));

describe("the gate", () => {
  it("is open for the finance sheets as they are", () => {
    const result = passGate(input({ texts: texts(...financeRows) }));
    expect(result).toEqual({ blocks: [], warnings: [], passed: [] });
    expect(isGateOpen(result)).toBe(true);
  });

  it("names the place and the mask of a number", () => {
    const { blocks } = passGate(input({ texts: [{ where: "明细第12行 摘要", text: "付牛某999999197407224357" }] }));
    expect(blocks).toMatchObject([{ kind: "identity", where: "明细第12行 摘要", suggestion: "999***********4357", unmet: ["mask"] }]);
  });

  it("passes a masked number", () => {
    expect(isGateOpen(passGate(input({ texts: texts("付牛某 999***********4357，130****0012") })))).toBe(true);
  });

  it("lets registered office numbers pass", () => {
    const notice = texts("咨询电话 13000000012");
    expect(isGateOpen(passGate(input({ texts: notice })))).toBe(false);
    expect(isGateOpen(passGate(input({ texts: notice, officeContacts: ["130-0000-0012"] })))).toBe(true);
  });
});

describe("warnings", () => {
  const paragraph = "资助困境儿童3名，其中一名住院";

  it("need an acknowledgement with a reason, each", () => {
    const open = passGate(input({ texts: texts(paragraph) }));
    expect(open.warnings.map((warning) => warning.kind)).toEqual(["minor", "illness"]);
    const by = (reason: string) => open.warnings.map(({ key }) => ({ key, by: "u1", reason }));
    expect(passGate(input({ texts: texts(paragraph), acknowledgements: by(" ") })).warnings).toHaveLength(2);
    expect(passGate(input({ texts: texts(paragraph), acknowledgements: by("只写人数").slice(1) })).warnings.map(({ kind }) => kind)).toEqual(["minor"]);
    const settled = passGate(input({ texts: texts(paragraph), acknowledgements: by("只写人数，没有姓名") }));
    expect(isGateOpen(settled)).toBe(true);
    expect(settled.passed.map(({ fact }) => fact.by)).toEqual(["u1", "u1"]);
  });

  it("of the same kind in one paragraph are acknowledged one by one", () => {
    const twice = texts("儿童张某；儿童李某");
    const [first, second] = passGate(input({ texts: twice })).warnings;
    const acknowledgements = [{ key: first!.key, by: "u1", reason: "已征得监护人同意" }];
    expect(passGate(input({ texts: twice, acknowledgements })).warnings).toEqual([second]);
  });

  it("stay acknowledged while the text stays, wherever it moves; any change asks again", () => {
    const acknowledgements = passGate(input({ texts: texts(paragraph) })).warnings.map(({ key }) => ({ key, by: "u1", reason: "只写人数" }));
    const warnings = (...lines: string[]) => passGate(input({ texts: texts(...lines), acknowledgements })).warnings.length;
    expect(warnings("新加的第一段", paragraph)).toBe(0);
    expect(warnings(`${paragraph}，王某`)).toBe(2);
  });

  it("does not take an acknowledgement for a block", () => {
    const open = passGate(input({ texts: texts("电话13000000012") }));
    const acknowledgements = open.blocks.map(({ key }) => ({ key, by: "u1", reason: "无妨" }));
    expect(passGate(input({ texts: texts("电话13000000012"), acknowledgements })).blocks).toHaveLength(1);
  });
});

describe("overrides", () => {
  const contract = texts("6222020000000000000");
  const key = passGate(input({ texts: contract })).blocks[0]!.key;
  const right: Override = { key, kind: "not_personal", reason: "这是合同编号", by: "u1", secondBy: "u2" };

  it("two people with a reason may say that a number is nobody's", () => {
    expect(isGateOpen(passGate(input({ texts: contract, overrides: [right] })))).toBe(true);
  });

  it.each<[Partial<Override>, string[]]>([
    [{ secondBy: null }, ["second_person"]],
    [{ secondBy: "u1" }, ["second_person"]],
    [{ reason: " " }, ["reason"]],
    [{ kind: "legally_required" }, ["kind"]],
    [{ key: "another" }, ["mask"]],
  ])("%j is not enough", (part, unmet) => {
    expect(passGate(input({ texts: contract, overrides: [{ ...right, ...part }] })).blocks.map((block) => block.unmet)).toEqual([unmet]);
  });

  it("never let an identity number pass", () => {
    const notice = texts("999999197407224357");
    const [block] = passGate(input({ texts: notice })).blocks;
    expect(passGate(input({ texts: notice, overrides: [{ ...right, key: block!.key }] })).blocks.map(({ unmet }) => unmet)).toEqual([["mask"]]);
  });
});

describe("lists of beneficiaries", () => {
  const column = (column: "householder" | "amount" | null, title: string) => ({ where: "名单 栏目", title, column });
  const blocked = (part: Partial<GateInput>) => passGate(input(part)).blocks.map(({ excerpt }) => excerpt);

  it("show whitelisted columns only, the amount only by setting", () => {
    expect(blocked({ columns: [column("householder", "户主"), column("amount", "金额"), column(null, "身体状况")] })).toEqual(["金额", "身体状况"]);
    expect(blocked({ columns: [column("amount", "金额")], amountIsPublic: true })).toEqual([]);
  });

  it("a column that the law asks for needs two people, and its numbers stay masked", () => {
    const columns = [column(null, "联系方式")];
    const key = passGate(input({ columns })).blocks[0]!.key;
    const override: Override = { key, kind: "legally_required", reason: "依据某办法第三条", by: "office", secondBy: "office2" };
    expect(blocked({ columns, overrides: [override] })).toEqual([]);
    expect(blocked({ columns, overrides: [{ ...override, secondBy: null }] })).toEqual(["联系方式"]);
    expect(blocked({ columns, overrides: [override], texts: texts("13000000012") })).toEqual(["130****0012"]);
  });
});
