/* Options:
Date: 2026-11-24 12:34:56
Version: 10.15
Tip: To override a DTO option, remove "//" prefix before updating
BaseUrl: https://harbor.example

AddServiceStackTypes: False
//AddDocAnnotations: True
AddDescriptionAsComments: False
IncludeTypes: MoorShip.*
ExcludeTypes: Tide
DefaultImports: Tide:./tides
*/

"use strict";
export class Berth {
    /** @param {{id?:number,label?:string}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {number} */
    id;
    /** @type {?string} */
    label;
}
export class MoorShipResponse {
    /** @param {{berth?:Berth,tide?:Tide,responseStatus?:ResponseStatus}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {?Berth} */
    berth;
    /** @type {?Tide} */
    tide;
    /** @type {?ResponseStatus} */
    responseStatus;
}
export class MoorShip {
    /** @param {{name?:string}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {string} */
    name;
    getTypeName() { return 'MoorShip' }
    getMethod() { return 'POST' }
    createResponse() { return new MoorShipResponse() }
}

