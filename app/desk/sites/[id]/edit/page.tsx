import { ActionForm } from "@/components/desk/action-form";
import { Submit } from "@/components/desk/button";
import { SiteFields } from "@/components/desk/sites/site-fields";
import { Title } from "@/components/desk/show";
import { settingsOn } from "@/db/settings";
import { findSite } from "@/db/sites/versions";
import { may } from "@/domain/permissions/permit";
import { checklistItems } from "@/domain/sites/checklist";
import { newFormToken } from "@/server/form-token";
import { personWho } from "@/server/viewer";
import { redirect } from "next/navigation";
import { orNotFound } from "../../../meetings/find-or-404";
import { saveSiteVersion } from "../../actions";

export const metadata = { title: "登记阵地" };

export default async function EditSitePage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await personWho("site.read");
  const { branch, current, subject } = await orNotFound(findSite(viewer, (await params).id));
  if (!may(viewer, "site.save", subject)) redirect(`/desk/sites/${branch.id}`);
  const { site_checklist_variant: variant } = await settingsOn(viewer.today);
  return (
    <>
      <p><a className="inline-block min-h-11 py-2 text-link underline" href={`/desk/sites/${branch.id}`}>返回阵地</a></p>
      <Title lead={branch.name}>{current ? "更改阵地登记" : "登记阵地"}</Title>
      <ActionForm action={saveSiteVersion} token={await newFormToken()} hidden={{ branchId: branch.id, ...(!current && { reason: "" }) }}>
        <SiteFields before={current?.content ?? null} items={checklistItems(variant)} />
        <Submit>保存</Submit>
      </ActionForm>
    </>
  );
}
