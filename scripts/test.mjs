/** `npm test`: all gates; stops at the first that fails. Needs no running portal and no free port 3000. */
import { ensureChromium } from "./browser.mjs";
import { builtGates, fastGates } from "./gates.mjs";
import { sayTimes } from "./steps.mjs";

fastGates();
builtGates(await ensureChromium());
sayTimes("测试全部通过");
