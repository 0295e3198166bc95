import { Injectable } from '@nestjs/common';
import { clock, MINUTE } from '#kernel';
import { CatalogQueries } from '#catalog';
import { CategoryTree } from './catalog.view.js';
import type { Category } from './catalog.types.js';

/** How long the tree is believed. */
const KEPT_MS = MINUTE;

/**
 * The category tree, kept for a minute in each process: names and their order, never a price, a stock or a count. A category that is not on it is looked
 * for anew, so a product is never hidden by an old tree.
 */
@Injectable()
export class CategoryShelf {
  private kept: { tree: Promise<CategoryTree>; until: number } | undefined;

  constructor(private readonly catalog: CatalogQueries) {}

  tree(): Promise<CategoryTree> {
    const now = clock.now().getTime();
    // A clock that was moved back must not keep a tree for ever.
    if (!this.kept || now >= this.kept.until || now < this.kept.until - KEPT_MS) this.kept = { tree: this.read(), until: now + KEPT_MS };
    return this.kept.tree;
  }

  /** The category with this id; read anew where the kept tree does not know it. */
  async category(id: string): Promise<Category | undefined> {
    const known = (await this.tree()).get(id);
    if (known) return known;
    this.kept = undefined;
    return (await this.tree()).get(id);
  }

  private async read(): Promise<CategoryTree> {
    try {
      return new CategoryTree(await this.catalog.categories());
    } catch (error) {
      this.kept = undefined; // the next one asks again
      throw error;
    }
  }
}
