/** Records that are told by hand: what the start pages, the lists and the tests look for. */
import { story, type Story } from "./story";

export const known: readonly Story[] = [
  story({ branchId: "qh007", kind: "theme_day", day: "2026-09-05", after: 1, until: "filed", theme: "北渠清淤义务劳动", summary: "清淤一百二十米，汛后北渠恢复过水。", decision: "剩下的八十米由二组接着清", extras: { segments: ["volunteer", "discussion"], themeSettledOn: "2026-08-28" } }),
  story({
    branchId: "qh007", kind: "member_assembly", day: "2026-09-26", after: 2, until: "filed", theme: "讨论集体仓房出租方案", summary: "通过仓房出租方案，租金优先用于路灯维修。", decision: "把出租方案提交村民代表会议",
    agenda: { kind: "major_matter", topic: "集体仓房出租方案", speaker: "支部书记", discussion: "多数同意公开招租；有两人提出租期不要超过三年，已写入方案。", votes: true },
  }),
  story({
    branchId: "qh007", kind: "committee_meeting", day: "2026-10-09", from: "15:00", after: 1, until: "submitted", theme: "研究十月主题党日安排", summary: "定下十月主题党日走访独居老人。", decision: "列出独居老人名单，分片走访",
    agenda: { kind: "work", topic: "十月主题党日安排", speaker: "支部书记", discussion: "原定学习改为走访，分三片进行。" },
  }),
  story({ branchId: "qh005", kind: "theme_day", day: "2026-10-08", after: 1, until: "returned", theme: "河堤巡查", summary: "查出两处塌坡，已插旗警示。", decision: "报镇水利站修塌坡", extras: { segments: ["volunteer"] } }),
  story({
    branchId: "qh005", kind: "party_lecture", day: "2026-09-16", from: "14:30", after: 2, until: "confirmed", theme: "防汛和集体财产保管", summary: "讲清了汛期值守和集体财产登记的办法。", decision: "值守表贴到公开栏",
    extras: { lecturer: "支部书记", lecturerRole: "secretary", course: "防汛和集体财产保管", hours: 2, setting: "indoor" },
  }),
  story({ branchId: "qh010", kind: "theme_day", day: "2026-09-05", after: 34, until: "confirmed", theme: "整理公开栏", summary: "公开栏换上本季度内容，过期的全部撤下。", decision: "每月五日前换公开栏", extras: { segments: ["volunteer"] }, late: "文书生病住院，按纸质签到表补记" }),
];
