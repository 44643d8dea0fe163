import { ActionForm } from "@/components/desk/action-form";
import { ButtonLink, Submit } from "@/components/desk/button";
import { RowTick } from "@/components/desk/row-tick";
import type { GrantRow } from "@/db/grant-lists";
import { sayAccount } from "@/domain/identity/say-account";
import { grantSubject } from "@/domain/permissions/account-subjects";
import type { Person } from "@/domain/permissions/actor";
import { may } from "@/domain/permissions/permit";
import { roles } from "@/domain/permissions/roles";
import { sayScope } from "@/domain/permissions/say-grant";
import { newFormToken } from "@/server/form-token";
import { confirmGrants } from "./actions";
import { GrantTable } from "./grant-table";

type Props = { viewer: Person; grants: readonly GrantRow[]; names: ReadonlyMap<string, string>; ticked: boolean; tickAll: string };

/** What waits, with a box before every power that this person may confirm: nobody his own, nobody what he proposed (SOD-03). */
export async function ConfirmMany({ viewer, grants, names, ticked, tickAll }: Props) {
  const mine = new Set(grants.filter((grant) => may(viewer, "grant.confirm", grantSubject(grant))).map(({ id }) => id));
  if (mine.size === 0) return <GrantTable grants={grants} names={names} today={viewer.today} people />;
  const tick = (grant: GrantRow) => mine.has(grant.id) && <RowTick name="grantIds" value={grant.id} ticked={ticked} label={`选中：${sayAccount(grant)} ${roles[grant.role].zh} ${sayScope(grant.scopeKind, grant.scopeId, names)}`} />;
  return (
    <ActionForm action={confirmGrants} token={await newFormToken()} id="grantIds">
      <GrantTable grants={grants} names={names} today={viewer.today} people tick={tick} />
      <p className="mb-2 text-soft">逐项看过再选。选中的一起生效；有一项不能复核，就一项都不复核。自己提出的、授给自己的不能选。</p>
      <p className="flex flex-wrap gap-2">
        <Submit>选中的复核通过</Submit>
        {!ticked && <ButtonLink href={tickAll}>选中本页全部</ButtonLink>}
      </p>
    </ActionForm>
  );
}
