import { type AsyncAPIDocumentInterface, type MessageInterface, type OperationInterface, Parser } from '@asyncapi/parser';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';

const ajv = new Ajv({ strict: false });
(addFormats as unknown as (to: Ajv) => void)(ajv);
const parser = new Parser();

export type Judged = { readonly document: AsyncAPIDocumentInterface; readonly faults: readonly string[] };

/** The types of what an operation sends or receives, as the document names them. */
export const typesOf = (operation: OperationInterface): readonly string[] =>
  [...operation.messages()].map((message) => message.name() ?? '');

/**
 * A document of AsyncAPI as its own parser reads it, and all that there is to object. The parser does not look into the examples of version 3: another
 * validator holds each against the schemas of its message.
 */
export async function judged(text: string): Promise<Judged> {
  const { document, diagnostics } = await parser.parse(text);
  const said = diagnostics.map(({ path, message }) => `${path.join('.')}: ${message}`);
  if (!document) return { document: undefined as never, faults: said };
  return { document, faults: [...said, ...[...document.messages()].flatMap(inExamples)] };
}

function inExamples(message: MessageInterface): readonly string[] {
  const judges = { headers: ajv.compile(message.headers()?.json() as object), payload: ajv.compile(message.payload()?.json() as object) };
  return [...message.examples()].flatMap((example) =>
    (['headers', 'payload'] as const).flatMap((part) =>
      judges[part](example[part]()) ? [] : [`${String(message.name())}: ${part} of an example: ${ajv.errorsText(judges[part].errors)}`],
    ),
  );
}
