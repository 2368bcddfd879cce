"use strict";
export class Crew {
    /** @param {{name?:string,rank?:number,title?:string}} [init] */
    constructor(init) { Object.assign(this, init) }
    /**
     * @type {string}
     * @description As
she says */
    name;
    /** @type {number} */
    rank;
    /** @type {?string} */
    title;
}
export class Ship {
    /** @param {{ship_id?:string,ipAddress?:string,id?:string,urlPath?:string,next?:string,'1st'?:string,class?:string,crew?:Crew[]}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {string} */
    ship_id;
    /** @type {?string} */
    ipAddress;
    /** @type {?string} */
    id;
    /**
     * @type {?string}
     * @description Where */
    urlPath;
    /** @type {?string} */
    next;
    /** @type {?string} */
    '1st';
    /** @type {?string} */
    class;
    /** @type {Crew[]} */
    crew = [];
}
export class Ferry extends Ship {
    /** @param {{cars?:number,note?:string,stops?:string[],ship_id?:string,ipAddress?:string,id?:string,urlPath?:string,next?:string,'1st'?:string,class?:string,crew?:Crew[]}} [init] */
    constructor(init) { super(init); Object.assign(this, init) }
    /** @type {number} */
    cars;
    /** @type {?string} */
    note;
    /** @type {string[]} */
    stops = [];
}
export class Tug extends Ferry {
    /** @param {{cars?:number,note?:string,stops?:string[],ship_id?:string,ipAddress?:string,id?:string,urlPath?:string,next?:string,'1st'?:string,class?:string,crew?:Crew[]}} [init] */
    constructor(init) { super(init); Object.assign(this, init) }
}
export class Fleet extends Array {
    /** @param {{admiral?:string}} [init] */
    constructor(init) { super(init); Object.assign(this, init) }
    /** @type {?string} */
    admiral;
}
export class Row extends Array {
    constructor(init) { super(init); Object.assign(this, init) }
}
class Dictionary {}
export class Index extends Dictionary {
    /** @param {{at?:string}} [init] */
    constructor(init) { super(init); Object.assign(this, init) }
    /** @type {?string} */
    at;
}
export class Second extends Dictionary {
    constructor(init) { super(init); Object.assign(this, init) }
}
export class Odd extends Unknown {
    constructor(init) { super(init); Object.assign(this, init) }
}
export class Odder extends IHasName {
    /** @param {{name?:string,title?:string}} [init] */
    constructor(init) { super(init); Object.assign(this, init) }
}
export class Odds extends Other {
    constructor(init) { super(init); Object.assign(this, init) }
}
export class Derived extends Early {
    /** @param {{late?:Derived}} [init] */
    constructor(init) { super(init); Object.assign(this, init) }
}
export class Early {
    /** @param {{late?:Derived}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {?Derived} */
    late;
}
export class Late {
    /** @param {{base?:Early}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {?Early} */
    base;
}
/** @typedef T {any} */
export class Page {
    /** @param {{items?:T[],first?:T}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {T[]} */
    items = [];
    /** @type {?T} */
    first;
}
export class ShipPage extends Page {
    /** @param {{hint?:string,items?:T[],first?:T}} [init] */
    constructor(init) { super(init); Object.assign(this, init) }
    /** @type {?string} */
    hint;
}
/** @typedef A {any} */
/** @typedef  B {any} */
export class Pages extends Page {
    /** @param {{items?:T[],first?:T}} [init] */
    constructor(init) { super(init); Object.assign(this, init) }
}
export class Members {
    /** @param {{constructor?:string,prototype?:string,default?:string,_private?:string,größe?:string,getTypeName?:string,__proto__?:string}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {?string} */
    ['constructor'];
    /** @type {?string} */
    prototype;
    /** @type {?string} */
    default;
    /** @type {?string} */
    _private;
    /** @type {?string} */
    größe;
    /** @type {?string} */
    getTypeName;
    /** @type {?string} */
    __proto__;
}
export class Object {
    /** @param {{array?:string}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {?string} */
    array;
}
export class delete_ {
    /** @param {{void?:string}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {?string} */
    void;
}
export class Größe {
    /** @param {{cm?:number}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {number} */
    cm;
}
export class Berth {
    /** @param {{id?:number,label?:string}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {number} */
    id;
    /** @type {?string} */
    label;
}

