/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type StaffRole =
  | 'ACCOUNTANT'
  | 'ADMIN'
  | 'AUDITOR'
  | 'MERCHANDISER'
  | 'OPERATOR';

export type VendorRole =
  | 'CLERK'
  | 'MANAGER'
  | 'OWNER';

export type VendorState =
  | 'APPLIED'
  | 'APPROVED'
  | 'REJECTED'
  | 'SUSPENDED';

export type DeskMeQueryVariables = Exact<{ [key: string]: never; }>;


export type DeskMeQuery = { me: { id: string, name: string, email: string, vendorRole: VendorRole | null, staffRoles: Array<StaffRole>, vendor: { id: string, slug: string, name: string, state: VendorState } | null } | null };

export type DeskPersonFragment = { id: string, name: string, email: string, vendorRole: VendorRole | null, staffRoles: Array<StaffRole>, vendor: { id: string, slug: string, name: string, state: VendorState } | null };

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
export const DeskPersonFragmentDoc = new TypedDocumentString(`
    fragment DeskPerson on Person {
  id
  name
  email
  vendor {
    id
    slug
    name
    state
  }
  vendorRole
  staffRoles
}
    `, {"fragmentName":"DeskPerson"}) as unknown as TypedDocumentString<DeskPersonFragment, unknown>;
export const DeskMeDocument = new TypedDocumentString(`
    query DeskMe {
  me {
    ...DeskPerson
  }
}
    fragment DeskPerson on Person {
  id
  name
  email
  vendor {
    id
    slug
    name
    state
  }
  vendorRole
  staffRoles
}`) as unknown as TypedDocumentString<DeskMeQuery, DeskMeQueryVariables>;