"use strict";
/** @typedef {'Queued'|'Ringing'} */
export var Open;
(function (Open) {
    Open["Queued"] = "Queued"
    Open["Ringing"] = "Ringing"
})(Open || (Open = {}));
/** @typedef {'On'|'Off'} */
export var Closed;
(function (Closed) {
    Closed["On"] = "On"
    Closed["Off"] = "Off"
})(Closed || (Closed = {}));
/** @typedef {number} */
export var Numbers;
(function (Numbers) {
    Numbers[Numbers["Low"] = 1] = "Low"
    Numbers[Numbers["High"] = 10] = "High"
})(Numbers || (Numbers = {}));
/** @typedef {number} */
export var Bits;
(function (Bits) {
    Bits[Bits["Read"] = 1] = "Read"
    Bits[Bits["Write"] = 2] = "Write"
})(Bits || (Bits = {}));
/** @typedef {'no-answer'|''|'it\'s'} */
export var Texts;
(function (Texts) {
    Texts["NoAnswer"] = "no-answer"
    Texts["None"] = ""
    Texts["Name"] = "it's"
})(Texts || (Texts = {}));
export class Holder {
    /** @param {{open?:Open,closed?:Closed,numbers?:Numbers[],bits?:Bits,texts?:Texts}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {Open} */
    open;
    /** @type {?Closed} */
    closed;
    /** @type {Numbers[]} */
    numbers = [];
    /** @type {Bits} */
    bits;
    /** @type {Texts} */
    texts;
}

