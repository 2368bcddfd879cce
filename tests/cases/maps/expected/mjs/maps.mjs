"use strict";
/** @typedef {'On'|'Off'} */
export var State;
(function (State) {
    State["On"] = "On"
    State["Off"] = "Off"
})(State || (State = {}));
export class Maps {
    /** @param {{texts?:{ [index:string]: string; },byNumber?:{ [index:number]: string; },byState?:{ [index:string]: number; },nested?:{ [index:string]: { [index:string]: string[]; }; },objects?:{ [index:string]: Object; },set?:string[]}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {{ [index:string]: string; }} */
    texts = {};
    /** @type {{ [index:number]: string; }} */
    byNumber = {};
    /** @type {{ [index:string]: number; }} */
    byState = {};
    /** @type {{ [index:string]: { [index:string]: string[]; }; }} */
    nested = {};
    /** @type {{ [index:string]: Object; }} */
    objects = {};
    /** @type {string[]} */
    set = [];
}

