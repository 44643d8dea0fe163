/** What the record is called, and whether it says anything. */
import { dayOf } from "../../calendar/day";
import { block, has, warn, type Check } from "./condition";

const required = [["title", "请填写会议名称"], ["theme", "请填写主题"], ["place", "请填写地点"], ["hostName", "请选择主持人"], ["recorderName", "请选择记录人"], ["summary", "请用一句话写清解决了什么、形成了什么"]] as const;
/** A theme that says nothing (handbook §2.2: 不能只写“学习文件”). */
const empty = /^(学习|学习文件|传达文件|集中学习|开会|会议|主题党日|例会)$/u;

/** Title, theme, place, people, one sentence of result; kinds and group. */
export const headingChecks: readonly Check[] = [
  ({ record }) => required.filter(([field]) => record[field].trim() === "").map(([field, message]) => block(field, message)),
  ({ record }) => (empty.test(record.theme.replace(/[\s，。、]/g, "")) ? [block("theme-empty", `主题“${record.theme}”看不出这次要解决什么，请写具体`, "theme")] : []),
  ({ record }) => {
    const month = /^(\d{4})年(\d{1,2})月/.exec(record.title);
    const held = dayOf(record.startedAt).slice(0, 7);
    return month && `${month[1]}-${month[2]!.padStart(2, "0")}` !== held ? [warn("title-month", `会议名称写的是${month[0]}，开会日期在${+held.slice(0, 4)}年${+held.slice(5)}月，请改成一致`, "title")] : [];
  },
  ({ record }) => (record.sections.length === 0 ? [block("kinds", "请选择会议类型")] : []),
  ({ record }) => (has(record, "group_meeting") && !record.groupId ? [block("groupId", "党小组会要写明是哪个党小组")] : []),
];
