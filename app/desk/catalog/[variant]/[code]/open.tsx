import { DecideChange } from "@/components/desk/rulebooks/decide-change";
import { Differences } from "@/components/desk/rulebooks/differences";
import { Empty, Table } from "@/components/desk/show";
import { previewItem } from "@/db/rulebooks/catalog";
import { ruleChangeSubject, type RuleChange } from "@/db/rulebooks/changes";
import { sayDay, sayInstant } from "@/domain/calendar/day";
import { sayPeriod } from "@/domain/calendar/period";
import { frequencies } from "@/domain/disclosure/catalog/vocabulary";
import { effectKinds, type CatalogEffect } from "@/domain/duties/catalog-effects";
import type { Person } from "@/domain/permissions/actor";
import { may } from "@/domain/permissions/permit";
import { newFormToken } from "@/server/form-token";
import { approve, reject } from "../../actions";

/** What waits for the leader: what would read differently, and which duties of whom would change. */
export async function Open({ viewer, change, proposer }: { viewer: Person; change: RuleChange; proposer: string }) {
  const { differences, effects } = await previewItem(viewer, change);
  const mayDecide = may(viewer, "catalog.approve", ruleChangeSubject(change));
  const tokens = [await newFormToken(), await newFormToken()] as const;
  return (
    <DecideChange id={change.id} since={`${sayDay(change.fromDay)}起`} proposed={`${proposer}于 ${sayInstant(change.at)}`} reason={change.reason} decide={mayDecide ? { approve, reject, tokens } : null}>
      <h3 className="mb-1 font-bold">改哪里</h3>
      <Differences caption="改哪里" differences={differences} />
      <h3 className="mb-1 font-bold">往后一年的应办事项会怎样</h3>
      {effects.length === 0 ? <Empty>不影响按期的应办事项；今后发生的事按新的规定公开。</Empty> : (
        <Table caption="往后一年的应办事项会怎样" rows={effects} keyOf={(effect) => `${effect.kind}${effect.frequency}${effect.period}${effect.dueBefore}`} columns={[
          { name: "期间", cell: ({ frequency, period }) => (frequency === "long_term" ? frequencies.long_term.zh : `${sayPeriod(period)}（${frequencies[frequency].zh}）`) },
          { name: "变化", cell: ({ kind }) => effectKinds[kind].zh },
          { name: "涉及", cell: sayBodies },
          { name: "原来到期", cell: ({ dueBefore }) => (dueBefore ? sayDay(dueBefore) : "不要求") },
          { name: "改后到期", cell: ({ dueAfter }) => (dueAfter ? sayDay(dueAfter) : "不要求") },
        ]} />
      )}
    </DecideChange>
  );
}

const sayBodies = ({ communities, branches }: CatalogEffect) => [communities > 0 ? `${communities} 个社区` : "", branches > 0 ? `${branches} 个支部` : ""].filter(Boolean).join("、");
