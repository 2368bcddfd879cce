"use strict";
export class Inner {
    /** @param {{x?:string}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {string} */
    x;
}
export class Shared {
    /** @param {{inner?:Inner}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {Inner} */
    inner;
}
export class Ask {
    /** @param {{id?:number}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {number} */
    id;
}

