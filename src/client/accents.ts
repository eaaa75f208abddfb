// Searching the way people type in a hurry: "huong duong" finds "MN Hướng Dương", in whichever Unicode form it is stored.

export function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** Every word of the question is somewhere in the text. */
export function matches(text: string, question: string): boolean {
  const searched = withoutAccents(text);
  return withoutAccents(question)
    .split(' ')
    .every((word) => searched.includes(word));
}
