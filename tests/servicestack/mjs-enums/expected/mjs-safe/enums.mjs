"use strict";
/** @typedef {'Low'|'High'} */
export var Tide;
(function (Tide) {
    Tide["Low"] = "Low"
    Tide["High"] = "High"
})(Tide || (Tide = {}));
/** @typedef {'low \'tide\''|'back\\slash * /'} */
export var Level;
(function (Level) {
    Level["Low"] = "low 'tide'"
    Level["High"] = "back\\slash */"
})(Level || (Level = {}));
/** @typedef {number} */
export var Flag;
(function (Flag) {
    Flag[Flag["None"] = 0] = "None"
    Flag[Flag["Read"] = 1] = "Read"
    Flag[Flag["All"] = -1] = "All"
})(Flag || (Flag = {}));
/** @typedef {'Gone'|'Lost'} */
export var Code;
(function (Code) {
    Code["Gone"] = "Gone"
    Code["Lost"] = "Lost"
})(Code || (Code = {}));
/** @typedef {number} */
export var Mixed;
(function (Mixed) {
    Mixed[Mixed["A"] = 1] = "A"
    Mixed[Mixed["B"] = 2] = "B"
})(Mixed || (Mixed = {}));
/** @typedef {number} */
export var Plain;
(function (Plain) {
    Plain[Plain["A"] = 0] = "A"
    Plain[Plain["B"] = 1] = "B"
})(Plain || (Plain = {}));
/** @typedef {'default'|'constructor'|'Größe'} */
export var Words;
(function (Words) {
    Words["default"] = "default"
    Words["constructor"] = "constructor"
    Words["Größe"] = "Größe"
})(Words || (Words = {}));
/** @typedef {'A'} */
export var Broken;
(function (Broken) {
    Broken["A"] = "A"
})(Broken || (Broken = {}));
/** @typedef {any} */
export var Empty;
(function (Empty) {
})(Empty || (Empty = {}));
export class Uses {
    /** @param {{tide?:Tide,level?:Level,flags?:Flag[]}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {Tide} */
    tide;
    /** @type {?Level} */
    level;
    /** @type {Flag[]} */
    flags = [];
}

