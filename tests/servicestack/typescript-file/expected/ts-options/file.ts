/* Options:
Tip: To override a DTO option, remove "//" prefix before updating
BaseUrl: https://harbor.example

//GlobalNamespace: 
//MakePropertiesOptional: False
//AddServiceStackTypes: True
//AddResponseStatus: False
//AddImplicitVersion: 
//AddDescriptionAsComments: True
//IncludeTypes: 
//ExcludeTypes: 
//DefaultImports: 
*/

// @ts-nocheck

export interface IReturn<T>
{
    createResponse(): T;
}

export interface IReturnVoid
{
    createResponse(): void;
}

export interface IPost
{
}

export class Audit
{
    public by?: string;

    public constructor(init?: Partial<Audit>) { (Object as any).assign(this, init); }
}

export class Berth
{
    public id: number;
    public label?: string;

    public constructor(init?: Partial<Berth>) { (Object as any).assign(this, init); }
}

export enum Tide
{
    Low = 'Low',
    High = 'High',
}

export class MoorShipResponse
{
    public berth?: Berth;
    public tide?: Tide;

    public constructor(init?: Partial<MoorShipResponse>) { (Object as any).assign(this, init); }
}

export class ListTidesResponse
{
    public tides: Tide[] = [];
    public responseStatus?: ResponseStatus;

    public constructor(init?: Partial<ListTidesResponse>) { (Object as any).assign(this, init); }
}

/** @description Moors a ship */
// @Route("/ships", "POST")
export class MoorShip implements IReturn<MoorShipResponse>, IPost
{
    /** @description Her name */
    public name: string;

    public constructor(init?: Partial<MoorShip>) { (Object as any).assign(this, init); }
    public getTypeName() { return 'MoorShip'; }
    public getMethod() { return 'POST'; }
    public createResponse() { return new MoorShipResponse(); }
}

export class CloseHarbor implements IReturnVoid
{
    public version: number;

    public constructor(init?: Partial<CloseHarbor>) { (Object as any).assign(this, init); }
    public getTypeName() { return 'CloseHarbor'; }
    public getMethod() { return 'DELETE'; }
    public createResponse() {}
}

export class ListTides implements IReturn<ListTidesResponse>
{

    public constructor(init?: Partial<ListTides>) { (Object as any).assign(this, init); }
    public getTypeName() { return 'ListTides'; }
    public getMethod() { return 'GET'; }
    public createResponse() { return new ListTidesResponse(); }
}

