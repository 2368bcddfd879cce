"use strict";
export class Phone {
    /** @param {{number?:string}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {string} */
    number;
}
export class Sip {
    /** @param {{uri?:string}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {string} */
    uri;
}
export class Call {
    /** @param {{to?:any,others?:any[],fallback?:any}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {any} */
    to;
    /** @type {any[]} */
    others = [];
    /** @type {?any} */
    fallback;
}

