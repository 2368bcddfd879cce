"use strict";
/** @typedef {'Low'|'High'} */
export var Tide;
(function (Tide) {
    Tide["Low"] = "Low"
    Tide["High"] = "High"
})(Tide || (Tide = {}));
/** @typedef {'low 'tide''|'back\slash * /'} */
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
/** @typedef {number} */
export var Code;
(function (Code) {
    Code[Code["Gone"] = 410] = "Gone"
    Code[Code["Lost"] = 9223372036854775807] = "Lost"
})(Code || (Code = {}));
/** @typedef {'a'|'b'} */
export var Mixed;
(function (Mixed) {
    Mixed["A"] = "a"
    Mixed["B"] = "b"
})(Mixed || (Mixed = {}));
/** @typedef {'A'|'B'} */
export var Plain;
(function (Plain) {
    Plain["A"] = "A"
    Plain["B"] = "B"
})(Plain || (Plain = {}));
/** @typedef {'default'|'constructor'|'Größe'} */
export var Words;
(function (Words) {
    Words["default"] = "default"
    Words["constructor"] = "constructor"
    Words["Größe"] = "Größe"
})(Words || (Words = {}));
/** @typedef {'1; alert(1)'} */
export var Broken;
(function (Broken) {
    Broken["A"] = "1; alert(1)"
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

