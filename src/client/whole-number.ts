// Whole numbers as they are written in Vietnamese: 3.000, not 3000. By hand, because the language of the browser is not ours.

export function wholeNumber(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '.');
}
