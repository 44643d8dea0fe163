import type { ReactNode } from "react";
import { Badge, Table } from "@/components/desk/show";
import type { GrantRow } from "@/db/grant-lists";
import type { Day } from "@/domain/calendar/day";
import { sayAccount } from "@/domain/identity/say-account";
import { roles } from "@/domain/permissions/roles";
import { grantStandings, sayScope, sayTerm, standingOf } from "@/domain/permissions/say-grant";

type Props = { grants: readonly GrantRow[]; names: ReadonlyMap<string, string>; today: Day; people?: boolean; tick?: (row: GrantRow) => ReactNode };

/** Powers in a table; with the person in front where the list is about several people, and a box where some are chosen. */
export function GrantTable({ grants, names, today, people, tick }: Props) {
  return (
    <Table
      caption="授权"
      rows={grants}
      keyOf={(row) => row.id}
      columns={[
        ...(tick ? [{ name: "选", cell: tick }] : []),
        ...(people ? [{ name: "人", cell: (row: GrantRow) => <a className="text-link underline" href={`/desk/accounts/${row.accountId}`}>{sayAccount(row)}</a> }] : []),
        { name: "岗位", cell: (row) => <a className="text-link underline" href={`/desk/grants/${row.id}`}>{roles[row.role].zh}</a> },
        { name: "范围", cell: (row) => sayScope(row.scopeKind, row.scopeId, names) },
        { name: "期限", cell: (row) => sayTerm(row) },
        { name: "状态", cell: (row) => <Standing grant={row} today={today} /> },
      ]}
    />
  );
}

export function Standing({ grant, today }: { grant: GrantRow; today: Day }) {
  const { zh, tone } = grantStandings[standingOf(grant, today)];
  return <><Badge tone={tone}>{zh}</Badge>{grant.suspendedAt && <> <Badge tone="bad">账号已停用</Badge></>}</>;
}
