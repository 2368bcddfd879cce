// @ts-nocheck

export class Texts
{
    public string?: string;
    public char: string;
    public boolean: boolean;
    public uuid: string;
    public uri?: string;
    public bytes?: string;
    public any?: Object;

    public constructor(init?: Partial<Texts>) { (Object as any).assign(this, init); }
}

