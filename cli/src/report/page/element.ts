/** What an element is made of: texts are never read as HTML. */
type Child = Node | string;

/** Makes an element with attributes; those that are `undefined` are left out. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

/** The element of the page with an id. @throws where there is none. */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`Unexpected lack of #${id}, expected it in the page`);
  return found;
}

/** A number as it is read, with its thousands apart. */
export function toText(number: number): string {
  return number.toLocaleString('en');
}
