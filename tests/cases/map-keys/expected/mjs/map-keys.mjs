"use strict";
/** @typedef {'A'|'B'} */
export var Open;
(function (Open) {
    Open["A"] = "A"
    Open["B"] = "B"
})(Open || (Open = {}));
/** @typedef {'A'|'B'} */
export var Closed;
(function (Closed) {
    Closed["A"] = "A"
    Closed["B"] = "B"
})(Closed || (Closed = {}));
/** @typedef {number} */
export var Number;
(function (Number) {
    Number[Number["One"] = 1] = "One"
    Number[Number["Two"] = 2] = "Two"
})(Number || (Number = {}));
/** @typedef {number} */
export var Bits;
(function (Bits) {
    Bits[Bits["Read"] = 1] = "Read"
    Bits[Bits["Write"] = 2] = "Write"
})(Bits || (Bits = {}));
export class Keys {
    /** @param {{int8?:{ [index:number]: string; },int64?:{ [index:number]: string; },uint64?:{ [index:number]: string; },date?:{ [index:string]: string; },uuid?:{ [index:string]: string; },boolean?:{ [index:string]: string; },open?:{ [index:string]: string; },closed?:{ [index:string]: string; },number?:{ [index:string]: string; },bits?:{ [index:string]: string; }}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {?{ [index:number]: string; }} */
    int8;
    /** @type {?{ [index:number]: string; }} */
    int64;
    /** @type {?{ [index:number]: string; }} */
    uint64;
    /** @type {?{ [index:string]: string; }} */
    date;
    /** @type {?{ [index:string]: string; }} */
    uuid;
    /** @type {?{ [index:string]: string; }} */
    boolean;
    /** @type {?{ [index:string]: string; }} */
    open;
    /** @type {?{ [index:string]: string; }} */
    closed;
    /** @type {?{ [index:string]: string; }} */
    number;
    /** @type {?{ [index:string]: string; }} */
    bits;
}

