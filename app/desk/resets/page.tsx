import { Pager } from "@/components/desk/pager";
import { Badge, Empty, Section, Table, Title } from "@/components/desk/show";
import { listAccountNames } from "@/db/account-names";
import { listDecidedResets, listProposedResets } from "@/db/password-resets";
import { sayInstant } from "@/domain/calendar/day";
import { sayAccount, sayActor } from "@/domain/identity/say-account";
import { resetStates } from "@/domain/permissions/proposals";
import { personWho } from "@/server/viewer";
import { asked, type SearchParams } from "../asked";

export const metadata = { title: "密码重置" };

export default async function ResetsPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await personWho("password.read_resets");
  const query = await asked(searchParams, ["after"]);
  const proposed = await listProposedResets(viewer);
  const decided = await listDecidedResets(viewer, query.after ?? null);
  const names = await listAccountNames(viewer, [...proposed, ...decided.rows].flatMap((row) => [row.proposedBy, row.decidedBy]));
  return (
    <>
      <Title lead="忘记密码在柜台办理：安全管理员在本人的账号页提出，另一位管理员复核，一次性密码只在复核人屏幕上显示一次。">密码重置</Title>
      <Section title="等复核" id="proposed">
        {proposed.length === 0 ? <Empty>没有等复核的重置。要提出重置，请在“账号”里找到本人。</Empty> : (
          <Table
            caption="等复核的密码重置"
            rows={proposed}
            keyOf={(row) => row.id}
            columns={[
              { name: "谁的密码", cell: (row) => <a className="text-link underline" href={`/desk/resets/${row.id}`}>{sayAccount(row)}</a> },
              { name: "原因", cell: (row) => row.reason },
              { name: "提出", cell: (row) => `${sayActor(row.proposedBy, names)}，${sayInstant(row.proposedAt)}` },
            ]}
          />
        )}
      </Section>
      <Section title="办理过的" id="decided">
        {decided.rows.length === 0 ? <Empty>还没有办理过。</Empty> : (
          <Table
            caption="办理过的密码重置"
            rows={decided.rows}
            keyOf={(row) => row.id}
            columns={[
              { name: "谁的密码", cell: (row) => <a className="text-link underline" href={`/desk/resets/${row.id}`}>{sayAccount(row)}</a> },
              { name: "结果", cell: (row) => <Badge tone={resetStates[row.state].tone}>{resetStates[row.state].zh}</Badge> },
              { name: "提出", cell: (row) => `${sayActor(row.proposedBy, names)}，${sayInstant(row.proposedAt)}` },
              { name: "复核", cell: (row) => `${sayActor(row.decidedBy, names)}，${sayInstant(row.decidedAt!)}` },
            ]}
          />
        )}
        <Pager path="/desk/resets" query={query} next={decided.next} />
      </Section>
    </>
  );
}
