/** Rosters as they are really kept: each is a workbook, written and read. What is certain is read, everything else is refused by cell. */
import { describe, expect, test } from "vitest";
import { headings, person, read, type Value } from "./workbook";

const rowsOf = async (...tables: Value[][][]) => (await read(...tables)).lines.map(({ row }) => row);
const faultsOf = async (own: Record<number, Value>) => (await read([headings, person(own)])).lines[0]!.faults.map(({ where, says }) => `${where}：${says}`);

describe("how such files are laid out", () => {
  test("titles, notes, blanks in the headings, footers", async () => {
    const file = await read([
      ["石桥社区第一党支部党员名册", null], ["填报单位：石桥社区　　　　2026年11月"], [],
      ["序 号", " 姓　名", "性 别", "出 生 年 月", "人员类别 ", "入党\n时间", "转正时间", "支部代码", "身份证号", "联系电话"],
      [1, ...person()], [], ["合计", 1], ["填表人：何阳黍", null, "审核人：牛耘嘉"],
    ]);
    expect(file.faults).toEqual([]);
    expect(file.lines).toHaveLength(1);
    expect(file.lines[0]).toMatchObject({ line: 5, faults: [], row: { name: "段启浔", birthMonth: "1974-07", joinedOn: "2010-09-22", mobile: "13000000000" } });
    expect(file.ignored.map(({ line }) => line)).toEqual([1, 2, 4, 7, 8]);
  });

  test("headings printed again on every page, columns in any order, a second sheet", async () => {
    const turned = (row: Value[]) => [...row].reverse();
    const second = person({ 0: "何阳黍", 1: "女", 2: "1951-01-16", 7: "999999195101165922" });
    expect(await rowsOf([turned(headings), turned(person()), turned(headings), turned(second)], [headings, person({ 0: "毛言桐", 1: "女", 2: "1977-11-14", 7: "999999197711142583" })])).toMatchObject([{ name: "段启浔" }, { name: "何阳黍" }, { name: "毛言桐" }]);
  });

  test("a column that has no place here is named, and not read", async () => {
    const file = await read([["序号", ...headings, "宗教信仰"], [1, ...person(), "无"]]);
    expect(file.unread).toEqual(["宗教信仰"]);
    expect(file.lines[0]!.row).not.toBeNull();
    expect(JSON.stringify(file.lines[0]!.row)).not.toContain("宗教");
  });

  test("a person without a name is refused, not skipped", async () => {
    expect(await faultsOf({ 0: null })).toEqual(["第 2 行 A 列（姓名）：没有填写姓名"]);
  });

  test("missing columns, doubled columns, no roster at all", async () => {
    expect((await read([headings.slice(0, 4), person().slice(0, 4)])).faults).toEqual(["工作表“表1”缺少这些列：党支部代码（或所在党支部）。"]);
    expect((await read([[...headings, "姓名"], person()])).faults[0]).toContain("重复的列");
    expect((await read([["没有名册", 1]])).faults[0]).toContain("没有找到名册");
  });
});

describe("how days are written", () => {
  const written: [Value, string][] = [
    ["2010-09-22", "2010-09-22"], ["2010.9.22", "2010-09-22"], ["2010/09/22", "2010-09-22"], ["2010年9月22日", "2010-09-22"], ["20100922", "2010-09-22"], [20100922, "2010-09-22"],
    ["２０１０．０９．２２", "2010-09-22"], [" 2010 年 9 月 22 日 ", "2010-09-22"], [new Date(Date.UTC(2010, 8, 22)), "2010-09-22"], [40443, "2010-09-22"], ["40443", "2010-09-22"], ["2010-09-22 00:00:00", "2010-09-22"],
  ];
  test.each(written)("%s is %s", async (cell, day) => {
    expect(await rowsOf([headings, person({ 4: cell })])).toMatchObject([{ joinedOn: day }]);
  });

  test.each(["2010.07", "2010年7月", "201007", "２０１０．０７"])("%s tells no day: none is invented, the remark keeps the words", async (cell) => {
    const [line] = (await read([headings, person({ 4: cell })])).lines;
    expect(line).toMatchObject({ faults: [], row: { joinedOn: null, remark: `入党日期原表只写到月（${cell}）` } });
    expect(line!.notes[0]).toContain("不编造日子");
  });

  test.each(["1974.07", "1974年7月", 197407, "1974-07-22"])("a month of birth may be %s", async (cell) => {
    expect(await rowsOf([headings, person({ 2: cell })])).toMatchObject([{ birthMonth: "1974-07" }]);
  });

  test.each(["去年", "2010", 2010, "2010-02-30", "2010年", "10.9.22", "2010-13-01", "9/22/2010", "40443.5"])("%s is refused", async (cell) => {
    expect(await faultsOf({ 4: cell })).toEqual([expect.stringMatching(/^第 2 行 E 列（入党日期）：日期/)]);
  });
});

describe("numbers that spreadsheets spoil", () => {
  test.each([13000000000, "1300 000 0000", "１３００００００００0", "'13000000000", "+8613000000000", "130-0000-0000"])("telephone %s", async (cell) => {
    expect(await rowsOf([headings, person({ 8: cell })])).toMatchObject([{ mobile: "13000000000" }]);
  });

  test.each([["0900-5550001", "不是 11 位手机号"], [1300000000, "不是 11 位手机号"], ["13000000000/13000000001", "不是 11 位手机号"]])("telephone %s is refused", async (cell, says) => {
    expect((await faultsOf({ 8: cell }))[0]).toContain(says);
  });

  test.each([
    [999999197407224357, "存成了数字"], ["9.99999E+17", "科学记数"], ["99999919740722435", "17 位"], ["999999197407224358", "校验码"], ["999999740722435", "15 位"],
  ])("identity number %s is refused", async (cell, says) => {
    expect((await faultsOf({ 7: cell }))[0]).toContain(says);
  });

  test("identity number in small letters, with blanks, in full width", async () => {
    for (const cell of ["99999919821021757x", "999999 19821021 757X", "９９９９９９１９８２１０２１７５７Ｘ"]) {
      expect(await rowsOf([headings, person({ 2: "1982-10-21", 7: cell })])).toMatchObject([{ identity: "99999919821021757X" }]);
    }
  });
});

describe("what cannot be", () => {
  test.each<[Record<number, Value>, string]>([
    [{ 2: "1974-07-23" }, "出生日期不一致"], [{ 1: "女" }, "性别不一致"], [{ 5: "2009-01-01" }, "早于入党日期"], [{ 3: "预备党员" }, "不是正式党员，却写了转正日期"],
    [{ 4: "1970-01-01" }, "早于出生日期"], [{ 4: "2030-01-01", 5: null, 3: "预备党员" }, "在今天以后"], [{ 3: "群众" }, "认不出来"], [{ 6: "QH099" }, "没有代码为“QH099”的党支部"], [{ 0: "张三（小）1" }, "不像姓名"],
  ])("%j: %s", async (own, says) => {
    expect((await faultsOf(own)).join()).toContain(says);
  });
});
