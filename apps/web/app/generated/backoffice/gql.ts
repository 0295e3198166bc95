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
    "\n  query DeskMe { me { ...DeskPerson } }\n\n  fragment DeskPerson on Person { id name email vendor { id slug name state } vendorRole staffRoles }\n": typeof types.DeskMeDocument,
};
const documents: Documents = {
    "\n  query DeskMe { me { ...DeskPerson } }\n\n  fragment DeskPerson on Person { id name email vendor { id slug name state } vendorRole staffRoles }\n": types.DeskMeDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskMe { me { ...DeskPerson } }\n\n  fragment DeskPerson on Person { id name email vendor { id slug name state } vendorRole staffRoles }\n"): typeof import('./graphql').DeskMeDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
