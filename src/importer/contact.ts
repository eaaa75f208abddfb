/** Links, e-mail addresses and telephone numbers of a plan, in order of appearance, each once. */

const LINK = /https?:\/\/[^\s<>"”)\]]+/gu;
const EMAIL = /[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+/gu;
const PHONE = /(?<![\d/.,-])(?:\(?\+?84\)?|0)\d{1,3}(?:[\s.)-]{0,2}\d{2,4}){2,3}(?![\d/%])/gu;

export interface Contacts {
  readonly links: readonly string[];
  readonly emails: readonly string[];
  readonly phones: readonly string[];
}

export function contactsIn(text: string): Contacts {
  const links = unique([...text.matchAll(LINK)].map((m) => m[0].replace(/[.,;:]+$/u, '')));
  const rest = text.replace(LINK, ' ');
  const emails = unique([...rest.matchAll(EMAIL)].map((m) => m[0]));
  const phones = unique([...rest.matchAll(PHONE)].map((m) => m[0].trim()).filter(isPhone));
  return { links, emails, phones };
}

function isPhone(text: string): boolean {
  const digits = text.replace(/\D/g, '');
  return (
    digits.length >= 9 &&
    digits.length <= 12 &&
    !/^(?:0[1-9]|[12]\d|3[01])[\s.-](?:0\d|1[0-2])[\s.-](?:19|20)\d\d/.test(text)
  );
}

function unique(items: readonly string[]): string[] {
  return [...new Set(items)];
}
