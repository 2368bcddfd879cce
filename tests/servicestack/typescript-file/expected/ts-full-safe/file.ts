/* Options:
Version: 10.15
Tip: To override a DTO option, remove "//" prefix before updating
BaseUrl: https://harbor.example

GlobalNamespace: Harbor
//MakePropertiesOptional: False
//AddServiceStackTypes: True
AddResponseStatus: True
AddImplicitVersion: 3
//AddDescriptionAsComments: True
//IncludeTypes: 
ExcludeTypes: Tide
DefaultImports: Tide:./tides
*/

// @ts-nocheck
import { Tide } from "./tides";

export namespace Harbor
{

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

    export class ResponseError
    {
        public errorCode?: string;
        public fieldName?: string;
        public message?: string;
        public meta?: { [index:string]: string; };

        public constructor(init?: Partial<ResponseError>) { (Object as any).assign(this, init); }
    }

    export class ResponseStatus
    {
        public errorCode?: string;
        public message?: string;
        public stackTrace?: string;
        public errors?: ResponseError[];
        public meta?: { [index:string]: string; };

        public constructor(init?: Partial<ResponseStatus>) { (Object as any).assign(this, init); }
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

    export class MoorShipResponse
    {
        public berth?: Berth;
        public tide?: Tide;
        public responseStatus?: ResponseStatus;

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
        public version: number = 3; //3
        /** @description Her name */
        public name: string;

        public constructor(init?: Partial<MoorShip>) { (Object as any).assign(this, init); }
        public getTypeName() { return 'MoorShip'; }
        public getMethod() { return 'POST'; }
        public createResponse() { return new MoorShipResponse(); }
    }

    export class CloseHarbor implements IReturnVoid
    {
        public version: number = 3; //3

        public constructor(init?: Partial<CloseHarbor>) { (Object as any).assign(this, init); }
        public getTypeName() { return 'CloseHarbor'; }
        public getMethod() { return 'DELETE'; }
        public createResponse() {}
    }

    export class ListTides implements IReturn<ListTidesResponse>
    {
        public version: number = 3; //3

        public constructor(init?: Partial<ListTides>) { (Object as any).assign(this, init); }
        public getTypeName() { return 'ListTides'; }
        public getMethod() { return 'GET'; }
        public createResponse() { return new ListTidesResponse(); }
    }

}

