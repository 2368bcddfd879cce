// @ts-nocheck

export class KeyValuePair<TKey, TValue>
{
    public key: TKey;
    public value: TValue;

    public constructor(init?: Partial<KeyValuePair<TKey, TValue>>) { (Object as any).assign(this, init); }
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

export class Scalars
{
    public aString?: string;
    public aGuid: string;
    public aChar: string;
    public aUri?: string;
    public aType?: string;
    public aStream?: string;
    public aObject?: Object;
    public aHttpWebResponse?: Blob;
    public aiDictionary?: any;
    public aOrderedDictionary?: any;
    public aList?: any[];
    public aBoolean: boolean;
    public aByte: number;
    public asByte: number;
    public aInt16: number;
    public aInt32: number;
    public aInt64: number;
    public auInt16: number;
    public auInt32: number;
    public auInt64: number;
    public aSingle: number;
    public aDouble: number;
    public aDecimal: number;
    public aIntPtr: number;
    public aDateTime: string;
    public aDateOnly: string;
    public aDateTimeOffset: string;
    public aTimeSpan: string;
    public aTimeOnly: string;
    public nInt32?: number;
    public nGuid?: string;
    public nBoolean?: boolean;
    public depth: string;
    public day: any;
    public bytes?: string;
    public someBytes: string;
    public lines?: string[];

    public constructor(init?: Partial<Scalars>) { (Object as any).assign(this, init); }
}

export class Box
{
    public inside?: Object;

    public constructor(init?: Partial<Box>) { (Object as any).assign(this, init); }
}

export class Collections
{
    public texts: string[] = [];
    public maybe?: string[];
    public set: number[] = [];
    public queue: number[] = [];
    public some: number[];
    public more: number[];
    public bound: Berth[];
    public kept?: Berth[];
    public grid: number[][] = [];
    public berths: Berth[] = [];
    public gaps?: number[];
    public byName: { [index:string]: Berth; } = {};
    public byNumber: { [index:number]: Berth[]; };
    public byFlag?: { [index:string]: string; };
    public byTide?: { [index:string]: string; };
    public deep?: { [index:string]: { [index:string]: number[]; }; };
    public pair: KeyValuePair<string, number>;
    public pairs?: KeyValuePair<string,number>[];
    public box?: Box_1<Box>;
    public boxes?: Boxes_1<number>;
    public named?: Named<string, Box_1<Berth>>;
    public ports?: any[];
    public lists?: string[][][];

    public constructor(init?: Partial<Collections>) { (Object as any).assign(this, init); }
}

export class Box_1<T>
{
    public value?: T;

    public constructor(init?: Partial<Box_1<T>>) { (Object as any).assign(this, init); }
}

export class Boxes_1<T>
{
    public items: T[] = [];

    public constructor(init?: Partial<Boxes_1<T>>) { (Object as any).assign(this, init); }
}

export class Named<TKey, TValue>
{
    public key?: TKey;
    public value?: TValue;

    public constructor(init?: Partial<Named<TKey, TValue>>) { (Object as any).assign(this, init); }
}

