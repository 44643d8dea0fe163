"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { countWithin, forgetCounter } from "@/db/counters";
import { changePassword as writePassword, findPasswordHash } from "@/db/passwords";
import { endOtherSessions as writeEndOthers, endSession as writeEnd, isOwnSession } from "@/db/sessions";
import { listScopeNames } from "@/db/organization";
import { settingsOn } from "@/db/settings";
import { OLD_PASSWORD_TRIES } from "@/domain/identity/lockout";
import { passwordFaults } from "@/domain/identity/password-policy";
import { hidden, Refusal } from "@/domain/permissions/refusal";
import { sessionCookieName } from "@/server/auth-options";
import { environment } from "@/server/environment";
import { formAction } from "@/server/form-action";
import { leakedPasswords } from "@/server/leaked-passwords";
import { hashPassword, verifyPassword } from "@/server/password";
import { signedIn } from "@/server/viewer";
import type { Person } from "@/domain/permissions/actor";

const myself = (viewer: Person) => ({ kind: "account", id: viewer.id, people: { self: [viewer.id] } });

/** Signs out here, or ends another of one's own sessions. */
export const endSession = formAction({
  action: "session.end",
  evenWithOneTimePassword: true,
  schema: z.object({ sessionId: z.string().min(1) }),
  subject: async (viewer, { sessionId }) => {
    if (!(await isOwnSession(viewer, sessionId))) throw hidden();
    return myself(viewer);
  },
  run: async (permit, { sessionId }) => {
    const current = await signedIn();
    await writeEnd(permit, sessionId);
    if (current?.sessionId !== sessionId) return "已结束那次登录。";
    (await cookies()).delete({ name: sessionCookieName(), path: "/", secure: environment().isSecure }); // __Host- cookies go only by a Secure one
    redirect("/login?error=ended");
  },
});

/** Everything but this browser. */
export const endOtherSessions = formAction({
  action: "session.end_others",
  schema: z.object({}),
  subject: myself,
  run: async (permit) => {
    await writeEndOthers(permit, { sessionId: (await signedIn())!.sessionId });
    redirect("/desk/account");
  },
});

export const changePassword = formAction({
  action: "password.change",
  evenWithOneTimePassword: true,
  schema: z.object({
    oldPassword: z.string().min(1, "请填写现在的密码"),
    newPassword: z.string().min(1, "请填写新密码"),
    newPasswordAgain: z.string().min(1, "请再填一遍新密码"),
  }),
  subject: myself,
  run: async (permit, input) => {
    const session = (await signedIn())!;
    if ((await countWithin("old-password", session.viewer.id, 60, permit.now)) > OLD_PASSWORD_TRIES) {
      throw new Refusal("rule", "现在的密码输错次数太多，请一小时以后再试。忘记密码请到安全管理员处办理重置。");
    }
    if (!(await verifyPassword(input.oldPassword, await findPasswordHash(session.viewer)))) {
      throw new Refusal("rule", "现在的密码不对。", { oldPassword: "现在的密码不对" });
    }
    const faults = passwordFaults(input.newPassword, session.username, await settingsOn(permit.today), { names: [...(await listScopeNames())].flat(), leaked: leakedPasswords });
    if (input.newPassword === input.oldPassword) faults.push("不能和现在的密码一样");
    if (faults.length > 0) throw new Refusal("rule", "新密码还不符合要求。", { newPassword: faults.join("；") });
    if (input.newPassword !== input.newPasswordAgain) throw new Refusal("rule", "两遍新密码不一样。", { newPasswordAgain: "与上面不一样" });
    await forgetCounter("old-password", session.viewer.id);
    await writePassword(permit, { passwordHash: await hashPassword(input.newPassword), sessionId: session.sessionId });
    redirect("/desk/account");
  },
});
