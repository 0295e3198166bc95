import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import { type DynamicModule, type FactoryProvider, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, Kind, OperationTypeNode } from 'graphql';
import { config, tracer } from '#kernel';
import { limitAnswerSize } from './answer-size.js';
import type { Caller, RequestContext } from './caller.js';
import { formatError } from './format-error.js';
import { JitDriver } from './jit-driver.js';
import { countOperation } from './metrics.js';
import { RoleGuard } from './roles.js';
import { refuseUnstorableText } from './unstorable-text.js';

/** Finds out who calls. Each API has one, since their cookies differ. */
export abstract class CallerSource {
  abstract resolve(request: FastifyRequest): Promise<Caller>;
}

/** What a document may ask for at most. Real pages stay well below; a test walks them. */
export const LIMITS = { depth: 20, cost: 20_000, aliases: 20, directives: 20, tokens: 2_000, answer: 50_000 } as const;

/** Lends the caller source to Apollo's own options and to whoever asks. */
@Module({})
class CallerModule {
  static of(source: FactoryProvider, imports: DynamicModule['imports']): DynamicModule {
    return { module: CallerModule, imports: imports ?? [], providers: [source], exports: [CallerSource] };
  }
}

/** The GraphQL of one API: limits, masked errors, roles, compiled queries. */
@Module({})
export class FaceModule {
  static forRoot(options: { callerSource: FactoryProvider['useFactory']; inject: FactoryProvider['inject']; imports: DynamicModule['imports'] }): DynamicModule {
    const source: FactoryProvider = { provide: CallerSource, useFactory: options.callerSource, inject: options.inject ?? [] };
    return {
      module: FaceModule,
      imports: [
        CallerModule.of(source, options.imports),
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: config().graphqlJit ? JitDriver : ApolloDriver,
          imports: [CallerModule.of(source, options.imports)],
          inject: [CallerSource],
          useFactory: (callers: CallerSource) => graphqlOptions(callers),
        }),
      ],
      providers: [{ provide: APP_GUARD, useClass: RoleGuard }],
    };
  }
}

function graphqlOptions(callers: CallerSource): ApolloDriverConfig {
  const { production } = config();
  const armor = new ApolloArmor({
    maxDepth: { n: LIMITS.depth },
    costLimit: { maxCost: LIMITS.cost, objectCost: 1, scalarCost: 0.1, depthCostFactor: 1.3 },
    maxAliases: { n: LIMITS.aliases },
    maxDirectives: { n: LIMITS.directives },
    maxTokens: { enabled: false }, // answers 500 where Apollo's own limit below answers 400
    blockFieldSuggestion: { enabled: production },
  }).protect();
  return {
    autoSchemaFile: true,
    sortSchema: true,
    graphiql: false,
    playground: false,
    introspection: !production,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: LIMITS.tokens },
    validationRules: [...armor.validationRules, limitAnswerSize(LIMITS.answer)],
    plugins: [ApolloServerPluginCacheControlDisabled(), refuseSubscriptions, refuseUnstorableText, countOperations, nameInTrace, ...(armor.plugins as unknown as ApolloServerPlugin[])],
    formatError,
    context: (request: FastifyRequest, reply: FastifyReply) => requestContext(callers, request, reply),
  };
}

async function requestContext(callers: CallerSource, request: FastifyRequest, reply: FastifyReply): Promise<RequestContext> {
  const cookie = { path: '/', httpOnly: true, sameSite: 'lax', secure: config().production } as const;
  return {
    caller: await callers.resolve(request),
    setCookie: (name, value, options) => {
      reply.setCookie(cookieName(name), value, { ...cookie, ...(options?.maxAge === undefined ? {} : { maxAge: options.maxAge }) });
    },
    clearCookie: (name) => {
      reply.clearCookie(cookieName(name), cookie);
    },
    loaders: new Map(),
  };
}

/** In production the prefix makes a browser refuse the cookie without TLS, for another path, or from a sub-domain. */
export function cookieName(name: string): string {
  return config().production ? `__Host-${name}` : name;
}

/** Neither schema has subscriptions; Apollo would answer such a document as an internal error. */
const refuseSubscriptions: ApolloServerPlugin = {
  requestDidStart: () => Promise.resolve({
    didResolveOperation: ({ operation }) => {
      if (operation?.operation === OperationTypeNode.SUBSCRIPTION) throw new GraphQLError('Subscriptions are not offered.', { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } });
      return Promise.resolve();
    },
  }),
};

const countOperations: ApolloServerPlugin = {
  requestDidStart: () => Promise.resolve({
    willSendResponse: ({ operation, response }) => {
      const failed = response.body.kind === 'single' && response.body.singleResult.errors !== undefined;
      countOperation(operation?.selectionSet.selections[0]?.kind === Kind.FIELD ? operation.selectionSet.selections[0].name.value : 'other', failed);
      return Promise.resolve();
    },
  }),
};

/** Longer names are no page's. */
const LONGEST_NAME = 60;

/** A trace tells requests apart by their operations: all of them have one address. */
const nameInTrace: ApolloServerPlugin = {
  requestDidStart: () => Promise.resolve({
    didResolveOperation: ({ operation, operationName }) => {
      if (!operation) return Promise.resolve();
      const name = operationName?.slice(0, LONGEST_NAME) ?? 'unnamed';
      tracer()?.current()?.note({ 'graphql.operation.name': name, 'graphql.operation.type': operation.operation }, `${operation.operation} ${name}`);
      return Promise.resolve();
    },
  }),
};
