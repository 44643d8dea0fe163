import { ButtonLink } from "@/components/desk/button";
import { Notice } from "@/components/desk/show";
import { findPublicSetUp } from "@/db/town/profile";
import { sayDay } from "@/domain/calendar/day";
import type { Person } from "@/domain/permissions/actor";
import { mightDo } from "@/domain/permissions/desk-links";

/** On a fresh site: what to do next and who does it (ruling 43). Nothing once communities exist and the site is live. */
export async function SetUpNeeded({ viewer }: { viewer: Person }) {
  const { profile, communities } = await findPublicSetUp();
  if (profile && communities > 0 && profile.goLiveOn <= viewer.today) return null;
  const mine = mightDo(viewer, "organization.import");
  if (profile && communities > 0) {
    return mine ? <Notice><p>上线日期是 {sayDay(profile.goLiveOn)}，在此之前不计任何应办事项。</p></Notice> : null;
  }
  return (
    <Notice tone="warn">
      <p className="font-bold">本站还没有设置完成，请按顺序办：</p>
      <ol className="my-1 list-decimal pl-6">
        <li>{profile ? "（已办）" : ""}镇党建办填写镇名、电话和上线日期；</li>
        <li>{communities > 0 ? "（已办）" : ""}镇党建办下载组织架构表模板，填好社区、居民小组、党支部、党小组和工作人员后导入；</li>
        <li>系统管理员用同一个文件建立账号，安全管理员用它授权（要两人办理）；</li>
        <li>镇党建办导入党员名册。</li>
      </ol>
      {mine ? <ButtonLink look="main" href={profile ? "/desk/organization/workbook" : "/desk/organization/town"}>{profile ? "去导入组织架构表" : "去填写镇的基本信息"}</ButtonLink> : <p>第 1、2、4 步由镇党建办办理。</p>}
    </Notice>
  );
}
