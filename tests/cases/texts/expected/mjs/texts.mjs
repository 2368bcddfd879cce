"use strict";
export class Texts {
    /** @param {{string?:string,char?:string,boolean?:boolean,uuid?:string,uri?:string,bytes?:string,any?:Object}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {?string} */
    string;
    /** @type {string} */
    char;
    /** @type {boolean} */
    boolean;
    /** @type {string} */
    uuid;
    /** @type {?string} */
    uri;
    /** @type {?string} */
    bytes;
    /** @type {?Object} */
    any;
}

