/**
 * Units and their tasks, from the part that hands out the work: a heading that is an office's name, with its list.
 */
import { officeAt } from './text/organisation';
import type { Node } from './text/outline';
import type { UnitProposal } from './proposal';

const PREFIX = /^(?:(?:Trách nhiệm của|Nhiệm vụ của|Đối với|Giao|Đề nghị|Về phía|Phân công)\s+)/u;

/** The office that a heading names and nothing more; '' for other headings. */
export function unitHeading(node: Node): string {
  const text = node.block.text;
  if (text.length > 240 || node.block.cells) return '';
  const bare = text.replace(PREFIX, '');
  const proper = capitalised(bare);
  if (!officeAt(proper)) return '';
  const colon = proper.indexOf(':');
  const name = colon >= 0 ? proper.slice(0, colon) : proper;
  if (colon < 0 && node.children.length === 0) return '';
  if (colon >= 0 && colon < proper.length - 1 && name.length > 160) return '';
  if (colon < 0 && /[.;]$/.test(name)) return '';
  return hasVerb(name) ? '' : name.replace(/[\s.,;]+$/u, '').trim();
}

const VERB =
  /(?<!\p{L})(?:chủ trì|xây dựng|thực hiện|triển khai|có trách nhiệm|tham mưu|hướng dẫn|căn cứ|báo cáo|kiểm tra|được|cần|phải|gửi|chủ động)(?!\p{L})/u;

function hasVerb(name: string): boolean {
  return VERB.test(name.toLowerCase());
}

/** A heading in capitals, so that "SỞ Y TẾ" is known as an office too. */
function capitalised(text: string): string {
  if (text !== text.toUpperCase()) return text.charAt(0).toUpperCase() + text.slice(1);
  return text.replace(/\p{L}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase()).replace(/^Ubnd/u, 'UBND');
}

export function unitsOf(nodes: readonly Node[]): UnitProposal[] {
  const units: UnitProposal[] = [];
  for (const node of nodes) {
    const name = unitHeading(node);
    if (name === '') continue;
    const tasks = tasksOf(node);
    if (tasks.length === 0) continue;
    units.push({ name, taskCount: tasks.length, line: node.block.line, tasks });
  }
  return units;
}

function tasksOf(node: Node): { text: string; line: number }[] {
  const listed = node.children.filter((c) => c.block.marker !== undefined);
  const children = listed.length > 0 ? listed : node.children;
  if (children.length > 0) return children.map((c) => ({ text: c.block.text, line: c.block.line }));
  const colon = node.block.text.indexOf(':');
  const inline = colon < 0 ? '' : node.block.text.slice(colon + 1).trim();
  if (inline.length < 10) return [];
  return inline
    .split(/;\s+/)
    .filter((t) => t.length > 8)
    .map((text) => ({ text, line: node.block.line }));
}

/** The nearest unit above a node, or the one that its own text opens with. */
export function unitOf(node: Node): string {
  for (let at: Node | undefined = node; at; at = at.parent) {
    const name = unitHeading(at);
    if (name !== '') return name;
  }
  return '';
}
