/** The demo's library: public documents whose days the handbook states, and the town's own, which are invented. */
import { instantAt, type Day } from "@/domain/calendar/day";
import { permit } from "@/domain/permissions/permit";
import { addReference } from "../references";
import { findPersonByUsername } from "../viewers";

const documents: [title: string, issuedOn: Day, aliases: string[]][] = [
  ["中国共产党支部工作条例（试行）", "2018-10-28", ["支部工作条例"]],
  ["整治形式主义为基层减负若干规定", "2024-08-06", ["基层减负若干规定"]],
  ["政务移动互联网应用程序规范化管理办法", "2026-01-25", []],
  ["中国共产党党徽党旗条例", "2021-06-26", ["党徽党旗条例"]],
  ["清河镇2026年党建工作要点", "2026-02-12", ["镇党建工作要点"]],
  ["清河镇党支部主题党日活动指引", "2026-03-02", ["主题党日活动指引"]],
  ["清河镇“三会一课”记录办法（试行）", "2026-03-16", ["三会一课记录办法"]],
  ["清河镇流动党员联系服务办法", "2026-04-08", ["流动党员联系办法"]],
  ["清河镇防汛值守党员先锋岗通知", "2026-06-01", ["防汛值守先锋岗"]],
  ["清河镇村级事务公开栏管理办法", "2026-06-20", ["公开栏管理办法"]],
  ["清河镇半年党建工作会议讲话", "2026-07-10", ["半年党建会讲话"]],
  ["清河镇民主议政日工作办法", "2026-08-14", ["民主议政日办法"]],
  ["清河镇冬春农田水利建设动员讲话", "2026-10-08", ["农田水利动员讲话"]],
];

/** Entered by the office, each on the morning it appeared or on the first day of the demo. */
export async function loadReferences(firstDay: Day): Promise<void> {
  for (const [title, issuedOn, aliases] of documents) {
    const office = (await findPersonByUsername("office.town", instantAt(issuedOn > firstDay ? issuedOn : firstDay, "08:30")))!;
    await addReference(permit(office, "reference.keep", { kind: "reference", id: "new" }), { title, issuedOn, aliases });
  }
}
