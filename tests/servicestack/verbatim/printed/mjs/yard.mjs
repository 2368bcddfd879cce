"use strict";
export class Spot {
    /** @param {{id?:number,label?:string}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {number} */
    id;
    /** @type {?string} */
    label;
}
/** @typedef A {any} */
/** @typedef  B {any} */
export class Pair {
    /** @param {{left?:A,right?:B}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {?A} */
    left;
    /** @type {?B} */
    right;
}
/** @typedef T {any} */
export class Crate {
    /** @param {{items?:T[]}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {?T[]} */
    items;
}
/** @typedef {'it's low'|'high'} */
export var Grade;
(function (Grade) {
    Grade["Low"] = "it's low"
    Grade["High"] = "high"
})(Grade || (Grade = {}));
/** @typedef {'calm'|'wild'} */
export var Mood;
(function (Mood) {
    Mood["Calm"] = "calm"
    Mood["Wild"] = "wild"
})(Mood || (Mood = {}));
/** @typedef {number} */
export var Twice;
(function (Twice) {
    Twice[Twice["One"] = 1] = "One"
    Twice[Twice["Same"] = 1] = "Same"
    Twice[Twice["Class"] = 2] = "Class"
})(Twice || (Twice = {}));
export class Top {
    /** @param {{note?:string,id?:number}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {?string} */
    note;
    /** @type {number} */
    id;
}
export class Middle extends Top {
    /** @param {{note?:string,size?:number,note?:string,id?:number}} [init] */
    constructor(init) { super(init); Object.assign(this, init) }
    /** @type {?string} */
    note;
    /** @type {number} */
    size;
}
export class Bottom extends Middle {
    /** @param {{own?:string,note?:string,size?:number,note?:string,id?:number}} [init] */
    constructor(init) { super(init); Object.assign(this, init) }
    /** @type {?string} */
    own;
}
class Dictionary {}
export class SpotsByName extends Dictionary {
    /** @param {{own?:string}} [init] */
    constructor(init) { super(init); Object.assign(this, init) }
    /** @type {?string} */
    own;
}
export class Delete {
    /** @param {{id?:string}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {?string} */
    id;
}
export class delete {
    /** @param {{word?:string}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {?string} */
    word;
}
export class Function {
    /** @param {{id?:string}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {?string} */
    id;
}
export class Derived extends Function {
    /** @param {{id?:string,id?:string}} [init] */
    constructor(init) { super(init); Object.assign(this, init) }
    /** @type {?string} */
    id;
}
export class None {
    /** @param {{id?:string}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {?string} */
    id;
}
export class Members {
    /** @param {{pairs?:Pair<string,Spot>[],crates?:Crate<Spot>[],1st?:string,this?:string,constructor?:string,kind?:Function,nothing?:None}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {?Pair<string,Spot>[]} */
    pairs;
    /** @type {?Crate<Spot>[]} */
    crates;
    /** @type {?string} */
    1st;
    /** @type {?string} */
    this;
    /** @type {?string} */
    constructor;
    /** @type {?Function} */
    kind;
    /** @type {?None} */
    nothing;
}
export class Marked {
    /** @param {{id?:string}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {?string} */
    id;
}
/** @typedef T {any} */
export class Found {
    /** @param {{items?:T[]}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {?T[]} */
    items;
}
export class GetSpotResponse {
    /** @param {{result?:Spot}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {?Spot} */
    result;
}
export class FindSpots {
    /** @param {{name?:string}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {?string} */
    name;
    getTypeName() { return 'FindSpots' }
    getMethod() { return 'GET' }
    createResponse() { return {} }
}
export class GetCrate {
    /** @param {{name?:string}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {?string} */
    name;
    getTypeName() { return 'GetCrate' }
    getMethod() { return 'GET' }
    createResponse() { return new Found<T>() }
}
export class GetSpot {
    /** @param {{version?:number,name?:string}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {number} */
    version;
    /** @type {?string} */
    name;
    getTypeName() { return 'GetSpot' }
    getMethod() { return 'GET' }
    createResponse() { return new GetSpotResponse() }
}
export class GetFunction {
    /** @param {{name?:string}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {?string} */
    name;
    getTypeName() { return 'GetFunction' }
    getMethod() { return 'GET' }
    createResponse() { return new Function() }
}

