/** 清河镇's 40 branches (all invented), with the sums that must come out (handbook §14.3, §14.4). */
import type { BranchCategory } from "@/domain/organization/kinds";

export type TownBranch = {
  code: string; name: string; community: string | null; category: BranchCategory; leadsCommunity: boolean;
  full: number; probationary: number; hasCommittee: boolean; groups: number; secretary: string;
};

type Row = [code: string, name: string, community: string | null, category: BranchCategory, full: number, probationary: number, hasCommittee: boolean, groups: number, secretary: string];

const rows: Row[] = [
  ["QH001", "清河镇机关党支部", null, "town_organ", 46, 1, true, 3, "段启浔"],
  ["QH002", "河东社区第一党支部", "hedong", "rural", 44, 1, true, 3, "顾砚耕"],
  ["QH003", "河东社区第二党支部", "hedong", "rural", 41, 1, true, 3, "胡穗宁"],
  ["QH004", "清河镇中心学校党支部", "hedong", "town_affiliated", 33, 1, true, 2, "康湛秋"],
  ["QH005", "河西社区第一党支部", "hexi", "rural", 43, 1, true, 3, "林牧垣"],
  ["QH006", "河西社区第二党支部", "hexi", "rural", 44, 0, true, 3, "吕畔青"],
  ["QH007", "石桥社区第一党支部", "shiqiao", "rural", 48, 1, true, 4, "牛耘嘉"],
  ["QH008", "石桥社区第二党支部", "shiqiao", "rural", 45, 1, true, 3, "任汀野"],
  ["QH009", "石桥社区第三党支部", "shiqiao", "rural", 42, 0, true, 3, "苏岫安"],
  ["QH010", "石桥粮油加工企业党支部", "shiqiao", "non_public_enterprise", 13, 1, true, 2, "汪芷禾"],
  ["QH011", "柳林社区第一党支部", "liulin", "rural", 42, 1, true, 3, "武谷泉"],
  ["QH012", "柳林社区第二党支部", "liulin", "rural", 42, 1, true, 3, "许禾川"],
  ["QH013", "梨园社区第一党支部", "liyuan", "rural", 44, 1, true, 3, "殷墨畦"],
  ["QH014", "梨园社区第二党支部", "liyuan", "rural", 41, 0, true, 3, "曾圃阳"],
  ["QH015", "梨园果蔬合作社联合党支部", "liyuan", "non_public_enterprise", 8, 1, true, 0, "朱垄秀"],
  ["QH016", "双槐社区第一党支部", "shuanghuai", "rural", 43, 1, true, 3, "崔泽穰"],
  ["QH017", "双槐社区第二党支部", "shuanghuai", "rural", 42, 0, true, 2, "方桑宜"],
  ["QH018", "上湾社区党支部", "shangwan", "rural", 47, 1, true, 3, "韩麓遥"],
  ["QH019", "下湾社区党支部", "xiawan", "rural", 49, 1, true, 3, "贾稷平"],
  ["QH020", "青岭社区党支部", "qingling", "rural", 44, 1, true, 3, "赖澄圩"],
  ["QH021", "北塬社区党支部", "beiyuan", "rural", 45, 0, true, 3, "柳蔓舟"],
  ["QH022", "清河镇卫生院党支部", "beiyuan", "town_affiliated", 24, 1, true, 2, "毛槐序"],
  ["QH023", "南坪社区第一党支部", "nanping", "rural", 40, 1, true, 3, "彭黍丰"],
  ["QH024", "南坪社区第二党支部", "nanping", "rural", 43, 1, true, 3, "沈渠远"],
  ["QH025", "杏花社区第一党支部", "xinghua", "rural", 44, 1, true, 3, "谭坡宁"],
  ["QH026", "杏花社区第二党支部", "xinghua", "rural", 42, 0, true, 3, "韦茂塬"],
  ["QH027", "白杨社区党支部", "baiyang", "rural", 49, 1, true, 4, "向溪棠"],
  ["QH028", "白杨建材企业党支部", "baiyang", "non_public_enterprise", 6, 0, false, 0, "严原隰"],
  ["QH029", "泉口社区党支部", "quankou", "rural", 46, 1, true, 3, "于棠北"],
  ["QH030", "清河镇农业综合服务中心党支部", "quankou", "town_affiliated", 17, 0, true, 0, "张埂生"],
  ["QH031", "新安社区第一党支部", "xinan", "community", 47, 1, true, 4, "安禾渊"],
  ["QH032", "新安社区第二党支部", "xinan", "community", 43, 1, true, 3, "丁苇杭"],
  ["QH033", "新安商圈联合党支部", "xinan", "non_public_enterprise", 5, 0, false, 0, "高屿沐"],
  ["QH034", "东升社区第一党支部", "dongsheng", "community", 48, 1, true, 4, "何锄云"],
  ["QH035", "东升社区第二党支部", "dongsheng", "community", 44, 1, true, 3, "姜阡陌"],
  ["QH036", "东升物流园党支部", "dongsheng", "non_public_enterprise", 10, 1, true, 0, "黎坪初"],
  ["QH037", "清河镇供销与金融单位联合党支部", "dongsheng", "town_affiliated", 13, 0, true, 0, "卢籽言"],
  ["QH038", "团结社区第一党支部", "tuanjie", "community", 51, 1, true, 4, "莫稻星"],
  ["QH039", "团结社区第二党支部", "tuanjie", "community", 45, 0, true, 3, "钱麦岐"],
  ["QH040", "团结社区流动党员党支部", "tuanjie", "community", 3, 0, false, 0, "石维仓"],
];

/** The only or first village branch of a community speaks for it and its 党总支; enterprises and stations never do (ruling 1). */
function leads(row: Row): boolean {
  const [code, , community, category] = row;
  const first = rows.find((other) => other[2] === community && (other[3] === "rural" || other[3] === "community"));
  return community !== null && (category === "rural" || category === "community") && first?.[0] === code;
}

export const branches: TownBranch[] = rows.map((row) => {
  const [code, name, community, category, full, probationary, hasCommittee, groups, secretary] = row;
  return { code, name, community, category, leadsCommunity: leads(row), full, probationary, hasCommittee, groups, secretary };
});

export const branchSums = { branches: 40, full: 1466, probationary: 28, groups: 100, committees: 37 };
