/** The masks of handbook §12.2, as one table: how a value may stand where it cannot be left out. */

type Mask = { zh: string; rule: string; before: string; after: string; apply: (value: string) => string };

const define = <K extends string>(table: Record<K, Mask>) => table;

const stars = (n: number) => "*".repeat(Math.max(0, n));
const keepEnds = (value: string, head: number, tail: number) => value.slice(0, head) + stars(value.length - head - tail) + value.slice(-tail);
const digitsOf = (value: string) => value.replace(/[^0-9Xx*]/g, "");

export const masks = define({
  identity: {
    zh: "身份证号", rule: "只留前3位和后4位；公开名单里不显示",
    before: "99999919740722123X", after: "999***********123X",
    apply: (value) => keepEnds(digitsOf(value).toUpperCase(), 3, 4),
  },
  mobile: {
    zh: "手机号", rule: "只留前3位和后4位；公开端只公布办公电话",
    before: "13000000012", after: "130****0012",
    apply: (value) => keepEnds(digitsOf(value), 3, 4),
  },
  bank_card: {
    zh: "银行账号", rule: "公开端不显示；内部只留末4位",
    before: "6222020000000005678", after: "****5678",
    apply: (value) => `****${digitsOf(value).slice(-4)}`,
  },
  plate: {
    zh: "车牌号", rule: "隐去中间，只留末2位",
    before: "某A·12312", after: "某A·***12",
    apply: (value) => {
      const body = value.slice(2).replace(/[^0-9A-Za-z\u4e00-\u9fa5]/g, "");
      return `${value.slice(0, 2)}·${stars(body.length - 2)}${body.slice(-2)}`;
    },
  },
  email: {
    zh: "邮箱", rule: "隐去名字",
    before: "zhang@example.com", after: "***@example.com",
    apply: (value) => `***${value.slice(value.lastIndexOf("@"))}`,
  },
  minor_name: {
    zh: "未成年人姓名", rule: "只写姓；不满14岁的一律不出现",
    before: "李梦琪", after: "李某",
    apply: (value) => `${surnameOf(value)}某`,
  },
  address: {
    zh: "住址", rule: "只到村居、居民小组",
    before: "石桥社区三组12号2单元301室", after: "石桥社区三组",
    apply: toGroupLevel,
  },
  birthday: {
    zh: "生日", rule: "到年月",
    before: "1968-05-21", after: "1968-05",
    apply: (value) => {
      const [year = "", month = ""] = value.match(/[0-9]+/g) ?? [];
      return `${year}-${month.padStart(2, "0")}`;
    },
  },
});

export type MaskKind = keyof typeof masks;

const doubleSurnames = ["欧阳", "司马", "上官", "诸葛", "尉迟", "皇甫", "司徒", "司空", "令狐", "慕容", "东方", "公孙", "夏侯", "宇文", "长孙", "独孤", "南宫", "端木", "轩辕", "鲜于", "闻人", "赫连", "澹台", "申屠", "呼延", "东郭", "西门", "百里", "第五"];

function surnameOf(name: string): string {
  return name.length > 2 && doubleSurnames.includes(name.slice(0, 2)) ? name.slice(0, 2) : name.slice(0, 1);
}

/** What a public page may show of a name: nothing under 14, the family name under 18, else all of it (handbook §12.2). */
export function publicName(name: string, fullYears: number): string | null {
  if (fullYears < 14) return null;
  return fullYears < 18 ? masks.minor_name.apply(name) : name;
}

function toGroupLevel(address: string): string {
  for (const end of ["组", "居委会", "村委会", "社区", "村"]) {
    const at = address.indexOf(end);
    if (at > 0) return address.slice(0, at + end.length);
  }
  return "";
}
