/* Options:
Date: 2026-11-24 12:34:56
Version: 10.15
Tip: To override a DTO option, remove "//" prefix before updating
BaseUrl: https://harbor.example

GlobalNamespace: Harbor.Dtos
MakePropertiesOptional: True
AddServiceStackTypes: False
AddResponseStatus: True
AddImplicitVersion: 3
AddDescriptionAsComments: False
IncludeTypes: MoorShip.*,CloseHarbor,ListTides
ExcludeTypes: Tide
DefaultImports: Tide:./tides,"./setup",* as clock from "clock",{ IReturn, IReturnVoid } from "@servicestack/client"
*/

import { Tide } from "./tides";
import "./setup";
import * as clock from "clock";
import { IReturn, IReturnVoid } from "@servicestack/client";

export module Harbor.Dtos
{
    // @ts-nocheck

    export class Berth
    {
        public id?: number;
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
        public tides?: Tide[] = [];
        public responseStatus?: ResponseStatus;

        public constructor(init?: Partial<ListTidesResponse>) { (Object as any).assign(this, init); }
    }

    // @Route("/ships", "POST")
    export class MoorShip implements IReturn<MoorShipResponse>, IPost
    {
        public version: number; //3
        public name?: string;

        public constructor(init?: Partial<MoorShip>) { (Object as any).assign(this, init); }
        public getTypeName() { return 'MoorShip'; }
        public getMethod() { return 'POST'; }
        public createResponse() { return new MoorShipResponse(); }
    }

    export class CloseHarbor implements IReturnVoid
    {
        public version: number; //3
        public version?: number;

        public constructor(init?: Partial<CloseHarbor>) { (Object as any).assign(this, init); }
        public getTypeName() { return 'CloseHarbor'; }
        public getMethod() { return 'DELETE'; }
        public createResponse() {}
    }

    export class ListTides implements IReturn<ListTidesResponse>
    {
        public version: number; //3

        public constructor(init?: Partial<ListTides>) { (Object as any).assign(this, init); }
        public getTypeName() { return 'ListTides'; }
        public getMethod() { return 'GET'; }
        public createResponse() { return new ListTidesResponse(); }
    }

}

