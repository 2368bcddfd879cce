"use strict";
export class Base {
    /** @param {{id?:string}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {string} */
    id;
}
export class Middle extends Base {
    /** @param {{name?:string,id?:string}} [init] */
    constructor(init) { super(init); Object.assign(this, init) }
    /** @type {?string} */
    name;
}
export class Leaf extends Middle {
    /** @param {{size?:number,name?:string,id?:string}} [init] */
    constructor(init) { super(init); Object.assign(this, init) }
    /** @type {number} */
    size;
}

