/** 阵地 in the archive: the place as it was registered at the end of the year, and how it came to that; its use is a book of its own. */
import { sayInstant } from "../calendar/day";
import { metMarks, plaques, type Answer, type ChecklistItem } from "../sites/checklist";
import type { SiteContent } from "../sites/site";
import { facts, heading, htmlPage, links, paragraph, table, type Html } from "./html";

export type SiteVersionTold = { versionNo: number; at: string; byName: string; reason: string; content: SiteContent };
type Told = {
  branchName: string; year: string; items: readonly (ChecklistItem & Answer)[];
  /** up to the end of the year, the first first; the last holds */
  versions: readonly SiteVersionTold[];
  /** where the use register lies; null when the maker may not read it */
  register: string | null;
};

export function sitePage({ branchName, year, items, versions, register }: Told): string {
  const now = versions.at(-1);
  return htmlPage(`${branchName}${year}年阵地`, [
    ...(now ? registered(now.content, items) : [paragraph("到这一年年底还没有登记阵地。")]),
    ...(versions.length > 0 ? [heading("更改记录"), table(["第几版", "时间", "谁登记", "原因", "开放时间", "房间"], versions.map(lineOf))] : []),
    ...(register ? [heading("使用登记"), links([{ href: register, text: "阵地使用登记" }])] : []),
  ]);
}

function registered({ name, rooms, opening, office, responsible, plaques: hung, otherPlaques }: SiteContent, items: Told["items"]): Html[] {
  return [
    facts([["名称", name], ["开放时间", opening], ["负责单位", office], ["负责人", responsible], ["挂牌", [...hung.map((one) => plaques[one].zh), ...otherPlaques].join("、") || "没有登记"]]),
    heading("房间"), table(["房间", "用途"], rooms.map((room) => [room.name, room.use])),
    heading("清单"), table(["项目", "是否必备", "有没有", "依据", "备注"], items.map(({ item, required, met, evidence, remark }) => [item, required ? "必备" : "不作要求", met ? metMarks[met].zh : "没有登记", evidence, remark])),
  ];
}

const lineOf = ({ versionNo, at, byName, reason, content }: SiteVersionTold) =>
  [`第 ${versionNo} 版`, sayInstant(at), byName, reason || (versionNo === 1 ? "首次登记" : ""), content.opening, content.rooms.map(({ name }) => name).join("、")];
