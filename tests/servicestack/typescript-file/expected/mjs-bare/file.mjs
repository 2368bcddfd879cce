"use strict";
export class Audit {
    constructor(init) { Object.assign(this, init) }
    by;
}
export class Berth {
    constructor(init) { Object.assign(this, init) }
    id;
    label;
}
export var Tide;
(function (Tide) {
    Tide["Low"] = "Low"
    Tide["High"] = "High"
})(Tide || (Tide = {}));
export class MoorShipResponse {
    constructor(init) { Object.assign(this, init) }
    berth;
    tide;
}
export class ListTidesResponse {
    constructor(init) { Object.assign(this, init) }
    tides = [];
    responseStatus;
}
export class MoorShip {
    constructor(init) { Object.assign(this, init) }
    name;
}
export class CloseHarbor {
    constructor(init) { Object.assign(this, init) }
    version;
}
export class ListTides {
    constructor(init) { Object.assign(this, init) }
}

