/** 清河镇's 17 communities (all invented): `npm run demo` asserts their sums when it loads. */
import type { CommunityKind } from "@/domain/organization/kinds";

export type TownCommunity = {
  id: string; name: string; kind: CommunityKind; groups: number;
  registeredHouseholds: number; registeredPeople: number; residentHouseholds: number; residentPeople: number;
};

type Row = [id: string, name: string, kind: CommunityKind, groups: number, registeredHouseholds: number, registeredPeople: number, residentHouseholds: number, residentPeople: number];

const rows: Row[] = [
  ["hedong", "河东社区", "village", 8, 1577, 5271, 1938, 6542],
  ["hexi", "河西社区", "village", 7, 1365, 4707, 1696, 6082],
  ["shiqiao", "石桥社区", "village", 9, 1807, 6422, 2180, 7514],
  ["liulin", "柳林社区", "village", 7, 1403, 5135, 1696, 6202],
  ["liyuan", "梨园社区", "village", 6, 1173, 3921, 1308, 4600],
  ["shuanghuai", "双槐社区", "village", 6, 1115, 3846, 1211, 4089],
  ["shangwan", "上湾社区", "village", 5, 942, 3348, 993, 3563],
  ["xiawan", "下湾社区", "village", 5, 1000, 3658, 1090, 3757],
  ["qingling", "青岭社区", "village", 4, 731, 2443, 703, 2569],
  ["beiyuan", "北塬社区", "village", 5, 884, 3050, 921, 3237],
  ["nanping", "南坪社区", "village", 6, 1154, 4099, 1308, 4416],
  ["xinghua", "杏花社区", "village", 6, 1211, 4431, 1429, 5127],
  ["baiyang", "白杨社区", "village", 5, 981, 3278, 1090, 3757],
  ["quankou", "泉口社区", "village", 5, 923, 3183, 1018, 3721],
  ["xinan", "新安社区", "town", 8, 1519, 5397, 3270, 11500],
  ["dongsheng", "东升社区", "town", 8, 1615, 5909, 3634, 12267],
  ["tuanjie", "团结社区", "town", 6, 1269, 4243, 2956, 10601],
];

export const communities: TownCommunity[] = rows.map(([id, name, kind, groups, registeredHouseholds, registeredPeople, residentHouseholds, residentPeople]) => ({
  id, name, kind, groups, registeredHouseholds, registeredPeople, residentHouseholds, residentPeople,
}));

/** What must come out (handbook §14.2). */
export const communitySums = { communities: 17, groups: 106, registeredHouseholds: 20669, registeredPeople: 72341, residentHouseholds: 28441, residentPeople: 99544 };
