/* Options:
Tip: To override a DTO option, remove "//" prefix before updating
BaseUrl: https://harbor.example

//GlobalNamespace: 
//MakePropertiesOptional: True
//AddServiceStackTypes: True
//AddResponseStatus: False
//AddImplicitVersion: 
//AddDescriptionAsComments: True
//IncludeTypes: 
//ExcludeTypes: 
//DefaultImports: 
*/

// @ts-nocheck

interface IReturn<T>
{
}

interface IReturnVoid
{
}

interface IPost
{
}

interface Audit
{
    by?: string;
}

interface Berth
{
    id?: number;
    label?: string;
}

type Tide = "Low" | "High";

interface MoorShipResponse
{
    berth?: Berth;
    tide?: Tide;
}

interface ListTidesResponse
{
    tides?: Tide[];
    responseStatus?: ResponseStatus;
}

/** @description Moors a ship */
// @Route("/ships", "POST")
interface MoorShip extends IReturn<MoorShipResponse>, IPost
{
    /** @description Her name */
    name?: string;
}

interface CloseHarbor extends IReturnVoid
{
    version?: number;
}

interface ListTides extends IReturn<ListTidesResponse>
{
}

