"use server";

import { z } from "zod";
import { changeMember } from "@/db/members/change";
import { correctionInHand, decideCorrection } from "@/db/members/corrections";
import { noteContact as writeContact, returnHome as writeReturn, saveMobile as writeMobile } from "@/db/members/mobile";
import { revealDuesBase, revealField } from "@/db/members/reveal";
import { issueTransfer, receiveReceipt } from "@/db/members/transfer";
import { daySchema } from "@/domain/calendar/day-schema";
import { changeOf, changeSchema, contactSchema, decisionSchema, letterSchema, mobileSchema, revealedFields, type RevealedField } from "@/domain/members/form";
import { purposeSchema } from "@/domain/reason";
import { formAction } from "@/server/form-action";
import { goSaying } from "@/server/said";
import { pageOf, subject, which } from "../subject";

export const recordChange = formAction({
  action: "member.change",
  schema: which.extend(changeSchema.shape),
  subject,
  run: async (permit, { change, happenedOn: on, reason, documentNo, ...input }) => {
    await changeMember(permit, { change: changeOf(change), on, reason, documentNo });
    return goSaying(pageOf(input), "已登记这次变化。");
  },
});

export const sendLetter = formAction({
  action: "member.transfer",
  schema: which.extend(letterSchema.shape),
  subject,
  run: async (permit, { memberId, ...letter }) => {
    await issueTransfer(permit, letter);
    return goSaying(pageOf({ memberId }), "已登记介绍信。收到回执以前，仍由本支部管理。");
  },
});

export const takeReceipt = formAction({
  action: "member.transfer",
  schema: which.extend({ receiptOn: daySchema }),
  subject,
  run: async (permit, { receiptOn }) => {
    await receiveReceipt(permit, receiptOn);
    return goSaying("/desk/members", "已登记回执，组织关系已转出。");
  },
});

export const saveMobile = formAction({
  action: "member.mobile",
  schema: which.extend(mobileSchema.shape),
  subject,
  run: async (permit, { memberId, ...facts }) => {
    await writeMobile(permit, facts);
    return goSaying(pageOf({ memberId }), "已登记外出情况。");
  },
});

export const noteContact = formAction({
  action: "member.mobile",
  schema: which.extend(contactSchema.shape),
  subject,
  run: async (permit, { contactOn: on, how, ...input }) => {
    await writeContact(permit, { on, how });
    return goSaying(pageOf(input), "已登记这次联系。");
  },
});

export const returnHome = formAction({
  action: "member.mobile",
  schema: which.extend({ returnedOn: daySchema }),
  subject,
  run: async (permit, { returnedOn, ...input }) => {
    await writeReturn(permit, returnedOn);
    return goSaying(pageOf(input), "已登记返回。");
  },
});

export const reveal = formAction({
  action: "member.reveal",
  schema: which.extend({ revealed: z.enum(Object.keys(revealedFields) as [RevealedField, ...RevealedField[]], "请选择要看的内容"), purpose: purposeSchema }),
  subject,
  run: async (permit, { revealed, purpose }) => `${await revealField(permit, revealed, purpose)}。用途已记录。`,
});

export const revealDues = formAction({
  action: "member.reveal_dues",
  schema: which.extend({ duesPurpose: purposeSchema }),
  subject,
  run: async (permit, { duesPurpose }) => `${await revealDuesBase(permit, duesPurpose)}。用途已记录。`,
});

export const decide = formAction({
  action: "correction.decide",
  schema: decisionSchema.extend({ correctionId: z.string().min(1).max(40) }),
  subject: async (viewer, { correctionId }) => (await correctionInHand(viewer, correctionId)).subject,
  run: async (permit, { correctionId, ...decision }) => {
    const { memberId } = await correctionInHand(permit.viewer, correctionId);
    await decideCorrection(permit, decision);
    return goSaying(pageOf({ memberId }), "已答复更正申请。");
  },
});
