// @ts-nocheck

export interface IReturn<T>
{
    createResponse(): T;
}

export interface IReturnVoid
{
    createResponse(): void;
}

export interface IGet
{
}

export interface IPost
{
}

export interface ICreateDb<Table>
{
}

export class KeyValuePair<TKey, TValue>
{
    public key: TKey;
    public value: TValue;

    public constructor(init?: Partial<KeyValuePair<TKey, TValue>>) { (Object as any).assign(this, init); }
}

// @DataContract
export class ResponseStatus
{
    public errorCode?: string;
    public message?: string;

    public constructor(init?: Partial<ResponseStatus>) { (Object as any).assign(this, init); }
}

export class IdResponse
{
    public id?: string;
    public responseStatus?: ResponseStatus;

    public constructor(init?: Partial<IdResponse>) { (Object as any).assign(this, init); }
}

export class QueryBase
{
    public skip?: number;

    public constructor(init?: Partial<QueryBase>) { (Object as any).assign(this, init); }
}

export class QueryDb<T> extends QueryBase
{

    public constructor(init?: Partial<QueryDb<T>>) { super(init); (Object as any).assign(this, init); }
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

export enum Size
{
    A = 1,
    B = 2,
}

export interface IThing
{
}

export class HelloResponse
{
    public result?: string;
    public responseStatus?: ResponseStatus;

    public constructor(init?: Partial<HelloResponse>) { (Object as any).assign(this, init); }
}

export class NoMethodResponse
{
    public id?: string;

    public constructor(init?: Partial<NoMethodResponse>) { (Object as any).assign(this, init); }
}

export class QueryResponse<T>
{
    public total: number;
    public results: T[] = [];
    public responseStatus?: ResponseStatus;

    public constructor(init?: Partial<QueryResponse<T>>) { (Object as any).assign(this, init); }
}

// @Route("/hello")
// @Route("/hello/{Name}", "GET OPTIONS")
// @Route("/\"q\"\\{x}")
export class Hello implements IReturn<HelloResponse>, IGet
{
    public name: string;

    public constructor(init?: Partial<Hello>) { (Object as any).assign(this, init); }
    public getTypeName() { return 'Hello'; }
    public getMethod() { return 'GET'; }
    public createResponse() { return new HelloResponse(); }
}

export class GetText implements IReturn<string>, IGet
{

    public constructor(init?: Partial<GetText>) { (Object as any).assign(this, init); }
    public getTypeName() { return 'GetText'; }
    public getMethod() { return 'GET'; }
    public createResponse() { return ''; }
}

export class GetGuid implements IReturn<string>, IGet
{

    public constructor(init?: Partial<GetGuid>) { (Object as any).assign(this, init); }
    public getTypeName() { return 'GetGuid'; }
    public getMethod() { return 'GET'; }
    public createResponse() { return ''; }
}

export class GetDate implements IReturn<string>, IGet
{

    public constructor(init?: Partial<GetDate>) { (Object as any).assign(this, init); }
    public getTypeName() { return 'GetDate'; }
    public getMethod() { return 'GET'; }
    public createResponse() { return ''; }
}

export class GetNumber implements IReturn<number>, IGet
{

    public constructor(init?: Partial<GetNumber>) { (Object as any).assign(this, init); }
    public getTypeName() { return 'GetNumber'; }
    public getMethod() { return 'GET'; }
    public createResponse() { return 0; }
}

export class GetMoney implements IReturn<number>, IGet
{

    public constructor(init?: Partial<GetMoney>) { (Object as any).assign(this, init); }
    public getTypeName() { return 'GetMoney'; }
    public getMethod() { return 'GET'; }
    public createResponse() { return 0; }
}

export class GetFlag implements IReturn<boolean>, IGet
{

    public constructor(init?: Partial<GetFlag>) { (Object as any).assign(this, init); }
    public getTypeName() { return 'GetFlag'; }
    public getMethod() { return 'GET'; }
    public createResponse() { return false; }
}

export class GetArray implements IReturn<Berth[]>, IGet
{

    public constructor(init?: Partial<GetArray>) { (Object as any).assign(this, init); }
    public getTypeName() { return 'GetArray'; }
    public getMethod() { return 'GET'; }
    public createResponse() { return new Array<Berth>(); }
}

export class GetGrid implements IReturn<number[][]>, IGet
{

    public constructor(init?: Partial<GetGrid>) { (Object as any).assign(this, init); }
    public getTypeName() { return 'GetGrid'; }
    public getMethod() { return 'GET'; }
    public createResponse() { return new Array<number[]>(); }
}

export class GetList implements IReturn<Berth[]>, IGet
{

    public constructor(init?: Partial<GetList>) { (Object as any).assign(this, init); }
    public getTypeName() { return 'GetList'; }
    public getMethod() { return 'GET'; }
    public createResponse() { return new Array<Berth>(); }
}

export class GetBytes implements IReturn<Blob>, IGet
{

    public constructor(init?: Partial<GetBytes>) { (Object as any).assign(this, init); }
    public getTypeName() { return 'GetBytes'; }
    public getMethod() { return 'GET'; }
    public createResponse() { return new Blob(); }
}

export class GetStream implements IReturn<Blob>, IGet
{

