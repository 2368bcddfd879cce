// @ts-nocheck

export class Thing
{
    public text?: string;
    public number: number;
    public any?: Object;

    public constructor(init?: Partial<Thing>) { (Object as any).assign(this, init); }
}

