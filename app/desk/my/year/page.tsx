import { notFound } from "next/navigation";
import { YearView } from "@/components/desk/members/year-view";
import { Title } from "@/components/desk/show";
import { findMemberYear } from "@/db/ledgers/member-year";
import { findOwnId } from "@/db/members/own";
import { person } from "@/server/viewer";
import { asked, type SearchParams } from "../../asked";
import { ChooseYear, yearAsked } from "../../members/choose-year";

export const metadata = { title: "我的一年" };

/** What the records say of oneself. */
export default async function MyYearPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await person();
  const id = await findOwnId(viewer);
  if (!id) notFound();
  const year = yearAsked((await asked(searchParams, ["year"])).year, viewer.today);
  return (
    <>
      <p className="print:hidden"><a className="inline-block min-h-11 py-2 text-link underline" href="/desk/my">返回我的党员信息</a></p>
      <Title lead="从支部的会议记录自动得出。有不对的，请告诉支部文书或书记。">我的{year}年</Title>
      <ChooseYear path="/desk/my/year" year={year} today={viewer.today} />
      <YearView year={await findMemberYear(viewer, id, year)} />
    </>
  );
}