    public constructor(init?: Partial<GetStream>) { (Object as any).assign(this, init); }
    public getTypeName() { return 'GetStream'; }
    public getMethod() { return 'GET'; }
    public createResponse() { return new Blob(); }
}

export class GetWeb implements IReturn<Blob>, IGet
{

    public constructor(init?: Partial<GetWeb>) { (Object as any).assign(this, init); }
    public getTypeName() { return 'GetWeb'; }
    public getMethod() { return 'GET'; }
    public createResponse() { return new Blob(); }
}

export class GetMap implements IReturn<{ [index:string]: Berth[]; }>, IGet
{

    public constructor(init?: Partial<GetMap>) { (Object as any).assign(this, init); }
    public getTypeName() { return 'GetMap'; }
    public getMethod() { return 'GET'; }
    public createResponse() { return {}; }
}

export class GetMaps implements IReturn<{ [index:string]: number; }[]>, IGet
{

    public constructor(init?: Partial<GetMaps>) { (Object as any).assign(this, init); }
    public getTypeName() { return 'GetMaps'; }
    public getMethod() { return 'GET'; }
    public createResponse() { return new Array<{ [index:string]: number; }>(); }
}

export class GetObject implements IReturn<Object>, IGet
{

    public constructor(init?: Partial<GetObject>) { (Object as any).assign(this, init); }
    public getTypeName() { return 'GetObject'; }
    public getMethod() { return 'GET'; }
    public createResponse() { return new Object(); }
}

export class GetTide implements IReturn<Tide>, IGet
{

    public constructor(init?: Partial<GetTide>) { (Object as any).assign(this, init); }
    public getTypeName() { return 'GetTide'; }
    public getMethod() { return 'GET'; }
    public createResponse() { return {} as any; }
}

export class GetSize implements IReturn<Size>, IGet
{

    public constructor(init?: Partial<GetSize>) { (Object as any).assign(this, init); }
    public getTypeName() { return 'GetSize'; }
    public getMethod() { return 'GET'; }
    public createResponse() { return {} as any; }
}

export class GetThing implements IReturn<IThing>, IGet
{

    public constructor(init?: Partial<GetThing>) { (Object as any).assign(this, init); }
    public getTypeName() { return 'GetThing'; }
    public getMethod() { return 'GET'; }
    public createResponse() { return {} as any; }
}

export class GetUnknown implements IReturn<any>, IGet
{

    public constructor(init?: Partial<GetUnknown>) { (Object as any).assign(this, init); }
    public getTypeName() { return 'GetUnknown'; }
    public getMethod() { return 'GET'; }
    public createResponse() { return {} as any; }
}

export class GetPairs implements IReturn<KeyValuePair<string, Berth>>, IGet
{

    public constructor(init?: Partial<GetPairs>) { (Object as any).assign(this, init); }
    public getTypeName() { return 'GetPairs'; }
    public getMethod() { return 'GET'; }
    public createResponse() { return new KeyValuePair<string, Berth>(); }
}

export class Remove implements IReturnVoid
{
    public id: number;

    public constructor(init?: Partial<Remove>) { (Object as any).assign(this, init); }
    public getTypeName() { return 'Remove'; }
    public getMethod() { return 'DELETE'; }
    public createResponse() {}
}

export class Untyped
{

    public constructor(init?: Partial<Untyped>) { (Object as any).assign(this, init); }
    public getTypeName() { return 'Untyped'; }
    public createResponse() {}
}

export class NoMethod implements IReturn<NoMethodResponse>
{

    public constructor(init?: Partial<NoMethod>) { (Object as any).assign(this, init); }
    public getTypeName() { return 'NoMethod'; }
    public createResponse() { return new NoMethodResponse(); }
}

export class QueryBerths extends QueryDb<Berth> implements IReturn<QueryResponse<Berth>>, IGet
{
    public ids: number[];

    public constructor(init?: Partial<QueryBerths>) { super(init); (Object as any).assign(this, init); }
    public getTypeName() { return 'QueryBerths'; }
    public getMethod() { return 'GET'; }
    public createResponse() { return new QueryResponse<Berth>(); }
}

export class QueryAll extends QueryDb<Berth> implements IReturn<QueryResponse<any>>
{

    public constructor(init?: Partial<QueryAll>) { super(init); (Object as any).assign(this, init); }
    public getTypeName() { return 'QueryAll'; }
    public getMethod() { return 'GET'; }
    public createResponse() { return new QueryResponse<any>(); }
}

export class CreateBerth implements IReturn<IdResponse>, IPost, ICreateDb<Berth>
{
    public tags: string[];
    public label: string;

    public constructor(init?: Partial<CreateBerth>) { (Object as any).assign(this, init); }
    public getTypeName() { return 'CreateBerth'; }
    public getMethod() { return 'POST'; }
    public createResponse() { return new IdResponse(); }
}

export class Clash implements IReturnVoid
{
    public getMethod?: string;
    public createResponse?: string;

    public constructor(init?: Partial<Clash>) { (Object as any).assign(this, init); }
    public getTypeName() { return 'Clash'; }
    public getMethod() { return 'it\'s'; }
    public createResponse() {}
}

