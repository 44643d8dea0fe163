import { YearView } from "@/components/desk/members/year-view";
import { Title } from "@/components/desk/show";
import { findMemberYear } from "@/db/ledgers/member-year";
import { personWho } from "@/server/viewer";
import { asked, type SearchParams } from "../../../asked";
import { orNotFound } from "../../../meetings/find-or-404";
import { ChooseYear, yearAsked } from "../../choose-year";

export const metadata = { title: "党员的一年" };

export default async function MemberYearPage({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: SearchParams }) {
  const viewer = await personWho("member.year");
  const { id } = await params;
  const year = yearAsked((await asked(searchParams, ["year"])).year, viewer.today);
  const found = await orNotFound(findMemberYear(viewer, id, year));
  return (
    <>
      <p className="print:hidden"><a className="inline-block min-h-11 py-2 text-link underline" href={`/desk/members/${id}`}>返回{found.name}</a></p>
      <Title lead={`${found.branchName ?? ""}　从会议记录自动得出，不用另外填写；不打分，不排名。`}>{found.name}　{year}年</Title>
      <ChooseYear path={`/desk/members/${id}/year`} year={year} today={viewer.today} />
      <YearView year={found} />
    </>
  );
}
