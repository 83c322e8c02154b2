/**
 * The little that is asked of a page, so that a browser's document and a test's will both do, and the core
 * needs no DOM types.
 */
import { notRecorded } from '../index/gias-columns';

export interface PageNode {
  readonly textContent: string | null;
  readonly childNodes: ArrayLike<{ readonly nodeType: number; readonly textContent: string | null }>;
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageNode | null;
  querySelectorAll(selector: string): ArrayLike<PageNode>;
}

/** A document, or any element that holds the page. */
export type Page = Pick<PageNode, 'querySelector' | 'querySelectorAll'>;

const textNode = 3;

const squeeze = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Text of an element, white space squeezed; '' when there is none, and for "Not recorded". */
export const textOf = (node: PageNode | null): string => {
  const text = squeeze(node?.textContent ?? '');
  return text === notRecorded ? '' : text;
};

/** The first text directly in an element: a key without its help link and its hidden words. */
export const ownText = (node: PageNode): string => {
  for (const child of Array.from(node.childNodes)) {
    const text = child.nodeType === textNode ? squeeze(child.textContent ?? '') : '';
    if (text !== '') return text;
  }
  return squeeze(node.textContent ?? '');
};
