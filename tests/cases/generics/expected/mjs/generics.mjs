"use strict";
/** @template T */
export class Page {
    /** @param {{items?:T[],next?:T,named?:{ [index:string]: T; }}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {T[]} */
    items = [];
    /** @type {?T} */
    next;
    /** @type {{ [index:string]: T; }} */
    named = {};
}
/**
 * @template A
 * @template B
 */
export class Pair {
    /** @param {{left?:A,right?:B}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {A} */
    left;
    /** @type {B} */
    right;
}
export class Item {
    /** @param {{id?:string}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {string} */
    id;
}
export class Uses {
    /** @param {{pages?:Page<Item>,pairs?:Pair<number,Page<Item>>[]}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {Page<Item>} */
    pages;
    /** @type {Pair<number,Page<Item>>[]} */
    pairs = [];
}
/** @extends {Page<Item>} */
export class ItemPage extends Page {
    /** @param {{total?:number,items?:Item[],next?:Item,named?:{ [index:string]: Item; }}} [init] */
    constructor(init) { super(init); Object.assign(this, init) }
    /** @type {number} */
    total;
}

