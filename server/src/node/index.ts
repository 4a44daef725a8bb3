export { decodeUtf8 } from './decodeUtf8.ts';
export { fromNativePath, nodeFileSystem, toNativePath } from './fileSystem.ts';
