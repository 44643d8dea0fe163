import { sayDay, type Day } from "@/domain/calendar/day";
import type { View } from "./view";

export type KnownArchive = { branchName: string; year: string; on: Day; count: number; by: "content" | "file" };

/** Is this the archive that left the house? Branch, year and day; nothing of what is in it. */
export function ArchiveAnswer({ view, archive }: { view: View; archive: KnownArchive | null }) {
  if (!archive) {
    return (
      <div className="bad" role="alert">
        <p><b>没有查到这个摘要。</b></p>
        <p>手里的归档不是本站办理的，或者办理以后被改动过。是哪个文件被动过，请打开归档里的“验证.html”核对，或者请支部文书、{view.town}党建办公室帮忙：<a href={`tel:${view.officePhone}`}>{view.officePhone}</a>。</p>
      </div>
    );
  }
  const { branchName, year, on, count, by } = archive;
  return (
    <div className="good">
      <p><b>这是{branchName}{year}年的年度归档，{sayDay(on)}办理。</b></p>
      <p>{by === "file" ? `压缩包和办理时一样，没有被改动，里面有 ${count} 个文件。` : `内容摘要和办理时一样，清单没有被改动，上面有 ${count} 个文件。每个文件和清单对不对得上，请打开归档里的“验证.html”核对。`}</p>
    </div>
  );
}
