/** What villagers and monitors read, and the sign-in. */
import { publicPage } from "../row";

export const publicHandlers = [
  publicPage("GET /", "/"),
  publicPage("GET /healthz", "/healthz"),
  publicPage("GET /login", "/login"),
  publicPage("GET /[...path]", "/nothing-here", 404),
];
