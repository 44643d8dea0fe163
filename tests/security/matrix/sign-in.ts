/** next-auth's doors: only the token and the sign-in are open. */
import { handlerRow, publicPage } from "../row";

const door = "/api/auth/[...nextauth]";

export const signInHandlers = [
  publicPage(`GET ${door}`, "/api/auth/csrf"),
  handlerRow({ handler: `GET ${door}`, situation: "any other door", given: () => ({ path: "/api/auth/session" }), allowed: [] }),
  handlerRow({ handler: `POST ${door}`, situation: "any other door", given: () => ({ path: "/api/auth/signout", form: { csrfToken: "x" } }), allowed: [] }),
];
