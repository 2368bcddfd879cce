"use strict";
export class Ignores {
    /** @param {{a?:number,b?:number}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {number} */
    a;
    /** @type {?number} */
    b;
}
export class Keeps {
    /** @param {{a?:number,b?:number}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {number} */
    a;
    /** @type {?number} */
    b;
}
export class Forbids {
    /** @param {{a?:number,b?:number}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {number} */
    a;
    /** @type {?number} */
    b;
}
export class Holder {
    /** @param {{keeps?:Keeps,more?:Keeps[]}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {Keeps} */
    keeps;
    /** @type {Keeps[]} */
    more = [];
}
export class Derived extends Keeps {
    /** @param {{c?:number,a?:number,b?:number}} [init] */
    constructor(init) { super(init); Object.assign(this, init) }
    /** @type {number} */
    c;
}
export class Events {
    /** @param {{events?:any[]}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {any[]} */
    events = [];
}

