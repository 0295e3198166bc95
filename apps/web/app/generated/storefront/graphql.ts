/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type ShellQueryVariables = Exact<{ [key: string]: never; }>;


export type ShellQuery = { shop: { name: string, operator: string, representative: string, businessNumber: string, reportNumber: string, address: string, phone: string, email: string, hostingProvider: string, brokerNotice: string, demo: boolean, mailboxUrl: string | null }, categories: Array<{ slug: string, name: string }> };

export type VisitorQueryVariables = Exact<{ [key: string]: never; }>;


export type VisitorQuery = { me: { id: string } | null, cart:
    | { __typename: 'Cart', quantity: number }
    | { __typename: 'CartUnavailable' }
   };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const ShellDocument = new TypedDocumentString(`
    query Shell {
  shop {
    name
    operator
    representative
    businessNumber
    reportNumber
    address
    phone
    email
    hostingProvider
    brokerNotice
    demo
    mailboxUrl
  }
  categories {
    slug
    name
  }
}
    `) as unknown as TypedDocumentString<ShellQuery, ShellQueryVariables>;
export const VisitorDocument = new TypedDocumentString(`
    query Visitor {
  me {
    id
  }
  cart {
    __typename
    ... on Cart {
      quantity
    }
  }
}
    `) as unknown as TypedDocumentString<VisitorQuery, VisitorQueryVariables>;