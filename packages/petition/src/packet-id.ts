/** The id of a packet: the petition's code and a number, `DEMO-P0001`. */
export function packetId(petition: string, number: number): string {
  return `${petition}-P${String(number).padStart(4, '0')}`
}

/** Whether a text is the id of a packet of some petition. */
export function isPacketId(text: string): boolean {
  return /^[A-Z0-9]{2,8}-P\d{4,6}$/.test(text)
}
