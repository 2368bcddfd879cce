"use strict";
export class Thing {
    /** @param {{text?:string,number?:number,any?:Object}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {?string} */
    text;
    /** @type {number} */
    number;
    /** @type {?Object} */
    any;
}

