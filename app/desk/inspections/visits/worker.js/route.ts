import { deviceWorker } from "@/server/device-worker";

export const GET = (): Promise<Response> => deviceWorker("visits", /^\/desk\/inspections\/visits\/[0-9a-z]{16}$/);
