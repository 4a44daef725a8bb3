import type { Session } from '../session.ts';

/** What the index itself works with: all but the index. */
export type IndexSession = Omit<Session, 'index' | 'uses'>;
