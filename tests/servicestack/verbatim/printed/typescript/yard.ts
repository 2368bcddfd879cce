
// @ts-nocheck

export class Spot
{
    public id: number;
    public label?: string;

    public constructor(init?: Partial<Spot>) { (Object as any).assign(this, init); }
}

export class Pair<A, B>
{
    public left?: A;
    public right?: B;

    public constructor(init?: Partial<Pair<A, B>>) { (Object as any).assign(this, init); }
}

export class Crate<T>
{
    public items?: T[];

    public constructor(init?: Partial<Crate<T>>) { (Object as any).assign(this, init); }
}

export enum Grade
{
    Low = 'it\'s low',
    High = 'high',
}

export enum Mood
{
    Calm = 'calm',
    Wild = 'wild',
}

export enum Twice
{
    One = 1,
    Same = 1,
    Class = 2,
}

export class Top
{
    public note?: string;
    public id: number;

    public constructor(init?: Partial<Top>) { (Object as any).assign(this, init); }
}

export class Middle extends Top
{
    public note?: string;
    public size: number;

    public constructor(init?: Partial<Middle>) { super(init); (Object as any).assign(this, init); }
}

export class Bottom extends Middle
{
    public own?: string;

    public constructor(init?: Partial<Bottom>) { super(init); (Object as any).assign(this, init); }
}

class Dictionary<T> { [index:string]: T; }

export class SpotsByName extends Dictionary<Spot>
{
    public own?: string;

    public constructor(init?: Partial<SpotsByName>) { super(); (Object as any).assign(this, init); }
}

export class Delete
{
    public id?: string;

    public constructor(init?: Partial<Delete>) { (Object as any).assign(this, init); }
}

export class delete
{
    public word?: string;

    public constructor(init?: Partial<delete>) { (Object as any).assign(this, init); }
}

export class Function
{
    public id?: string;

    public constructor(init?: Partial<Function>) { (Object as any).assign(this, init); }
}

export class Derived extends Function
{
    public id?: string;

    public constructor(init?: Partial<Derived>) { super(init); (Object as any).assign(this, init); }
}

export class None
{
    public id?: string;

    public constructor(init?: Partial<None>) { (Object as any).assign(this, init); }
}

export class Members implements Spot[]
{
    public pairs?: Pair<string,Spot>[];
    public crates?: Crate<Spot>[];
    // @DataMember(Name="1st")
    public 1st?: string;

    public this?: string;
    public constructor?: string;
    public kind?: Function;
    public nothing?: None;

    public constructor(init?: Partial<Members>) { (Object as any).assign(this, init); }
}

export interface IMark
{
}

export class Marked implements ILabel<Spot>, ILabel<Pair>
{
    public id?: string;

    public constructor(init?: Partial<Marked>) { (Object as any).assign(this, init); }
}

export interface ILabel<T>
{
}

export class Found<T>
{
    public items?: T[];

    public constructor(init?: Partial<Found<T>>) { (Object as any).assign(this, init); }
}

export class GetSpotResponse
{
    public result?: Spot;

    public constructor(init?: Partial<GetSpotResponse>) { (Object as any).assign(this, init); }
}

export class FindSpots implements IReturn<{ [index:string]: Spot; }>
{
    public name?: string;

    public constructor(init?: Partial<FindSpots>) { (Object as any).assign(this, init); }
    public getTypeName() { return 'FindSpots'; }
    public getMethod() { return 'GET'; }
    public createResponse() { return new { [index:string]: Spot; }(); }
}

export class GetCrate implements IReturn<Found<T>>
{
    public name?: string;

    public constructor(init?: Partial<GetCrate>) { (Object as any).assign(this, init); }
    public getTypeName() { return 'GetCrate'; }
    public getMethod() { return 'GET'; }
    public createResponse() { return new Found<T>(); }
}

export class GetSpot implements IReturn<GetSpotResponse>
{
    public version: number;
    public name?: string;

    public constructor(init?: Partial<GetSpot>) { (Object as any).assign(this, init); }
    public getTypeName() { return 'GetSpot'; }
    public getMethod() { return 'GET'; }
    public createResponse() { return new GetSpotResponse(); }
}

export class GetFunction implements IReturn<Function>
{
    public name?: string;

    public constructor(init?: Partial<GetFunction>) { (Object as any).assign(this, init); }
    public getTypeName() { return 'GetFunction'; }
    public getMethod() { return 'GET'; }
    public createResponse() { return new Function(); }
}

