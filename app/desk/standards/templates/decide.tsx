import { DecideChange } from "@/components/desk/rulebooks/decide-change";
import { Table } from "@/components/desk/show";
import { listAccountNames } from "@/db/account-names";
import type { TemplateVersion } from "@/db/standards/templates";
import { sayInstant } from "@/domain/calendar/day";
import { sayActor } from "@/domain/identity/say-account";
import type { Person } from "@/domain/permissions/actor";
import { may } from "@/domain/permissions/permit";
import { newFormToken } from "@/server/form-token";
import { approve, reject } from "./actions";

/** The proposed items, and the leader's choice. */
export async function Decide({ viewer, version }: { viewer: Person; version: TemplateVersion }) {
  const { id, year, items, reason, state, by, at } = version;
  const mayDecide = may(viewer, "template.approve", { kind: "standard_template", id, state, people: { proposer: [by] } });
  const tokens = [await newFormToken(), await newFormToken()] as const;
  const names = await listAccountNames(viewer, [by]);
  return (
    <DecideChange id={id} since={`${year} 年起`} proposed={`${sayActor(by, names)}于 ${sayInstant(at)}`} reason={reason} decide={mayDecide ? { approve, reject, tokens } : null}>
      <Table caption="修改后的指标" rows={items} keyOf={({ code }) => code} columns={[{ name: "指标", cell: (item) => `${item.code} ${item.title}` }, { name: "标准", cell: ({ standard }) => standard }, { name: "分值", cell: ({ weight }) => weight, number: true }, { name: "结果问题", cell: ({ outcome }) => outcome }]} />
    </DecideChange>
  );
}
