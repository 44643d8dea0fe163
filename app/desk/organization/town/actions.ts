"use server";

import { maintainTown } from "@/db/town/profile";
import { townProfileSchema } from "@/domain/organization/town-profile";
import { town } from "@/domain/permissions/subject";
import { formAction } from "@/server/form-action";

export const saveTown = formAction({
  action: "town.maintain",
  schema: townProfileSchema,
  subject: () => town,
  run: async (permit, input) => {
    await maintainTown(permit, input);
    return "已保存。";
  },
});
