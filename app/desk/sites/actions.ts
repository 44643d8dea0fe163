"use server";

import { correctUse, findUse, recordUse } from "@/db/sites/uses";
import { findSite, saveSite } from "@/db/sites/versions";
import { siteSchema } from "@/domain/sites/site";
import { useCorrectionSchema, useSchema } from "@/domain/sites/use";
import { formAction } from "@/server/form-action";
import { goSaying } from "@/server/said";

const path = (branchId: string) => `/desk/sites/${branchId}`;

export const saveSiteVersion = formAction({
  action: "site.save",
  schema: siteSchema,
  subject: async (viewer, { branchId }) => (await findSite(viewer, branchId)).subject,
  run: async (permit, { branchId, ...input }) => {
    await saveSite(permit, branchId, input);
    return goSaying(path(branchId), "阵地已登记，以前的写法留在下面的“更改记录”里。");
  },
});

export const registerUse = formAction({
  action: "site.use",
  schema: useSchema,
  subject: async (viewer, { branchId }) => (await findSite(viewer, branchId)).subject,
  run: async (permit, { branchId, ...use }) => {
    await recordUse(permit, await findSite(permit.viewer, branchId), use);
    return goSaying(`${path(branchId)}#uses`, "已登记使用。");
  },
});

export const correctSiteUse = formAction({
  action: "site.use",
  schema: useCorrectionSchema,
  subject: async (viewer, { useId }) => (await findUse(viewer, useId)).site.subject,
  run: async (permit, input) => {
    const { site } = await findUse(permit.viewer, input.useId);
    await correctUse(permit, site, input);
    return goSaying(`${path(site.branch.id)}#uses`, "已更正，原来的写法留在备注里。");
  },
});
