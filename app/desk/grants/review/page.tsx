import { ActionForm } from "@/components/desk/action-form";
import { Submit } from "@/components/desk/button";
import { Pager } from "@/components/desk/pager";
import { Empty, Table, Title } from "@/components/desk/show";
import { listDueReviews, type ReviewDue } from "@/db/grant-lists";
import { listScopeNames } from "@/db/organization";
import { settingsOn } from "@/db/settings";
import { sayDay } from "@/domain/calendar/day";
import { sayAccount } from "@/domain/identity/say-account";
import { roles } from "@/domain/permissions/roles";
import { sayScope } from "@/domain/permissions/say-grant";
import { newFormToken } from "@/server/form-token";
import { personWho } from "@/server/viewer";
import { asked, type SearchParams } from "../../asked";
import { reviewGrants } from "../actions";

export const metadata = { title: "半年复核" };

const PEOPLE_AT_ONCE = 20;

/** SOD-06: one person after the other; one click says that the powers shown are still right. */
export default async function ReviewPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await personWho("grant.review");
  const query = await asked(searchParams, ["after"]);
  const { grant_review_months } = await settingsOn(viewer.today);
  const due = await listDueReviews(viewer, grant_review_months);
  const left = due.filter((person) => person.username > (query.after ?? ""));
  const shown = left.slice(0, PEOPLE_AT_ONCE);
  const tokens = new Map<string, string>();
  for (const person of shown) tokens.set(person.accountId, await newFormToken());
  const scopes = await listScopeNames();
  return (
    <>
      <Title lead={`每 ${grant_review_months} 个月把每个人的授权看一遍（SOD-06）。还合适的点一下；不合适的点岗位名称去收回。自己的授权由另一位安全管理员复核。`}>半年复核</Title>
      {shown.length === 0 ? <Empty>没有到期要复核的授权。</Empty> : (
        <>
          <p className="mb-2" role="status">还有 {due.length} 人的授权到期要复核。</p>
          <Table
            caption="到期要复核的授权"
            rows={shown}
            keyOf={(person) => person.accountId}
            columns={[
              { name: "人", cell: (person) => <a className="text-link underline" href={`/desk/accounts/${person.accountId}`}>{sayAccount(person)}</a> },
              { name: "岗位和范围", cell: (person) => <Powers person={person} scopes={scopes} /> },
              { name: "复核", cell: (person) => (person.accountId === viewer.id ? "由另一位安全管理员复核" : (
                <ActionForm action={reviewGrants} token={tokens.get(person.accountId)!} hidden={{ accountId: person.accountId, grantIds: person.grants.map((grant) => grant.id).join(",") }}>
                  <Submit look="plain">仍然合适</Submit>
                </ActionForm>
              )) },
            ]}
          />
        </>
      )}
      <Pager path="/desk/grants/review" query={query} next={left.length > PEOPLE_AT_ONCE ? shown.at(-1)!.username : null} />
    </>
  );
}

function Powers({ person, scopes }: { person: ReviewDue; scopes: ReadonlyMap<string, string> }) {
  return (
    <ul>
      {person.grants.map((grant) => (
        <li key={grant.id}>
          <a className="text-link underline" href={`/desk/grants/${grant.id}`}>{roles[grant.role].zh}</a>（{sayScope(grant.scopeKind, grant.scopeId, scopes)}），上次看过：{sayDay(grant.last)}
        </li>
      ))}
    </ul>
  );
}
