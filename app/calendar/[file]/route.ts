import { readCalendar } from "@/db/calendar-links";
import { visitor } from "@/db/viewers";
import { calendarText } from "@/server/calendar-file";
import { now } from "@/server/clock";
import { environment } from "@/server/environment";

const plain = { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store", "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'" };

/** A subscribed calendar: its address is the key, checked at every request (a calendar cannot sign in). */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const calendar = await readCalendar(visitor(now()), (await params).file);
  if (!calendar) return new Response("这个日历地址不存在或已经停用。请登录后在“应办事项”里重新取得订阅地址。", { status: 404, headers: plain });
  return new Response(calendarText(calendar, now(), environment().publicUrl), { headers: { ...plain, "Content-Type": "text/calendar; charset=utf-8" } });
}
