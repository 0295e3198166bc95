/* eslint-disable */
import * as types from './graphql';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query Shell {\n    shop { name operator representative businessNumber reportNumber address phone email hostingProvider brokerNotice demo mailboxUrl }\n    categories { slug name }\n  }\n": typeof types.ShellDocument,
    "\n  query Visitor {\n    me { id }\n    cart { __typename ... on Cart { quantity } }\n  }\n": typeof types.VisitorDocument,
};
const documents: Documents = {
    "\n  query Shell {\n    shop { name operator representative businessNumber reportNumber address phone email hostingProvider brokerNotice demo mailboxUrl }\n    categories { slug name }\n  }\n": types.ShellDocument,
    "\n  query Visitor {\n    me { id }\n    cart { __typename ... on Cart { quantity } }\n  }\n": types.VisitorDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Shell {\n    shop { name operator representative businessNumber reportNumber address phone email hostingProvider brokerNotice demo mailboxUrl }\n    categories { slug name }\n  }\n"): typeof import('./graphql').ShellDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Visitor {\n    me { id }\n    cart { __typename ... on Cart { quantity } }\n  }\n"): typeof import('./graphql').VisitorDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
