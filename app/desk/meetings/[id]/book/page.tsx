import { Empty } from "@/components/desk/show";
import { BookPage } from "@/components/desk/meetings/book-page";
import { personWho } from "@/server/viewer";
import { meetingOr404 } from "../../find-or-404";
import { paperOf } from "../paper";

export const metadata = { title: "会议记录（打印）" };

/** The record in the order of the paper form (handbook §2.2); printing it is keeping the paper book. */
export default async function MeetingBookPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await personWho("meeting.read");
  const found = await meetingOr404(viewer, (await params).id);
  return (
    <>
      <p className="print:hidden"><a className="inline-block min-h-11 py-2 text-link underline" href={`/desk/meetings/${found.row.id}`}>返回这份记录</a>　用浏览器的“打印”即可，按 A4 纸排好。</p>
      {found.row.state === "cancelled" ? <Empty>这份记录已取消，不打印。</Empty> : <BookPage paper={paperOf(found)} />}
    </>
  );
}
