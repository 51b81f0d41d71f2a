/** A list in parts: SQLite takes 32,766 values in a statement, PostgreSQL 65,535. */
export function inParts<Value>(values: readonly Value[], most = 5000): Value[][] {
  return Array.from({ length: Math.ceil(values.length / most) }, (_, i) => values.slice(i * most, (i + 1) * most))
}

/** What is found for each part, together. */
export async function allInParts<Value, Found>(
  values: readonly Value[],
  find: (part: readonly Value[]) => Promise<readonly Found[]>,
): Promise<Found[]> {
  const found: Found[] = []
  for (const part of inParts(values)) found.push(...(await find(part)))
  return found
}
