"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { rosterSubject } from "@/domain/members/subject";
import type { Person } from "@/domain/permissions/actor";
import { reach } from "@/domain/permissions/permit";
import type { Subject } from "@/domain/permissions/subject";
import { formAction } from "@/server/form-action";
import { filterSchema, sealCalled } from "./filter";

/** The part of the roster that the person reads. */
function ownPart(viewer: Person): Subject {
  const scopes = reach(viewer, "member.read");
  return scopes === "all" ? rosterSubject : { ...rosterSubject, branch: scopes.branch[0], community: scopes.community[0], group: scopes.group[0] };
}

/** Looking for somebody: a POST, so that the name never stands in an address. */
export const search = formAction({
  action: "member.read",
  repeatable: true,
  schema: filterSchema.extend({ called: z.string().trim().max(20, "请写在 20 字以内").default("") }),
  subject: ownPart,
  run: async (_permit, { view, branch, called }) => {
    const sealed = sealCalled(called);
    return redirect(`/desk/members?${new URLSearchParams({ view, ...(branch && { branch }), ...(sealed && { called: sealed }) })}`);
  },
});
