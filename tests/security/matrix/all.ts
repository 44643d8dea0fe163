/** Every row, by kind. A new area adds its file here. */
import type { ActionRow, HandlerRow, PageRow } from "../row";
import { accountActions, accountPages } from "./account";
import { publicHandlers } from "./public";
import { signInHandlers } from "./sign-in";

export const actionRows: ActionRow[] = [...accountActions];
export const handlerRows: HandlerRow[] = [...publicHandlers, ...signInHandlers];
export const pageRows: PageRow[] = [...accountPages];
