// @ts-nocheck

export class Limits
{
    public text: string;
    public number?: number;
    public amount: number;
    public items: string[] = [];
    public tags?: { [index:string]: string; };

    public constructor(init?: Partial<Limits>) { (Object as any).assign(this, init); }
}

