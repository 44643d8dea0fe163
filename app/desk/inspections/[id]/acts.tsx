import type { ReactNode } from "react";
import { ActionForm } from "@/components/desk/action-form";
import { Submit } from "@/components/desk/button";
import { Choices, Select, TextField } from "@/components/desk/field";
import { TeamFields } from "@/components/desk/inspections/team-fields";
import { Section } from "@/components/desk/show";
import { Ticks } from "@/components/desk/ticks";
import type { InspectionInHand } from "@/db/inspections/rounds";
import { listInspectors } from "@/db/inspections/ties";
import { listPublicCommunities } from "@/db/organization";
import type { FormState } from "@/domain/form-state";
import { optionsOf } from "@/domain/inspections/vocabulary";
import { branchCategories } from "@/domain/organization/kinds";
import type { Person } from "@/domain/permissions/actor";
import { may } from "@/domain/permissions/permit";
import type { Action } from "@/domain/permissions/table";
import { newFormToken } from "@/server/form-token";
import { conclude, draw, go, setTeam } from "../actions";

type Act = { needs: Action; title: string; action: (previous: FormState, form: FormData) => Promise<FormState>; submit: string; fields?: ReactNode; folded?: boolean };

/** What this viewer can do with the round now. */
export async function Acts({ viewer, found: { row, team, subject } }: { viewer: Person; found: InspectionInHand }) {
  const acts: readonly Act[] = [
    {
      needs: "inspection.draw", title: "抽取支部", action: draw, submit: "抽取",
      fields: <><Ticks name="categories" label="从哪几类支部里抽" value={["rural", "community"]} options={optionsOf(branchCategories)} /><Select name="community" label="在哪里抽" empty="全镇" options={(await listPublicCommunities()).map(({ id, name }) => ({ value: id, label: name }))} /><TextField name="count" label="抽几个" value="8" inputMode="numeric" /></>,
    },
    {
      needs: "inspection.announce", title: "出发", action: go, submit: "确定",
      fields: <Choices name="how" label="怎么去" options={[{ value: "announced", label: "先通知支部（明察）" }, { value: "unannounced", label: "不打招呼（暗访），交了检查记录支部才看到" }]} />,
    },
    { needs: "inspection.conclude", title: "结束这次督查", action: conclude, submit: "结束", fields: <p className="mb-2">每个支部都查过、反馈过才能结束。</p> },
    { needs: "inspection.team", title: "调整督查组", action: setTeam, submit: "保存督查组", folded: true, fields: <TeamFields people={await listInspectors(viewer)} members={team.map(({ accountId }) => accountId)} lead={team.find(({ isLead }) => isLead)?.accountId} /> },
  ];
  const allowed = acts.filter(({ needs }) => may(viewer, needs, subject));
  const tokens = await Promise.all(allowed.map(() => newFormToken()));
  return (
    <div className="print:hidden">
      {allowed.map(({ needs, title, action, submit, fields, folded }, i) => {
        const form = <ActionForm key={needs} fold={folded ? { says: title, className: "mb-4" } : undefined} action={action} token={tokens[i]!} hidden={{ id: row.id }}>{fields}<Submit look={folded ? "plain" : "main"}>{submit}</Submit></ActionForm>;
        return folded ? form : <Section key={needs} title={title} id={needs.replace(".", "-")}>{form}</Section>;
      })}
    </div>
  );
}
