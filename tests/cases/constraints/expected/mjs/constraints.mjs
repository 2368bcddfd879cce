"use strict";
export class Limits {
    /** @param {{text?:string,number?:number,amount?:number,items?:string[],tags?:{ [index:string]: string; }}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {string} */
    text;
    /** @type {?number} */
    number;
    /** @type {number} */
    amount;
    /** @type {string[]} */
    items = [];
    /** @type {?{ [index:string]: string; }} */
    tags;
}

