import { deviceWorker } from "@/server/device-worker";

export const GET = (): Promise<Response> => deviceWorker("recording", /^\/desk\/meetings\/(new|[^/]+\/edit)$/);
