/** A file as a data: address in the bundle. */
declare module '*?inline' {
  const address: string;
  export default address;
}
