/**
 * What an object holds under a name that came from outside; undefined for a name that only its prototype knows, such as
 * `constructor`.
 */
export function ownValue<Value>(object: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}
