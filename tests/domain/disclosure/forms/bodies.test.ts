import { describe, expect, test } from "vitest";
import type { BodyOf } from "@/domain/disclosure/body";
import { beneficiariesText } from "@/domain/disclosure/forms/beneficiaries";
import { readBody } from "@/domain/disclosure/forms/body";
import { readFields } from "@/domain/disclosure/forms/fields";
import { inferType, tableText, typeField } from "@/domain/disclosure/forms/table";

const closed = { amountIsPublic: false, openingIsGiven: false, earlierLines: [] };
const table: BodyOf<"table"> = { kind: "table", columns: [], rows: [], note: "" };
const list: BodyOf<"beneficiaries"> = { kind: "beneficiaries", rows: [], note: "" };

describe("table", () => {
  test.each([
    ["金额", ["1,200.50", "3"], "money"], ["标准（元）", ["20"], "money"], ["户数", ["12", ""], "number"], ["办理日期", ["2026/7/6", "2026年8月1日"], "day"],
    ["金额", ["约三百"], "text"], ["备注", ["", ""], "text"], ["编号", ["001"], "number"],
  ] as const)("type of %s %j is %s", (name, cells, type) => expect(inferType(name, cells)).toBe(type));

  test("pasted cells become columns and rows; days are stored as days; what was chosen stands", () => {
    const { value, errors } = readBody({ table: "项目\t日期\t金额\n路灯\t2026/8/5\t12,750\n", note: "说明", [typeField("金额")]: "text" }, table, closed);
    expect(errors).toEqual({});
    expect(value).toEqual({ kind: "table", columns: [{ name: "项目", type: "text" }, { name: "日期", type: "day" }, { name: "金额", type: "text" }], rows: [["路灯", "2026-08-05", "12,750"]], note: "说明" });
    expect(readBody({ table: tableText(value as typeof table), note: "说明", [typeField("金额")]: "text" }, table, closed).value).toEqual(value);
  });

  test("a wrong cell is named by row and column", () => {
    const { errors } = readBody({ table: "项目|金额\n路灯|12,750\n保洁|很多", [typeField("金额")]: "money" }, table, closed);
    expect(errors.table).toBe("第 2 行“金额”：“很多”应为金额（元），最多两位小数");
  });

  test.each([
    ["两列都叫", "项目|项目\n1|2"], ["第 2 列还没有名称", "项目||金额\n1|2|3"], ["最多 12 列", `${Array.from({ length: 13 }, (_, i) => `列${i}`).join("|")}\n`],
  ])("%s", (says, text) => expect(readBody({ table: text }, table, closed).errors.table).toContain(says));
});

describe("beneficiaries", () => {
  const names = "序号|户主姓名|人数|保障类别|小组";
  test("known columns are mapped, a running number is left out", () => {
    const { value, errors } = readBody({ table: `${names}\n1|王耘嘉|3|低保|石桥社区三组`, note: "" }, list, closed);
    expect(errors).toEqual({});
    expect(value).toEqual({ kind: "beneficiaries", note: "", rows: [{ householder: "王耘嘉", people: 3, category: "低保", place: "石桥社区三组", amount: null }] });
    expect(readBody({ table: beneficiariesText(value as typeof list, false), note: "" }, list, closed).value).toEqual(value);
  });

  test.each([
    ["any other column is refused by name", `${names}|身份证号\n1|王耘嘉|3|低保|三组|略`, false, "“身份证号”这一列不能公开"],
    ["amounts only where the town opened them", `${names}|金额\n1|王耘嘉|3|低保|三组|600`, false, "名单默认不公布金额"],
    ["a missing column", "户主姓名|人数|保障类别\n王耘嘉|3|低保", false, "缺少“所在村居”这一列"],
    ["a column twice", `${names}|村组\n1|王耘嘉|3|低保|三组|三组`, false, "有两列都是“所在村居”"],
    ["a wrong number of people", `${names}\n1|王耘嘉|三|低保|三组`, false, "第 1 户：“户内保障人数”应为整数，现在是“三”"],
    ["a wrong amount", `${names}|金额\n1|王耘嘉|3|低保|三组|六百`, true, "第 1 户：“金额”应为金额（元），现在是“六百”"],
    ["an empty name", `${names}\n1||3|低保|三组`, false, "第 1 户：请填写户主姓名"],
  ])("%s", (_name, text, amountIsPublic, says) => expect(readBody({ table: text }, list, { ...closed, amountIsPublic }).errors.table).toContain(says));

  test("with the setting, amounts are read in fen", () => {
    const { value } = readBody({ table: `${names}|金额\n1|王耘嘉|3|低保|三组|600.50` }, list, { ...closed, amountIsPublic: true });
    expect(value).toMatchObject({ rows: [{ amount: 600_50 }] });
  });
});

describe("the fields that every notice has", () => {
  const typed = { title: " 石桥社区  收支 ", responsiblePerson: "牛耘嘉", contact: "", objectionChannel: "", boardLocation: "", publicityRule: "board_keep", publicityDays: "", "explain.FIN-06": "已议定", imagesChecked: "yes" };

  test("are read, empty ones too: a draft may be unfinished", () => {
    const { value, errors } = readFields(typed, { explanations: { "DIS-07": "没有变化" } }, ["board_keep", "standard"]);
    expect(errors).toEqual({});
    expect(value).toMatchObject({ title: "石桥社区 收支", publicityRule: "board_keep", publicityDays: 0, imagesChecked: true, explanations: { "DIS-07": "没有变化", "FIN-06": "已议定" } });
  });

  test.each([
    ["title", "长".repeat(81), "最多 80 个字"], ["publicityRule", "relief", "请选择公示规则"], ["publicityDays", "十天", "整数"], ["publicityDays", "366", "整数"], ["explain.FIN-06", "长".repeat(501), "最多 500 个字"],
  ])("%s is refused at its field", (field, text, says) => {
    expect(readFields({ ...typed, [field]: text }, { explanations: {} }, ["board_keep"]).errors[field]).toContain(says);
  });
});
