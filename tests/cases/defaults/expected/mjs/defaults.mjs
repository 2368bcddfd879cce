"use strict";
/** @typedef {'open'|'shut'} */
export var State;
(function (State) {
    State["Open"] = "open"
    State["Shut"] = "shut"
})(State || (State = {}));
export class Defaults {
    /** @param {{text?:string,flag?:boolean,whole?:number,amount?:number,state?:State,date?:string,duration?:string,list?:string[],map?:{ [index:string]: number; },maybe?:number}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {?string} */
    text;
    /** @type {boolean} */
    flag;
    /** @type {number} */
    whole;
    /** @type {number} */
    amount;
    /** @type {State} */
    state;
    /** @type {string} */
    date;
    /** @type {string} */
    duration;
    /** @type {?string[]} */
    list;
    /** @type {?{ [index:string]: number; }} */
    map;
    /** @type {?number} */
    maybe;
}

