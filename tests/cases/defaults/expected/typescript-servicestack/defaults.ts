// @ts-nocheck

export enum State
{
    Open = 'open',
    Shut = 'shut',
}

export class Defaults
{
    public text?: string;
    public flag: boolean;
    public whole: number;
    public amount: number;
    public state: State;
    public date: string;
    public duration: string;
    public list?: string[];
    public map?: { [index:string]: number; };
    public maybe?: number;

    public constructor(init?: Partial<Defaults>) { (Object as any).assign(this, init); }
}

