/** Returns today on this device's calendar, 'YYYY-MM-DD'. (`toISOString` would be a day off near midnight.) */
export function today(now = new Date()): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
