"use strict";
export class Hostile {
    /** @param {{'* /'?:string,'"""'?:string,'\'; system(\'x\'); //'?:string,'{at}'?:string}} [init] */
    constructor(init) { Object.assign(this, init) }
    /**
     * @type {?string}
     * @description \ */
    '*/';
    /**
     * @type {?string}
     * @description """ */
    '"""';
    /** @type {?string} */
    '\'; system(\'x\'); //';
    /** @type {?string} */
    '{at}';
}
/** @typedef {'* /'|'\''|'\\'|'"""'|'{$x}'} */
export var State;
(function (State) {
    State["A"] = "*/"
    State["B"] = "'"
    State["C"] = "\\"
    State["D"] = "\"\"\""
    State["E"] = "{$x}"
})(State || (State = {}));

