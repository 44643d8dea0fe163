/** The table of contents, which any browser opens without script. */
import { heading, htmlPage, links, paragraph } from "./html";
import { archiveGroups, type ArchiveFile, type ArchiveGroup, type ArchivePlace } from "./manifest";

export const archiveTitle = ({ branchName, year }: Pick<ArchivePlace, "branchName" | "year">) => `${branchName}${year}年年度归档`;

export function indexPage(place: ArchivePlace, files: readonly Pick<ArchiveFile, "path" | "title" | "group">[]): string {
  const groups = (Object.keys(archiveGroups) as ArchiveGroup[]).map((group) => [group, files.filter((file) => file.group === group)] as const);
  return htmlPage(archiveTitle(place), [
    paragraph("这一年的记录，照归档时本站里的样子。个人信息按办理归档的岗位脱敏。怎样核对有没有被改动，见“验证.txt”。"),
    ...groups.filter(([, own]) => own.length > 0).flatMap(([group, own]) => [heading(`${archiveGroups[group].zh}（${own.length}）`), links(own.map(({ path, title }) => ({ href: path, text: title })))]),
  ]);
}
