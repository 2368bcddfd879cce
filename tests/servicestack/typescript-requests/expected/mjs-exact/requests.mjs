"use strict";
export class QueryBase {
    /** @param {{skip?:number}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {?number} */
    skip;
}
/** @typedef T {any} */
export class QueryDb extends QueryBase {
    /** @param {{skip?:number}} [init] */
    constructor(init) { super(init); Object.assign(this, init) }
}
export class ResponseStatus {
    /** @param {{errorCode?:string,message?:string}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {?string} */
    errorCode;
    /** @type {?string} */
    message;
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
/** @typedef {number} */
export var Size;
(function (Size) {
    Size[Size["A"] = 1] = "A"
    Size[Size["B"] = 2] = "B"
})(Size || (Size = {}));
export class HelloResponse {
    /** @param {{result?:string,responseStatus?:ResponseStatus}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {?string} */
    result;
    /** @type {?ResponseStatus} */
    responseStatus;
}
export class NoMethodResponse {
    /** @param {{id?:string}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {?string} */
    id;
}
/** @typedef T {any} */
export class QueryResponse {
    /** @param {{total?:number,results?:T[],responseStatus?:ResponseStatus}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {number} */
    total;
    /** @type {T[]} */
    results = [];
    /** @type {?ResponseStatus} */
    responseStatus;
}
export class Hello {
    /** @param {{name?:string}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {string} */
    name;
    getTypeName() { return 'Hello' }
    getMethod() { return 'GET' }
    createResponse() { return new HelloResponse() }
}
export class GetText {
    constructor(init) { Object.assign(this, init) }
    getTypeName() { return 'GetText' }
    getMethod() { return 'GET' }
    createResponse() { return '' }
}
export class GetGuid {
    constructor(init) { Object.assign(this, init) }
    getTypeName() { return 'GetGuid' }
    getMethod() { return 'GET' }
    createResponse() { return '' }
}
export class GetDate {
    constructor(init) { Object.assign(this, init) }
    getTypeName() { return 'GetDate' }
    getMethod() { return 'GET' }
    createResponse() { return '' }
}
export class GetNumber {
    constructor(init) { Object.assign(this, init) }
    getTypeName() { return 'GetNumber' }
    getMethod() { return 'GET' }
    createResponse() { return 0 }
}
export class GetMoney {
    constructor(init) { Object.assign(this, init) }
    getTypeName() { return 'GetMoney' }
    getMethod() { return 'GET' }
    createResponse() { return 0 }
}
export class GetFlag {
    constructor(init) { Object.assign(this, init) }
    getTypeName() { return 'GetFlag' }
    getMethod() { return 'GET' }
    createResponse() { return false }
}
export class GetArray {
    constructor(init) { Object.assign(this, init) }
    getTypeName() { return 'GetArray' }
    getMethod() { return 'GET' }
    createResponse() { return [] }
}
export class GetGrid {
    constructor(init) { Object.assign(this, init) }
    getTypeName() { return 'GetGrid' }
    getMethod() { return 'GET' }
    createResponse() { return [] }
}
export class GetList {
    constructor(init) { Object.assign(this, init) }
    getTypeName() { return 'GetList' }
    getMethod() { return 'GET' }
    createResponse() { return [] }
}
export class GetBytes {
    constructor(init) { Object.assign(this, init) }
    getTypeName() { return 'GetBytes' }
    getMethod() { return 'GET' }
    createResponse() { return new Blob() }
}
export class GetStream {
    constructor(init) { Object.assign(this, init) }
    getTypeName() { return 'GetStream' }
    getMethod() { return 'GET' }
    createResponse() { return new Blob() }
}
export class GetWeb {
    constructor(init) { Object.assign(this, init) }
    getTypeName() { return 'GetWeb' }
    getMethod() { return 'GET' }
    createResponse() { return new Blob() }
}
export class GetMap {
    constructor(init) { Object.assign(this, init) }
    getTypeName() { return 'GetMap' }
    getMethod() { return 'GET' }
    createResponse() { return {} }
}
export class GetMaps {
    constructor(init) { Object.assign(this, init) }
    getTypeName() { return 'GetMaps' }
    getMethod() { return 'GET' }
    createResponse() { return [] }
}
export class GetObject {
    constructor(init) { Object.assign(this, init) }
    getTypeName() { return 'GetObject' }
    getMethod() { return 'GET' }
    createResponse() { return new Object() }
}
export class GetTide {
    constructor(init) { Object.assign(this, init) }
    getTypeName() { return 'GetTide' }
    getMethod() { return 'GET' }
    createResponse() { return new Tide() }
}
export class GetSize {
    constructor(init) { Object.assign(this, init) }
    getTypeName() { return 'GetSize' }
    getMethod() { return 'GET' }
    createResponse() { return new Size() }
}
export class GetThing {
    constructor(init) { Object.assign(this, init) }
    getTypeName() { return 'GetThing' }
    getMethod() { return 'GET' }
    createResponse() { return new IThing() }
}
export class GetUnknown {
    constructor(init) { Object.assign(this, init) }
    getTypeName() { return 'GetUnknown' }
    getMethod() { return 'GET' }
    createResponse() { return new Unknown() }
}
export class GetPairs {
    constructor(init) { Object.assign(this, init) }
    getTypeName() { return 'GetPairs' }
    getMethod() { return 'GET' }
    createResponse() { return new KeyValuePair() }
}
export class Remove {
    /** @param {{id?:number}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {number} */
    id;
    getTypeName() { return 'Remove' }
    getMethod() { return 'DELETE' }
    createResponse() { }
}
export class Untyped {
    constructor(init) { Object.assign(this, init) }
    getTypeName() { return 'Untyped' }
    createResponse () { };
}
export class NoMethod {
    constructor(init) { Object.assign(this, init) }
    getTypeName() { return 'NoMethod' }
    createResponse() { return new NoMethodResponse() }
}
export class QueryBerths extends QueryDb {
    /** @param {{ids?:number[],skip?:number}} [init] */
    constructor(init) { super(init); Object.assign(this, init) }
    /** @type {number[]} */
    ids;
    getTypeName() { return 'QueryBerths' }
    getMethod() { return 'GET' }
    createResponse() { return new QueryResponse() }
}
export class QueryAll extends QueryDb {
    /** @param {{skip?:number}} [init] */
    constructor(init) { super(init); Object.assign(this, init) }
    getTypeName() { return 'QueryAll' }
    getMethod() { return 'GET' }
    createResponse() { return new QueryResponse() }
}
export class CreateBerth {
    /** @param {{tags?:string[],label?:string}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {string[]} */
    tags;
    /** @type {string} */
    label;
    getTypeName() { return 'CreateBerth' }
    getMethod() { return 'POST' }
    createResponse() { return new IdResponse() }
}
export class Clash {
    /** @param {{getMethod?:string,createResponse?:string}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {?string} */
    getMethod;
    /** @type {?string} */
    createResponse;
    getTypeName() { return 'Clash' }
    getMethod() { return 'it\'s' }
    createResponse() { }
}

