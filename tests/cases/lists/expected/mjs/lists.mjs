"use strict";
export class Point {
    /** @param {{x?:number,y?:number}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {number} */
    x;
    /** @type {?number} */
    y;
}
export class Lists {
    /** @param {{plain?:number[],holes?:number[],maybe?:number[],nested?:string[][],set?:number[],records?:Point[],anything?:Object[],maps?:{ [index:string]: number; }[]}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {?number[]} */
    plain;
    /** @type {?number[]} */
    holes;
    /** @type {?number[]} */
    maybe;
    /** @type {?string[][]} */
    nested;
    /** @type {?number[]} */
    set;
    /** @type {?Point[]} */
    records;
    /** @type {?Object[]} */
    anything;
    /** @type {?{ [index:string]: number; }[]} */
    maps;
}

