import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { BACKOFFICE_RESOLVERS } from './app.module.js';

/** Prints the schema; needs no database. */
const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
const schema = await app.get(GraphQLSchemaFactory).create(BACKOFFICE_RESOLVERS);
process.stdout.write(`${printSchema(lexicographicSortSchema(schema))}\n`);
await app.close();
