/** Who led it, who was called, who came (MTG-11, MTG-12, MTG-15). */
import { attendanceKinds, misfits, needsReason, tally } from "../attendance";
import { calledBy, votersOf } from "../voters";
import { block, has, warn, type Check } from "./condition";

/** Host and recorder, the roll, reasons, the committee's quorum, catching up. */
export const peopleChecks: readonly Check[] = [
  ({ record, single }) => {
    const same = record.hostName !== "" && record.hostName === record.recorderName && record.hostId === record.recorderId;
    return same ? [single ? warn("host", "主持和记录是同一个人", "recorderName") : block("host", "主持人和记录人不能是同一个人", "recorderName")] : [];
  },
  ({ record }) => {
    const mark = record.attendance.find(({ memberId }) => memberId === record.hostId);
    return mark && !attendanceKinds[mark.kind].votes ? [warn("host-there", `主持人${record.hostName}标为“${attendanceKinds[mark.kind].zh}”，请核对是谁主持的`, "hostName")] : [];
  },
  ({ record, roster, strangers }) => {
    const called = [...new Set(record.sections.flatMap(({ kind }) => calledBy(kind, roster, record.groupId)))];
    const { missing, twice, strange } = misfits(record.attendance, called);
    const names = (ids: string[]) => ids.map((id) => roster.find((one) => one.id === id)?.name ?? strangers?.get(id) ?? "（已不在本支部）").join("、");
    return [
      ...(missing.length > 0 ? [block("MTG-11", `${names(missing)}还没有登记到会情况`, "attendance")] : []),
      ...(twice.length > 0 ? [block("MTG-11-twice", `${names(twice)}登记了两次`, "attendance")] : []),
      ...(strange.length > 0 ? [block("MTG-15", `名单里有 ${strange.length} 人当天不在应到名单上（已转出、去世或不属于这次会议）：${names(strange)}。请打开修改页重新保存名单`, "attendance")] : []),
    ];
  },
  ({ record }) => {
    const silent = record.attendance.filter(({ kind, reason }) => needsReason(kind) && !reason).length;
    return silent > 0 ? [block("reasons", `有 ${silent} 人请假、缺席或免到没有写原因`, "attendance")] : [];
  },
  ({ record, roster }) => {
    if (!has(record, "committee_meeting")) return [];
    const { due, present } = votersOf("committee_meeting", { ...record, excluded: [] }, roster);
    if (present * 2 >= due) return [];
    const message = `支委会应有半数以上委员到会：${due} 名委员到了 ${present} 名`;
    return [record.decisions.length > 0 || record.agenda.some(({ section, vote }) => section === "committee_meeting" && vote) ? block("MTG-12", `${message}，不能作出决定`, "attendance") : warn("MTG-12", message, "attendance")];
  },
  ({ record }) => (tally(record.attendance).absent > 0 && record.followUp.trim() === "" ? [warn("followUp", "有人缺席，怎么补课还没有写")] : []),
];
