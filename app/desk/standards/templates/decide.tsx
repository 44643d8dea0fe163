import { DecideChange } from "@/components/desk/rulebooks/decide-change";
import { Differences } from "@/components/desk/rulebooks/differences";
import { listAccountNames } from "@/db/account-names";
import type { TemplateVersion } from "@/db/standards/templates";
import { sayInstant } from "@/domain/calendar/day";
import { sayActor } from "@/domain/identity/say-account";
import type { Person } from "@/domain/permissions/actor";
import { may } from "@/domain/permissions/permit";
import type { StandardItem } from "@/domain/standards/item";
import { templateDifferences } from "@/domain/standards/template-text";
import { newFormToken } from "@/server/form-token";
import { approve, reject } from "./actions";

/** What would change, and the leader's choice. */
export async function Decide({ viewer, version, before }: { viewer: Person; version: TemplateVersion; /** What holds in that year without it. */ before: readonly StandardItem[] }) {
  const { id, year, items, reason, state, by, at } = version;
  const mayDecide = may(viewer, "template.approve", { kind: "standard_template", id, state, people: { proposer: [by] } });
  const tokens = [await newFormToken(), await newFormToken()] as const;
  const names = await listAccountNames(viewer, [by]);
  return (
    <DecideChange id={id} since={`${year} 年起`} proposed={`${sayActor(by, names)}于 ${sayInstant(at)}`} reason={reason} decide={mayDecide ? { approve, reject, tokens } : null}>
      <Differences caption="改哪几处" differences={templateDifferences(before, items)} />
    </DecideChange>
  );
}
