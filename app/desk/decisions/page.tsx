import { Empty, Title } from "@/components/desk/show";
import { listPendingDecisions } from "@/db/notices/decisions";
import { personWho } from "@/server/viewer";
import { asked, type SearchParams } from "../asked";
import { SaidHere } from "../said";
import { Decide } from "./decide";
import { TakedownRequests } from "./takedown-requests";

export const metadata = { title: "待复核" };

/** What one person of the office began and a second person decides (rulings 3, 16). */
export default async function DecisionsPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await personWho("notice.confirm_force");
  const { said } = await asked(searchParams, ["said"]);
  const pending = await listPendingDecisions(viewer);
  return (
    <>
      <Title lead="强制公开、紧急撤下、按个人信息保护要求撤下，都由另一位同志复核。自己办理的不能自己复核。">待复核</Title>
      <SaidHere said={said} />
      <TakedownRequests viewer={viewer} />
      {pending.length === 0 ? <Empty>没有等复核的事。</Empty> : <ul>{pending.map((one) => <Decide key={one.id} viewer={viewer} decision={one} />)}</ul>}
    </>
  );
}
