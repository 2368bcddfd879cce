// @ts-nocheck

export class Nothing
{

    public constructor(init?: Partial<Nothing>) { (Object as any).assign(this, init); }
}

export class Values
{
    public text: string;
    public number: number;
    public amount: number;
    public flag: boolean;
    public list: string[] = [];
    public map: { [index:string]: string; } = {};
    public object: Nothing;
    public bytes: string;
    public any: Object;

    public constructor(init?: Partial<Values>) { (Object as any).assign(this, init); }
}

export class Maybe
{
    public text?: string;
    public number?: number;
    public amount?: number;
    public flag?: boolean;
    public list?: string[];
    public map?: { [index:string]: string; };
    public object?: Nothing;
    public bytes?: string;
    public any?: Object;

    public constructor(init?: Partial<Maybe>) { (Object as any).assign(this, init); }
}

