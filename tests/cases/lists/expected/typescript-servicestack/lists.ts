// @ts-nocheck

export class Point
{
    public x: number;
    public y?: number;

    public constructor(init?: Partial<Point>) { (Object as any).assign(this, init); }
}

export class Lists
{
    public plain?: number[];
    public holes?: number[];
    public maybe?: number[];
    public nested?: string[][];
    public set?: number[];
    public records?: Point[];
    public anything?: Object[];
    public maps?: { [index:string]: number; }[];

    public constructor(init?: Partial<Lists>) { (Object as any).assign(this, init); }
}

