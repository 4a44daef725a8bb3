/** What stands in the content of a block and is not plain text; offsets are into the content. */
export type Mark =
  | { readonly type: 'open' | 'close' | 'linkOpen'; readonly start: number; readonly end: number }
  | {
      readonly type: 'linkClose';
      readonly start: number;
      readonly end: number;
      readonly url: string;
      /** Where the link begins. */
      readonly opening: number;
    }
  /** A code span, an image, a tag or an address written out. */
  | {
      readonly type: 'barrier';
      readonly start: number;
      readonly end: number;
      /** Of an address. */
      readonly url?: string;
      /** Where the alternative text of an image stands. */
      readonly alt?: { readonly start: number; readonly end: number };
    }
  /** An escape or a character reference, which stands for `value`. */
  | {
      readonly type: 'value';
      readonly start: number;
      readonly end: number;
      readonly value: string;
    };
