/** When the loudspeaker speaks (handbook §10.3【地】); emergencies know no slot. */
export const broadcastSlots = {
  morning: { zh: "早间 7:00—7:30" },
  noon: { zh: "午间 12:00—12:30" },
  evening: { zh: "傍晚 18:00—18:30" },
  other: { zh: "其他时段（应急）" },
} as const;
export type BroadcastSlot = keyof typeof broadcastSlots;
export const broadcastSlotNames = Object.keys(broadcastSlots) as [BroadcastSlot, ...BroadcastSlot[]];
