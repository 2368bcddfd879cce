/* Options:
Tip: To override a DTO option, remove "//" prefix before updating
BaseUrl: https://harbor.example

//AddServiceStackTypes: True
//AddDocAnnotations: True
//AddDescriptionAsComments: True
//IncludeTypes: 
//ExcludeTypes: 
//DefaultImports: 
*/

"use strict";
export class Audit {
    /** @param {{by?:string}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {?string} */
    by;
}
export class Berth {
    /** @param {{id?:number,label?:string}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {number} */
    id;
    /** @type {?string} */
    label;
}
/** @typedef {'Low'|'High'} */
export var Tide;
(function (Tide) {
    Tide["Low"] = "Low"
    Tide["High"] = "High"
})(Tide || (Tide = {}));
export class MoorShipResponse {
    /** @param {{berth?:Berth,tide?:Tide}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {?Berth} */
    berth;
    /** @type {?Tide} */
    tide;
}
export class ListTidesResponse {
    /** @param {{tides?:Tide[],responseStatus?:ResponseStatus}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {Tide[]} */
    tides = [];
    /** @type {?ResponseStatus} */
    responseStatus;
}
export class MoorShip {
    /** @param {{name?:string}} [init] */
    constructor(init) { Object.assign(this, init) }
    /**
     * @type {string}
     * @description Her name */
    name;
    getTypeName() { return 'MoorShip' }
    getMethod() { return 'POST' }
    createResponse() { return new MoorShipResponse() }
}
export class CloseHarbor {
    /** @param {{version?:number}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {number} */
    version;
    getTypeName() { return 'CloseHarbor' }
    getMethod() { return 'DELETE' }
    createResponse() { }
}
export class ListTides {
    constructor(init) { Object.assign(this, init) }
    getTypeName() { return 'ListTides' }
    getMethod() { return 'GET' }
    createResponse() { return new ListTidesResponse() }
}

