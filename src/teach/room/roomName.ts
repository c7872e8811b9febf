/** The room that an address names (`#room=K7Q`), in capitals; null where it names none. */
export function roomName(hash: string): string | null {
  const name = new URLSearchParams(hash.replace(/^#/u, '')).get('room');
  return name === null || !/^[A-Za-z0-9]{1,8}$/u.test(name) ? null : name.toUpperCase();
}
