/** What the tests use of libxml2: reading a document, and checking one against a schema. */
declare module 'libxml2-wasm' {
  export class XmlDocument {
    static fromString(text: string): XmlDocument;
    static fromBuffer(bytes: Uint8Array): XmlDocument;
    readonly root: { readonly name: string };
    get(xpath: string): { readonly content: string } | null;
    dispose(): void;
  }
  export class XsdValidator {
    static fromDoc(schema: XmlDocument): XsdValidator;
    /** @throws for what does not fit */
    validate(document: XmlDocument): void;
  }
  /** Files that a schema asks for, by their names. */
  export class XmlBufferInputProvider {
    constructor(files: Readonly<Record<string, Uint8Array>>);
  }
  export function xmlRegisterInputProvider(provider: XmlBufferInputProvider): boolean;
}
