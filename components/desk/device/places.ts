/** Where records are written that may have to wait on a phone: who takes them, and the worker that opens their screens without a line. */
export const devicePlaces = {
  meetings: { sendTo: "/desk/meetings/device", worker: "/desk/meetings/worker.js", scope: "/desk/meetings/" },
  visits: { sendTo: "/desk/inspections/visits/device", worker: "/desk/inspections/visits/worker.js", scope: "/desk/inspections/visits/" },
} as const;
export type DevicePlace = keyof typeof devicePlaces;
