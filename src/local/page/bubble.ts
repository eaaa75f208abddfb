// The small sheet of paper under a cell: a note, why a value was refused, or why the cell is closed.

const TITLES = { note: '', bad: 'Không nhận giá trị này', lock: 'Ô được bảo vệ' } as const;

export function bubbleBelow(bubble: HTMLElement, text: string, look: keyof typeof TITLES): void {
  bubble.hidden = text === '';
  bubble.className = `bubble ${look}`;
  bubble.replaceChildren();
  if (text === '') return;
  if (TITLES[look] !== '') {
    const title = document.createElement('strong');
    title.textContent = TITLES[look];
    bubble.append(title);
  }
  const body = document.createElement('span');
  body.textContent = text;
  bubble.append(body);
  keepInSight(bubble);
}

/** Above the cell when there is no room below, to the left when there is none on the right. */
function keepInSight(bubble: HTMLElement): void {
  const frame = bubble.closest('.grid')?.getBoundingClientRect();
  if (!frame) return;
  bubble.classList.remove('above', 'leftward');
  const place = bubble.getBoundingClientRect();
  if (place.bottom > frame.bottom) bubble.classList.add('above');
  if (place.right > frame.right) bubble.classList.add('leftward');
}
