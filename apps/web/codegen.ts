import type { CodegenConfig } from '@graphql-codegen/cli';

/** Types of both APIs from their committed schemas and the documents in the routes. `npm run codegen`; the result is committed. */
function types(schema: string, documents: string[]): CodegenConfig['generates'][string] {
  return {
    schema,
    documents,
    preset: 'client',
    presetConfig: { fragmentMasking: false },
    config: {
      documentMode: 'string',
      useTypeImports: true,
      enumsAsTypes: true,
      defaultScalarType: 'never',
      // A moment is marked: a calendar day is a text, too, and whoever shows the one as the other is told so by the compiler.
      scalars: { Won: 'number', DateTime: { input: 'string', output: 'string & { readonly moment: true }' }, ID: 'string' },
      avoidOptionals: { field: true, inputValue: false },
    },
  };
}

export default {
  ignoreNoDocuments: true,
  generates: {
    'apps/web/app/generated/storefront/': types('apps/storefront-api/schema.graphql', ['apps/web/app/**/*.{ts,tsx}', '!apps/web/app/generated/**', '!apps/web/app/desk/**', '!apps/web/app/routes/vendor/**', '!apps/web/app/routes/staff/**']),
    'apps/web/app/generated/backoffice/': types('apps/backoffice-api/schema.graphql', ['apps/web/app/{desk,routes/vendor,routes/staff}/**/*.{ts,tsx}']),
  },
} satisfies CodegenConfig;
