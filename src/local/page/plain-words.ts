// Searching in names without minding accents: "huong duong" finds "MN Hướng Dương".

export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase();
}

export function hasWords(text: string, question: string): boolean {
  const searched = plain(text);
  return plain(question)
    .split(/\s+/)
    .every((word) => searched.includes(word));
}
