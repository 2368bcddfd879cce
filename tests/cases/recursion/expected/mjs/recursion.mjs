"use strict";
export class Node {
    /** @param {{value?:number,next?:Node,children?:Node[]}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {number} */
    value;
    /** @type {?Node} */
    next;
    /** @type {Node[]} */
    children = [];
}
export class Pong {
    /** @param {{ping?:Ping}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {?Ping} */
    ping;
}
export class Ping {
    /** @param {{pong?:Pong}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {?Pong} */
    pong;
}

