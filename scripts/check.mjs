/** `npm run check`: the fast gates (types, lint, unit, database and architecture tests), for every save. */
import { fastGates } from "./gates.mjs";
import { sayTimes } from "./steps.mjs";

fastGates();
sayTimes("检查全部通过");
