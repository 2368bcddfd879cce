// @ts-nocheck

export class Base
{
    public id: string;

    public constructor(init?: Partial<Base>) { (Object as any).assign(this, init); }
}

export class Middle extends Base
{
    public name?: string;

    public constructor(init?: Partial<Middle>) { super(init); (Object as any).assign(this, init); }
}

export class Leaf extends Middle implements HasName
{
    public size: number;

    public constructor(init?: Partial<Leaf>) { super(init); (Object as any).assign(this, init); }
}

export interface HasName
{
    name?: string;
}

