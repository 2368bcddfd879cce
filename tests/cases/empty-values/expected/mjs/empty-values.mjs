"use strict";
export class Nothing {
    constructor(init) { Object.assign(this, init) }
}
export class Values {
    /** @param {{text?:string,number?:number,amount?:number,flag?:boolean,list?:string[],map?:{ [index:string]: string; },object?:Nothing,bytes?:string,any?:Object}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {string} */
    text;
    /** @type {number} */
    number;
    /** @type {number} */
    amount;
    /** @type {boolean} */
    flag;
    /** @type {string[]} */
    list = [];
    /** @type {{ [index:string]: string; }} */
    map = {};
    /** @type {Nothing} */
    object;
    /** @type {string} */
    bytes;
    /** @type {Object} */
    any;
}
export class Maybe {
    /** @param {{text?:string,number?:number,amount?:number,flag?:boolean,list?:string[],map?:{ [index:string]: string; },object?:Nothing,bytes?:string,any?:Object}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {?string} */
    text;
    /** @type {?number} */
    number;
    /** @type {?number} */
    amount;
    /** @type {?boolean} */
    flag;
    /** @type {?string[]} */
    list;
    /** @type {?{ [index:string]: string; }} */
    map;
    /** @type {?Nothing} */
    object;
    /** @type {?string} */
    bytes;
    /** @type {?Object} */
    any;
}

